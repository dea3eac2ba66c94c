"""A skill level read from what a passage shows: its years, its scope, its responsibility."""

import re
from dataclasses import dataclass

from career_framework.levels import SkillLevel
from matching.profiles import Passage, SectionKind

LEARNING = re.compile(
    r"\b(?:assist(?:ed|ing)?|help(?:ed|ing)?|shadow(?:ed|ing)?|learn(?:ed|t|ing)?|stud(?:ied|ying)|course|module|"
    r"introduction|basic|basics|awareness|trainee|apprentice|placement|"
    r"dysg(?:ais|u)|cynorthwy\w*|helpu|prentis\w*)\b",
    re.IGNORECASE,
)
OWNING = re.compile(
    r"\b(?:design(?:ed|ing)?|architect(?:ed|ing)?|own(?:ed|ing)?|introduc(?:ed|ing)|migrat(?:ed|ing)|"
    r"responsib\w*|coordinat\w*|manag(?:ed|ing)|deliver(?:ed|ing)|mentor(?:ed|ing)?|coach(?:ed|ing)?|"
    r"facilitat\w*|end[- ]to[- ]end|from scratch|cyfrifol\w*|rheol\w*|mentor\w*)\b",
    re.IGNORECASE,
)
LEADING = re.compile(
    r"\b(?:led|lead|leading|head(?:ed)?|director|principal|strateg\w*|standards?|governance|"
    r"across (?:the )?(?:council|organisation|organization|department|company)|communit(?:y|ies) of practice|"
    r"set the direction|line[- ]managed?|arwain|arweini\w*|pennaeth|strateg\w*)\b",
    re.IGNORECASE,
)
# Years in the job a passage belongs to, from which the level it shows is at least likely.
YEARS_OF_PRACTICE = 3.0
YEARS_OF_EXPERTISE = 6.0
STUDY = frozenset({SectionKind.EDUCATION, SectionKind.CERTIFICATIONS})


@dataclass(frozen=True, slots=True)
class Estimate:
    """A level and how sure it is, [0, 1]."""

    level: SkillLevel
    confidence: float


def estimate_passage(passage: Passage) -> Estimate:
    """Read one passage by itself.

    Doing something is working level. Owning it or three years of it point to practitioner; leading it for
    years to expert; assisting or studying to awareness. Confidence grows with the number of signs.
    """
    years = passage.years or 0.0
    owning, leading = bool(OWNING.search(passage.text)), bool(LEADING.search(passage.text))
    if LEARNING.search(passage.text) or passage.section in STUDY:
        return Estimate(SkillLevel.WORKING if owning or leading else SkillLevel.AWARENESS, 0.6)
    if leading and years >= YEARS_OF_EXPERTISE:
        return Estimate(SkillLevel.EXPERT, 0.7)
    if leading or (owning and years >= YEARS_OF_PRACTICE):
        return Estimate(SkillLevel.PRACTITIONER, 0.7)
    if owning or years >= YEARS_OF_PRACTICE:
        return Estimate(SkillLevel.PRACTITIONER, 0.5)
    return Estimate(SkillLevel.WORKING, 0.6 if passage.years is not None else 0.4)
