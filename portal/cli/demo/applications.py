"""Six hundred applications: who applied where, when, and what became of it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from random import Random
from typing import TypeVar

from career_framework import load_framework
from portal.cli.demo.careers import STAGES, career
from portal.cli.demo.chance import chance_for, happens
from portal.cli.demo.people import Candidate
from portal.cli.demo.vacancies import PlannedVacancy
from portal.cli.demo.wording import both, load

Item = TypeVar("Item")

TOTAL = 600
# The shortlist pages worth showing: many applicants, the awkward CVs among them.
BUSY = {"tof-software-developer": 66, "crf-senior-product-manager": 30}
SAME_WORK, NEAR_WORK, FAR_WORK = 1.0, 0.3, 0.03
STAGE_FIT = (1.0, 0.6, 0.18, 0.04, 0.01, 0.01)  # by how many stages apart
REFUSALS = ("essential-not-shown", "level-not-shown", "others-stronger")
WITHDRAWING = 0.04


@dataclass(frozen=True, slots=True)
class PlannedApplication:
    """One application. `steps` are (state, reason) in the order a person took them, spelt as the portal does.

    No steps means nobody has decided yet. The last step may be ("withdrawn", ""): the candidate took it back.
    """

    candidate_index: int
    vacancy_key: str
    days_ago: int
    answers: tuple[str, ...]  # to the vacancy's questions, in the applicant's language
    steps: tuple[tuple[str, str], ...]


def build_applications(
    seed: int, candidates: tuple[Candidate, ...], vacancies: tuple[PlannedVacancy, ...]
) -> tuple[PlannedApplication, ...]:
    """Return `TOTAL` applications, oldest first; nobody applies twice for one vacancy."""
    chance = chance_for(seed, "applications")
    open_once = [vacancy for vacancy in vacancies if vacancy.state in {"live", "closed", "withdrawn"}]
    busy = [vacancy for vacancy in open_once if vacancy.key in BUSY]
    quiet = [vacancy for vacancy in open_once if vacancy.key not in BUSY]
    pairs = [(person, vacancy) for vacancy in busy for person in _applicants(chance, candidates, vacancy)]
    pairs += _spread(chance, candidates, quiet, TOTAL - len(pairs))
    planned = [_application(seed, person, vacancy) for person, vacancy in pairs]
    return tuple(sorted(planned, key=lambda one: (-one.days_ago, one.vacancy_key, one.candidate_index)))


def affinity(candidate: Candidate, vacancy: PlannedVacancy) -> float:
    """Say how likely the candidate is to apply, compared with others; never zero."""
    if candidate.group == vacancy.group:
        work = SAME_WORK
    else:
        work = NEAR_WORK if vacancy.group in career(candidate.group).near else FAR_WORK
    stage = load_framework().role_level(vacancy.role_id, vacancy.level_id).stage.rank
    apart = abs(stage - STAGES.index(candidate.stage))
    language = 0.15 if vacancy.welsh_need == "essential" and not candidate.speaks_welsh else 1.0
    return work * STAGE_FIT[apart] * language


def _applicants(chance: Random, candidates: tuple[Candidate, ...], vacancy: PlannedVacancy) -> Iterator[Candidate]:
    """Yield the applicants of a busy vacancy: every awkward CV, then people by affinity."""
    awkward = [person for person in candidates if person.awkward]
    others = [person for person in candidates if not person.awkward]
    yield from awkward
    odds = [affinity(person, vacancy) for person in others]
    yield from _draw_distinct(chance, others, odds, BUSY[vacancy.key] - len(awkward))


def _spread(
    chance: Random, candidates: tuple[Candidate, ...], vacancies: list[PlannedVacancy], count: int
) -> Iterator[tuple[Candidate, PlannedVacancy]]:
    """Yield `count` pairs, nearly the same number for everybody, near their own work."""
    extra = set(chance.sample(range(len(candidates)), count % len(candidates)))
    for person in candidates:
        wanted = count // len(candidates) + (person.index in extra)
        odds = [affinity(person, vacancy) for vacancy in vacancies]
        for vacancy in _draw_distinct(chance, vacancies, odds, wanted):
            yield person, vacancy


def _draw_distinct(chance: Random, items: Iterable[Item], odds: list[float], count: int) -> list[Item]:
    """Draw without putting back (Efraimidis and Spirakis: the largest u^(1/weight) win)."""
    keyed = [(chance.random() ** (1 / weight), position) for position, weight in enumerate(odds)]
    drawn = sorted(keyed, reverse=True)[:count]
    pool = list(items)
    return [pool[position] for _, position in drawn]


def _application(seed: int, person: Candidate, vacancy: PlannedVacancy) -> PlannedApplication:
    chance = chance_for(seed, "application", vacancy.key, person.index)
    newest = max(0, -vacancy.closes_in_days)
    days_ago = chance.randint(newest, -vacancy.opens_in_days)
    steps = _steps(chance, person, vacancy)
    return PlannedApplication(person.index, vacancy.key, days_ago, _answers(chance, person, vacancy), steps)


def _answers(chance: Random, person: Candidate, vacancy: PlannedVacancy) -> tuple[str, ...]:
    known = {question: answers for question, *answers in load("answers")}
    return tuple(
        both(chance.choice(known[question.en])).said_in(person.preferred_language) for question in vacancy.questions
    )


def _steps(chance: Random, person: Candidate, vacancy: PlannedVacancy) -> tuple[tuple[str, str], ...]:
    if happens(chance, WITHDRAWING):
        return (("withdrawn", ""),)
    if vacancy.state == "withdrawn":
        return (("not-successful", "post-withdrawn"),)
    if vacancy.state == "closed":
        return _after_closing(chance, affinity(person, vacancy))
    early = vacancy.key in BUSY and not person.awkward and happens(chance, 0.3)
    return _sifted(chance, affinity(person, vacancy)) if early else ()


def _sifted(chance: Random, fit: float) -> tuple[tuple[str, str], ...]:
    if happens(chance, 0.65 if fit >= STAGE_FIT[2] else 0.12):
        return (("shortlisted", chance.choice(("meets-essentials", "could-learn"))),)
    return (("not-successful", chance.choice(REFUSALS)),)


def _after_closing(chance: Random, fit: float) -> tuple[tuple[str, str], ...]:
    """Sift, and for some of those kept an interview and its outcome."""
    steps = _sifted(chance, fit)
    if steps[0][0] != "shortlisted" or happens(chance, 0.4):
        return steps
    steps = (*steps, ("interview", "meets-essentials"))
    if happens(chance, 0.4):
        return steps
    refused, offered = ("not-successful", "others-stronger"), ("offered", "interview-performance")
    return (*steps, offered if happens(chance, 0.4) else refused)
