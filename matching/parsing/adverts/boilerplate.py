"""What an advert says beside the work: benefits, history, equal opportunities, how to apply."""

import re

# Never a requirement, wherever it stands.
ALWAYS = re.compile(
    r"\bequal(?:ity)? (?:opportunit\w+|employment)|\bregardless of\b|\bwithout regard to\b|"
    r"\bapplicants? (?:from|who|with|will|are)\b.{0,60}\b(?:backgrounds?|welcome|considered|"
    r"consideration|encouraged)\b|"
    r"\bdisability confident\b|\bguaranteed interview\b|\bapplications? (?:from|are|is|close|must|will|form)\b|"
    r"\bclosing date\b|\binterviews? (?:will|are|date|to be)\b|\b(?:to|please|how to|must) apply\b|"
    r"\bapply (?:now|today|online|by|at|via|through|here|using)\b|\bsend (?:us )?(?:a |your )?(?:cv|"
    r"resume|application)\b|"
    r"\b(?:your|updated) (?:cv|resume)\b|\bhttps?://|\bwww\.|@\w+\.|"
    r"\bwe (?:are|'re|offer|can offer|provide|pride|value|welcome|encourage|reserve|believe|celebrate|"
    r"positively)\b"
    r".{0,80}\b(?:employer|diver\w+|inclusi\w+|benefits?|applications?|candidates|pension|leave|"
    r"equal\w*|proud|right)\b|"
    r"\bno agencies\b|\brecruitment agenc(?:y|ies)\b|\bthird[- ]party (?:recruiters?|applications)\b|"
    r"\b(?:cyfle|cyfleoedd) cyfartal\b|\bdyddiad cau\b|\bgwneud cais\b|\bymgeisio\b|\bwaeth beth\b|"
    r"\bni waeth\b",
    re.IGNORECASE,
)
# Said in running text it is about the employer or the terms; under a heading that asks, it may be asked.
IN_PASSING = re.compile(
    r"^(?:we|our|us|about us|founded|established|based in|located|join us|benefits?|salary|pay|hours|"
    r"location|contract|"
    r"reports? to|grade|ref(?:erence)?|department|start date|this (?:is|role is|post is) (?:a|"
    r"an) (?:permanent|fixed|full|part|exciting|fantastic|great|"
    r"unique)|rydym|rydyn|ein|cyflog|oriau|lleoliad|gradd)\b|"
    r"\b(?:pension|annual leave|bank holidays?|holiday entitlement|days'? (?:holiday|leave)|sick pay|"
    r"health insurance|dental|401k|"
    r"private medical|season ticket|cycle to work|free parking|gym|discounts?|per annum|per hour|"
    r"per day|pro rata|"
    r"competitive salary|bonus|stock options?|perks|childcare vouchers|flexi(?:ble|-)?[- ]?time|"
    r"established in|founded in|headquarter\w*|award[- ]winning|leading (?:provider|company|supplier|employer)|"
    r"fortune \d+|employees worldwide|years in business|great place to work|friendly team|"
    r"exciting (?:opportunity|time)|fantastic opportunity|great opportunity|informal (?:chat|discussion|"
    r"conversation)|"
    r"for more information|further information|probation\w*|"
    r"gwyliau blynyddol|pensiwn|y flwyddyn|pro rata|parcio am ddim)\b|£\s?\d|\$\s?\d",
    re.IGNORECASE,
)


def is_never_asked(line: str) -> bool:
    """Whether a line is about applying or about equal treatment, wherever it stands."""
    return ALWAYS.search(line) is not None


def is_aside(line: str) -> bool:
    """Whether a line of running text is about the employer or the terms, not about the work."""
    return is_never_asked(line) or IN_PASSING.search(line) is not None
