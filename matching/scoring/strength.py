"""Whether a passage shows something done, or only names it."""

import re
from functools import lru_cache

from matching.embedding.words import words
from matching.parsing.lines.titles import is_job_title
from matching.profiles import Passage, SectionKind, Strength

LISTING = frozenset({SectionKind.SKILLS, SectionKind.INTERESTS, SectionKind.LANGUAGES})
DOING = frozenset({SectionKind.EXPERIENCE, SectionKind.PROJECTS, SectionKind.VOLUNTEERING})
# Here people say what they are; only what they did counts.
TELLING_OF_ONESELF = frozenset({SectionKind.SUMMARY, SectionKind.HEADER})
HEADED_OTHERWISE = TELLING_OF_ONESELF | {SectionKind.OTHER}
LEARNT = frozenset({SectionKind.EDUCATION, SectionKind.CERTIFICATIONS})
SEPARATORS = re.compile(r"[,;|/•·]|\s[-–]\s")
# Words a list of keywords does without, and a sentence about work does not.
SENTENCE_WORD = re.compile(
    r"\b(?:a|an|the|to|for|of|with|by|from|into|so|that|which|using|while|after|"
    r"i|ar|gan|gyda|wedi|er|mewn|yn|yr|drwy|trwy)\b",
    re.IGNORECASE,
)
# Also said between the items of a list, but hardly ever in a long one that nothing else joins.
JOINING_WORD = re.compile(r"\b(?:and|in|on|at|as|was|were|is|are|or|a|ac|neu)\b", re.IGNORECASE)
ACTION = re.compile(
    r"\b(?:led|built|wrote|ran|made|set|kept|taught|gave|took|cut|grew|oversaw|chose|drew|brought|held|"
    r"found|won|spoke|\w{2,}(?:ed|ing)|\w{3,}(?:ais|odd|wyd))\b",
    re.IGNORECASE,
)
# How people describe themselves: "-ed" words that tell of nothing done.
DESCRIBING = re.compile(
    r"\b(?:experienced|skilled|qualified|motivated|dedicated|accomplished|committed|organi[sz]ed|"
    r"talented|oriented|"
    r"detailed|certified|chartered|seasoned|interested|speciali[sz]ed|versed|based|educated|focused|"
    r"driven|advanced|"
    r"limited|related|required|needed|registered|accredited|licen[sc]ed|graduated|bored|red|need|"
    r"engineering|programming|marketing|planning|accounting|computing|training|nursing|housing|networking|"
    r"looking|seeking|hoping|wanting|willing|hard[- ]?working|outstanding|understanding|including|"
    r"following|during|"
    r"evening|morning|building|being|something|anything|everything|thing|king|spring|ring|wing)\b",
    re.IGNORECASE,
)
# Claims by their wording, wherever they stand.
CLAIMING = re.compile(
    r"^i am (?:an? |the |very |also )*(?!responsible|in charge)(?:[\w-]+(?:,| and|\b))|"
    r"^(?:i (?:have|possess|am)\s+|with\s+)?(?:an?\s+)?(?:(?:very|highly|excellent|strong|good|great|"
    r"solid|proven|sound|broad|deep|"
    r"extensive|advanced|basic|working|wide|thorough|in-depth|practical)\s+)*(?:\w+\s+){0,2}"
    r"(?:skills?|knowledge|understanding|abilit(?:y|ies)|familiar(?:ity)?|proficien\w+|competen\w+|"
    r"fluent|skilled|"
    r"experienced|adept|expertise|track record|passion(?:ate)?|aptitude|enthusias\w+)\b",
    re.IGNORECASE,
)
# What somebody would like to do, or has not done, shows nothing.
WISHING = re.compile(
    r"\b(?:(?:keen|eager|hop(?:e|ing)|want(?:ing)?|wish(?:ing)?|would (?:like|love)|plan(?:ning)?|"
    r"looking|aim(?:ing)?|ready) to "
    r"(?:learn|develop|gain|move|become|train|work|start|build|get|find|join|grow|use|pursue)|"
    r"interested in (?:learning|moving|becoming|a career)|(?:looking|searching) for|seeking|"
    r"^(?:no|dim)\b|(?:no|not|never|without) (?:\w+ ){0,2}(?:experience|used|worked|knowledge)|"
    r"(?:eisiau|awyddus i|gobeithio|hoffwn) (?:\w+))\b",
    re.IGNORECASE,
)
FIRST_WORD_DONE = re.compile(
    r"\bwe (?:did|built|made|ran|set|wrote)\b|\bI (?:also |still |often |now |\w+ly )?(?!am|have|had|"
    r"was|believe|love|like|enjoy|want|hope|can|"
    r"could|would|know|think|feel|live|"
    r"seek|look|bring|thrive|strive|possess|speak|do|will|may|need|care|mean|consider|pride|aim|"
    r"wish|offer|understand)"
    r"[a-z]{2,}\b|(?:^|[.;:]\s+|\bI (?:have |also |then |\w+ly )?|\b(?:and|having|who|ac|a) )"
    r"(?:led|built|wrote|ran|made|set|kept|taught|gave|took|cut|grew|oversaw|chose|drew|brought|held|"
    r"found|won|spoke|"
    r"\w{2,}ed|responsible for|in charge of|\w{3,}(?:ais|odd|wyd))\b",
    re.IGNORECASE,
)
GAINED = re.compile(
    r"\b(?:certificat\w*|diploma|foundation|degree|b\.?sc|m\.?sc|b\.?a|m\.?a|ph\.?d|hnd|btec|nvq|"
    r"comptia|prince2|itil|a levels?|"
    r"gradd|tystysgrif|doethuriaeth)\b.{0,60}\b(?:19|20)\d\d\b",
    re.IGNORECASE,
)
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
LEAST_WORDS = 4
LEAST_WORDS_TOLD = 2  # "Managed budgets"
ITEMS_OF_A_LIST = 4
# In a list the items are short; in a sentence with commas they are clauses.
WORDS_OF_AN_ITEM = 3.0
# A line longer than this with hardly any word of a sentence is a list too, whatever parts its items.
MOST_BARE_WORDS = 12
WORDS_OF_A_JOIN = 16


def is_keyword_list(text: str) -> bool:
    """Whether the passage only strings terms together."""
    joined = len(SENTENCE_WORD.findall(text))
    length, joins = len(text.split()), joined + len(JOINING_WORD.findall(text))
    if length > MOST_BARE_WORDS and joins * WORDS_OF_A_JOIN < length:
        return True
    items = [item for item in SEPARATORS.split(text.partition(":")[2] or text) if item.strip()]
    if len(items) < ITEMS_OF_A_LIST:
        return False
    average = sum(len(item.split()) for item in items) / len(items)
    return average <= WORDS_OF_AN_ITEM and joined * 2 < len(items)


def _joins(pattern: re.Pattern[str], text: str) -> bool:
    """Whether such a word stands within a sentence: a capital begins an item, or everything is in capitals."""
    is_capital = text.isupper()
    return any(is_capital or found[0] == "I" or not found[0][0].isupper() for found in pattern.finditer(text))


@lru_cache(maxsize=4096)
def passage_strength(passage: Passage) -> Strength:
    """Classify one passage by its section and wording, regardless of the rest of the CV.

    Things done at work, in projects or as a volunteer are evidence, and a qualification gained is evidence of
    learning. Lists, bare statements and self-descriptions are claims. References and wishes show nothing.
    """
    text = passage.said
    if passage.section is SectionKind.REFERENCES or (WISHING.search(text) and not says_done(text)):
        return Strength.ABSENT
    if passage.section in LISTING or (is_keyword_list(text) and not _is_gained(passage)):
        return Strength.CLAIMED
    if passage.section in LEARNT or _is_gained(passage):
        return Strength.EVIDENCED
    # "Managed budgets" tells in a list of what was done; elsewhere "automated tests" is the name of something.
    is_told = passage.section in DOING and says_done(text)
    if len(words(text)) < (LEAST_WORDS_TOLD if is_told else LEAST_WORDS):
        return Strength.CLAIMED
    return Strength.EVIDENCED if _is_shown(passage) else Strength.CLAIMED


def _is_gained(passage: Passage) -> bool:
    """Whether a passage names a qualification and the year it was gained, wherever it stands."""
    return passage.section not in LISTING and GAINED.search(passage.text) is not None


def _is_shown(passage: Passage) -> bool:
    """Whether a passage tells of something done, each part of a CV in its own way."""
    text = passage.said
    is_done_there = is_of_a_job(passage)
    if passage.section in TELLING_OF_ONESELF and (not is_done_there or text.startswith("I ")):
        return says_done(text)
    acts = ACTION.search(DESCRIBING.sub(" ", text)) is not None
    if CLAIMING.search(text) and not says_done(text):
        return False
    # A job's title and dates say where somebody was, not what they did.
    # So does a name alone; without a verb, a line about work has some word of a sentence: "Payroll for 300 schools".
    is_joined = SENTENCE_WORD.search(text) is not None or JOINING_WORD.search(text) is not None
    return acts or (is_done_there and is_joined and not YEAR.search(text) and not is_job_title(text))


def is_of_a_job(passage: Passage) -> bool:
    """Whether a passage stands where things done are told: in such a section, or under a job with dates.

    Many CVs head their jobs with words of their own: "Teaching", "Military career".
    """
    return passage.section in DOING or (passage.section in HEADED_OTHERWISE and passage.years is not None)


def says_done(text: str) -> bool:
    """Whether a sentence says outright that something was done."""
    return FIRST_WORD_DONE.search(DESCRIBING.sub(" ", text)) is not None
