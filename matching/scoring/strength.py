"""What a passage shows by its place and wording: something done, something claimed, or nothing.

`passage_strength` is for evidence of a requirement, strictly; `is_told` is wider: a plain account of a job says what
somebody's work is about even where nothing is achieved. Lists, fragments and praise of oneself are neither, so that
no string of keywords moves what a CV is about.
"""

import re
from functools import lru_cache

from matching.embedding.words import words
from matching.parsing.lines.titles import is_job_title
from matching.profiles import Passage, SectionKind, Strength
from matching.scoring.wording import (
    ACTION,
    CLAIMING,
    DESCRIBING,
    JOINING_WORD,
    LEAST_WORDS,
    SENTENCE_WORD,
    WISHING,
    is_keyword_list,
    says_done,
    tells_of_work,
)

LISTING = frozenset({SectionKind.SKILLS, SectionKind.INTERESTS, SectionKind.LANGUAGES})
DOING = frozenset({SectionKind.EXPERIENCE, SectionKind.PROJECTS, SectionKind.VOLUNTEERING})
# Here people say what they are; only what they did counts.
TELLING_OF_ONESELF = frozenset({SectionKind.SUMMARY, SectionKind.HEADER})
HEADED_OTHERWISE = TELLING_OF_ONESELF | {SectionKind.OTHER}
LEARNT = frozenset({SectionKind.EDUCATION, SectionKind.CERTIFICATIONS})
GAINED = re.compile(
    r"\b(?:certificat\w*|diploma|foundation|degree|b\.?sc|m\.?sc|b\.?a|m\.?a|ph\.?d|hnd|btec|nvq|"
    r"comptia|prince2|itil|a levels?|"
    r"gradd|tystysgrif|doethuriaeth)\b.{0,60}\b(?:19|20)\d\d\b",
    re.IGNORECASE,
)
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
LEAST_WORDS_TOLD = 2  # "Managed budgets"


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


def is_told(passage: Passage) -> bool:
    """Whether a passage may count beyond claims: it tells of work, or is evidence by its place and no mere name.

    Where things done are told a line may be short; among certificates "Kubernetes" is a name like any in a list.
    """
    if tells_of_work(passage.said):
        return True
    is_long = is_of_a_job(passage) or len(words(passage.said)) >= LEAST_WORDS
    return is_long and passage_strength(passage) is Strength.EVIDENCED
