"""Whether a passage tells of work in words of its own, wherever in a CV it stands.

Wider than evidence of a requirement (`strength.py`): a plain account of a job says what somebody's work is about
even where nothing is achieved. Lists, fragments and praise of oneself do not, so that no string of keywords moves
what a CV is about.
"""

import re
from functools import lru_cache

from matching.embedding.words import words
from matching.profiles import Passage, Strength
from matching.scoring.strength import (
    ACTION,
    CLAIMING,
    MOST_BARE_WORDS,
    SEPARATORS,
    is_keyword_list,
    is_of_a_job,
    passage_strength,
    says_done,
)

LEAST_WORDS = 4
# From this share of such words on, a line is prose.
PROSE = 0.15
# From this share of words of praise on, it praises.
PRAISED = 0.125
SENTENCE_WORD = re.compile(
    r"\b(?:a|an|the|to|for|of|with|by|from|into|so|that|which|using|while|after|in|on|as|at|was|were|is|are|my|our|we|it|"
    r"this|i|ar|gan|gyda|wedi|er|mewn|yn|yr|y|drwy|trwy)\b",
    re.IGNORECASE,
)
PRAISE = re.compile(
    r"\b(?:experienced?|skilled|interested|qualified|versed|proficien\w+|knowledge|understanding|expertise|familiar\w*|"
    r"excellent|good|strong|ability|able|aware\w*|keen|passion\w*|motivated|know|"
    r"profiad|profiadol|medrus|gwybodaeth|dealltwriaeth|ardderchog|gallu|brwd)\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=65536)
def tells_of_work(text: str) -> bool:
    """Whether a text is a sentence about something done or something that was the case, not a list or a claim."""
    if len(words(text)) < LEAST_WORDS or is_keyword_list(text):
        return False
    length, joined = len(text.split()), len(SENTENCE_WORD.findall(text))
    if CLAIMING.search(text) or len(PRAISE.findall(text)) >= PRAISED * length:
        return says_done(text)
    if ACTION.search(text):
        # Without any word of a sentence, only a short line is one: "Implemented high availability solutions".
        return joined > 0 or (length <= MOST_BARE_WORDS and SEPARATORS.search(text) is None)
    return joined >= PROSE * length


def is_told(passage: Passage) -> bool:
    """Whether a passage may count beyond claims: it tells of work, or is evidence by its place and no mere name.

    Where things done are told a line may be short; among certificates "Kubernetes" is a name like any in a list.
    """
    if tells_of_work(passage.said):
        return True
    is_long = is_of_a_job(passage) or len(words(passage.said)) >= LEAST_WORDS
    return is_long and passage_strength(passage) is Strength.EVIDENCED
