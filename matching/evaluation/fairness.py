"""Whether a score looks at who somebody is, or at how their years were cut: measured on fictional CVs."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from matching.engine import Engine
from matching.evaluation.fairness_cvs import Dates, cv, usual_dates
from matching.evaluation.fairness_people import FICTIONAL, SWAPS, chosen, person
from matching.parsing import parse_text
from matching.parsing.adverts.role_levels import vacancy_from_role_level
from matching.parsing.adverts.vacancies import vacancy_from_text
from matching.profiles import Match, VacancyProfile
from matching.scoring.stack import stack_of

Scores = npt.NDArray[np.float64]
USUAL_CVS = 200
ROLES = (
    ("software-developer", "developer"),
    ("business-analyst", "senior-business-analyst"),
    ("data-analyst", "data-analyst"),
    ("user-researcher", "user-researcher"),
    ("infrastructure-engineer", "infrastructure-engineer"),
    ("delivery-manager", "delivery-manager"),
)
# The same years of the same work, cut another way. What stands in brackets is a way of saying so.
GAPS = (
    Dates("Jan 2019 – present", "March 2011 - December 2015", "Career break, 2016 - 2018"),
    Dates("Jan 2019 – present", "March 2011 - December 2015", "2016 - 2018: full-time carer for my mother"),
    Dates("Jan 2019 – present", "March 2011 - December 2015", "Gap years abroad, January 2016 to December 2018"),
    Dates("Jan 2019 – present", "March 2011 - December 2015"),
)
WITHOUT_GAP = Dates("Jan 2019 – present", "March 2014 - December 2018")
PART_TIME = (" (part-time)", " (0.6 FTE)", " - part time, 22 hours a week", " (job share)", " (term-time only)")


@dataclass
class Tally:
    """Pairs of one kind of change: how many, how many changed at all, the largest rise and fall of a score."""

    kind: str
    pairs: int = 0
    changed: int = 0
    lowered: int = 0
    largest_rise: float = 0.0
    largest_fall: float = 0.0
    examples: list[int] = field(default_factory=list)  # numbers of CVs that changed

    @property
    def largest(self) -> float:
        """The largest change either way."""
        return max(self.largest_rise, -self.largest_fall)

    def add(self, before: Scores, after: Scores, seed: int, *, same: bool = True) -> None:
        """Count one CV's scores (v,) before and after; `same` when all else said of it stayed as it was."""
        differences = after - before
        self.pairs += len(differences)
        self.largest_rise = max(self.largest_rise, float(differences.max()))
        self.largest_fall = min(self.largest_fall, float(differences.min()))
        self.lowered += int((differences < 0).sum())
        changed = int((differences != 0).sum()) if same else len(differences)
        self.changed += changed
        if changed:
            self.examples.append(seed)


def judged(match: Match) -> tuple[object, ...]:
    """Return all that a panel sees of a match but the places of its quotations."""
    return (
        match.score,
        match.band,
        match.reason,
        match.warnings,
        tuple(
            (item.requirement.id, item.strength, item.estimated_level, item.is_met, item.is_learnable, item.score)
            for item in match.evidence
        ),
    )


def vacancies(engine: Engine) -> list[VacancyProfile]:
    """Return what the CVs are set against: levels of the framework and an advert in free text."""
    advert = (FICTIONAL / "advert.md").read_text(encoding="utf-8")
    levels = [vacancy_from_role_level(engine.framework, role, level) for role, level in ROLES]
    return [*levels, vacancy_from_text(advert.lstrip("# "))]


def swapped(
    engine: Engine, *, cvs: int = USUAL_CVS, progress: Callable[[range], Iterable[int]] = iter
) -> list[Tally]:
    """Make each of the fictional CVs another person's in every way of SWAPS; nothing may change.

    Scores are compared for every vacancy, evidence and its levels for one vacancy of each CV.
    """
    tallies = {kind: Tally(kind) for kind in SWAPS}
    asked = vacancies(engine)
    for seed in progress(range(cvs)):
        own = person(seed)
        everyone = [own, *(swap(own, seed) for swap in SWAPS.values())]
        ready = [engine.prepare(parse_text(cv(somebody, seed))) for somebody in everyone]
        stack = stack_of(ready)
        scores = np.stack([engine.scores(vacancy, stack) for vacancy in asked])
        explained = [judged(engine.match(one, asked[seed % len(asked)])) for one in ready]
        for place, kind in enumerate(SWAPS, start=1):
            same = explained[place] == explained[0] and ready[place].text_hash == ready[0].text_hash
            tallies[kind].add(scores[:, 0], scores[:, place], seed, same=same)
    return list(tallies.values())


def recut(engine: Engine, *, cvs: int = USUAL_CVS) -> list[Tally]:
    """Put gaps into the years of each CV, or make its work part-time; no score may fall."""
    gaps, part_time = Tally("gap between jobs"), Tally("part-time work")
    asked = vacancies(engine)
    for seed in range(cvs):
        own, dates = person(seed), usual_dates(seed)
        less = Dates(dates.newest, dates.earlier, beside=chosen(PART_TIME, seed, "part-time"))
        gap = chosen(GAPS, seed, "gap")
        ready = [engine.prepare(parse_text(cv(own, seed, one))) for one in (WITHOUT_GAP, gap, dates, less)]
        stack = stack_of(ready)
        scores = np.stack([engine.scores(vacancy, stack) for vacancy in asked])
        gaps.add(scores[:, 0], scores[:, 1], seed)
        part_time.add(scores[:, 2], scores[:, 3], seed)
    return [gaps, part_time]
