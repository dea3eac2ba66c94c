"""Whether a passage shows something done, or only names it."""

import re
from functools import lru_cache

from matching.embedding.words import words
from matching.profiles import Passage, SectionKind, Strength

LISTING = frozenset({SectionKind.SKILLS, SectionKind.INTERESTS, SectionKind.LANGUAGES})
DOING = frozenset({SectionKind.EXPERIENCE, SectionKind.PROJECTS, SectionKind.VOLUNTEERING})
LEARNT = frozenset({SectionKind.EDUCATION, SectionKind.CERTIFICATIONS})
SEPARATORS = re.compile(r"[,;|/•·]|\s[-–]\s")
# Words a list of keywords does without, and a sentence about work does not.
SENTENCE_WORD = re.compile(
    r"\b(?:a|an|the|to|for|of|with|by|from|into|so|that|which|using|while|after|"
    r"i|ar|gan|gyda|wedi|er|mewn|yn|yr|drwy|trwy)\b",
    re.IGNORECASE,
)
ACTION = re.compile(
    r"\b(?:led|built|wrote|ran|made|set|kept|taught|gave|took|cut|grew|oversaw|chose|drew|brought|held|"
    r"found|won|spoke|\w{2,}(?:ed|ing)|\w{3,}(?:ais|odd|wyd))\b",
    re.IGNORECASE,
)
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
LEAST_WORDS = 4
ITEMS_OF_A_LIST = 4
# In a list the items are short; in a sentence with commas they are clauses.
WORDS_OF_AN_ITEM = 3.0


def is_keyword_list(text: str) -> bool:
    """Whether the passage only strings terms together."""
    items = [item for item in SEPARATORS.split(text.partition(":")[2] or text) if item.strip()]
    if len(items) < ITEMS_OF_A_LIST:
        return False
    average = sum(len(item.split()) for item in items) / len(items)
    return average <= WORDS_OF_AN_ITEM and len(SENTENCE_WORD.findall(text)) * 2 < len(items)


@lru_cache(maxsize=4096)
def passage_strength(passage: Passage) -> Strength:
    """Classify one passage by its section and wording, regardless of the rest of the CV.

    Things done at work, in projects or as a volunteer, and qualifications, are evidence. Lists and bare
    statements are claims. References show nothing.
    """
    if passage.section is SectionKind.REFERENCES:
        return Strength.ABSENT
    if passage.section in LISTING or is_keyword_list(passage.text):
        return Strength.CLAIMED
    if passage.section in LEARNT:
        return Strength.EVIDENCED
    if len(words(passage.text)) < LEAST_WORDS:
        return Strength.CLAIMED
    # A job's title and dates say where somebody was, not what they did.
    if ACTION.search(passage.text) or (passage.section in DOING and not YEAR.search(passage.text)):
        return Strength.EVIDENCED
    return Strength.CLAIMED
