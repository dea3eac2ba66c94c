"""What a text is by its words alone: a list, a claim, a wish, or a sentence about something done.

Where it stands in a CV decides the rest, in `strength.py`.
"""

import re
from functools import lru_cache

from matching.embedding.words import words


def _any_of(*listed: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(' '.join(listed).split())})\b", re.IGNORECASE)


# Words a list of keywords does without, and a sentence about work does not.
PARTICLES = (
    "a an the to for of with by from into so that which using while after i ar gan gyda wedi er mewn yn yr drwy trwy"
)
# Also said between the items of a list, but hardly ever in a long one that nothing else joins.
PLACING = "in on at as was were is are"
SENTENCE_WORD = _any_of(PARTICLES)
JOINING_WORD = _any_of(PLACING, "and or a ac neu")
PROSE_WORD = _any_of(PARTICLES, PLACING, "my our we it this y")
SEPARATORS = re.compile(r"[,;|/•·]|\s[-–]\s")
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
PRAISE = re.compile(
    r"\b(?:experienced?|skilled|interested|qualified|versed|proficien\w+|knowledge|understanding|expertise|familiar\w*|"
    r"excellent|good|strong|ability|able|aware\w*|keen|passion\w*|motivated|know|"
    r"profiad|profiadol|medrus|gwybodaeth|dealltwriaeth|ardderchog|gallu|brwd)\b",
    re.IGNORECASE,
)
LEAST_WORDS = 4
# From this share of prose words on, a line is prose; from this share of words of praise on, it praises.
PROSE, PRAISED = 0.15, 0.125
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


def says_done(text: str) -> bool:
    """Whether a sentence says outright that something was done."""
    return FIRST_WORD_DONE.search(DESCRIBING.sub(" ", text)) is not None


@lru_cache(maxsize=65536)
def tells_of_work(text: str) -> bool:
    """Whether a text is a sentence about something done or something that was the case, not a list or a claim."""
    if len(words(text)) < LEAST_WORDS or is_keyword_list(text):
        return False
    length, joined = len(text.split()), len(PROSE_WORD.findall(text))
    if CLAIMING.search(text) or len(PRAISE.findall(text)) >= PRAISED * length:
        return says_done(text)
    if ACTION.search(text):
        # Without any word of a sentence, only a short line is one: "Implemented high availability solutions".
        return joined > 0 or (length <= MOST_BARE_WORDS and SEPARATORS.search(text) is None)
    return joined >= PROSE * length
