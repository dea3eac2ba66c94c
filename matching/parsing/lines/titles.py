"""Words that tell a job title from a name, a place or an employer."""

import re

from matching.parsing.words import words

TITLE_WORDS = words("titles")
ORGANISATION = re.compile(
    r"\b(?:ltd|limited|plc|llp|inc|cic|gmbh|council|cyngor|university|prifysgol|college|coleg|school|ysgol|"
    r"nhs|gig|"
    r"board|bwrdd|trust|ymddiriedolaeth|government|llywodraeth|group|grŵp|bank|banc|agency|asiantaeth|"
    r"association|"
    r"cymdeithas|society|services|gwasanaethau|solutions|systems|technologies|consulting|partnership|"
    r"partneriaeth|"
    r"department|adran|ministry|office|swyddfa|police|heddlu|authority|awdurdod|centre|canolfan|company|"
    r"cwmni|"
    r"hospital|ysbyty|institute|foundation|sefydliad|charity|elusen|housing|tai|studio|labs?|digital|"
    r"software|"
    r"dvla|ons|hmrc|dwp|srs wales)\b",
    re.IGNORECASE,
)
WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
MOST_WORDS = 9
LONGEST = 400  # letters; so many words are fewer


def is_job_title(text: str) -> bool:
    """Tell whether a short phrase reads as a job title, in English or Welsh."""
    words = [word.casefold() for word in WORD.findall(text)] if len(text) <= LONGEST else []
    return 0 < len(words) <= MOST_WORDS and bool(TITLE_WORDS & {*words, *(word.removesuffix("s") for word in words)})


def is_organisation(text: str) -> bool:
    """Tell whether a phrase holds a word of an organisation's name."""
    return ORGANISATION.search(text) is not None
