"""Years and scope of what a CV tells against what the vacancy's level asks."""

import re

import numpy as np
import numpy.typing as npt

from career_framework.levels import SkillLevel
from matching.profiles import VacancyProfile
from matching.scoring.segments import Bounds, Mask, largest

# Years of relevant work usual for each typical skill level asked.
USUAL_YEARS = {
    SkillLevel.AWARENESS: 0.0,
    SkillLevel.WORKING: 1.0,
    SkillLevel.PRACTITIONER: 4.0,
    SkillLevel.EXPERT: 8.0,
}
TITLE_YEARS = (
    (re.compile(r"\b(?:head|chief|director|principal|lead|pennaeth|prif)\b", re.IGNORECASE), 8.0),
    (re.compile(r"\b(?:senior|uwch)\b", re.IGNORECASE), 4.0),
    (re.compile(r"\b(?:junior|trainee|apprentice|graduate|prentis|dan hyfforddiant)\b", re.IGNORECASE), 0.0),
)
ASKED = re.compile(r"\b(\d{1,2})\+?\s*(?:years|yrs|blynedd|mlynedd)\b", re.IGNORECASE)
UNSTATED_YEARS = 2.0
MOST_YEARS = 10.0
# Without dates nothing is known, which is not the same as no experience.
UNKNOWN = 0.5


def years_asked(vacancy: VacancyProfile) -> float:
    """Years of relevant work the vacancy suggests: stated, else by its title, else by its usual skill level."""
    if stated := [float(years) for years in ASKED.findall(vacancy.text)]:
        return min(MOST_YEARS, *stated)
    for pattern, years in TITLE_YEARS:
        if pattern.search(vacancy.title):
            return years
    levels = sorted(item.level for item in vacancy.requirements if item.level is not None)
    return USUAL_YEARS[levels[len(levels) // 2]] if levels else UNSTATED_YEARS


def seniority_fit(
    asked: float, years: npt.NDArray[np.float32], doing: Mask, bounds: Bounds
) -> npt.NDArray[np.float64]:
    """Return the component (c,): half for being there, the rest by years of the longest job told against years asked.

    `years` (n,) of each passage, 0 where unknown, and `doing` (n,) where it is about doing such work. Never falls
    with more experience: being more experienced than asked is no fault, and gaps or part-time work are not looked at.
    """
    if asked == 0:
        return np.ones(len(bounds) - 1)
    shown = largest(np.where(doing, years, 0.0), bounds)
    return np.asarray(UNKNOWN + (1 - UNKNOWN) * np.minimum(1.0, shown / asked))
