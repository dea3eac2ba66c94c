"""Whether a passage shows something done, or only names it."""

import re

from matching.embedding.words import words
from matching.profiles import Passage, SectionKind, Strength

LISTING = frozenset({SectionKind.SKILLS, SectionKind.INTERESTS, SectionKind.LANGUAGES})
SILENT = frozenset({SectionKind.HEADER, SectionKind.REFERENCES})
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


def passage_strength(passage: Passage) -> Strength:
    """Classify one passage by its section and wording, regardless of the rest of the CV.

    Things done at work, in projects or as a volunteer, and qualifications, are evidence. Lists and bare
    statements are claims. Headers and references show nothing.
    """
    if passage.section in SILENT:
        return Strength.ABSENT
    if passage.section in LISTING or is_keyword_list(passage.text):
        return Strength.CLAIMED
    if passage.section in LEARNT:
        return Strength.EVIDENCED
    if len(words(passage.text)) < LEAST_WORDS:
        return Strength.CLAIMED
    if passage.section in DOING or ACTION.search(passage.text):
        return Strength.EVIDENCED
    return Strength.CLAIMED
