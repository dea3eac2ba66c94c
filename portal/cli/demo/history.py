"""Invents where somebody has worked, newest first, ending at the demo's present."""

from dataclasses import dataclass
from enum import StrEnum
from random import Random

from career_framework import load_framework
from portal.cli.demo.careers import STAGES, Career
from portal.cli.demo.chance import happens
from portal.cli.demo.wording import Both, both, load

PRESENT = 2026 * 12 + 9  # months since year 0: October 2026, the month the CVs were written


class Kind(StrEnum):
    """What sort of entry a job is, which decides what can be said about it."""

    CAREER = "career"
    OTHER = "other"
    BREAK = "break"


@dataclass(frozen=True, slots=True)
class Job:
    """One employment. `start` and `end` are months since year 0; `end` is None while it lasts."""

    kind: Kind
    title: Both
    employer: Both
    sector: str  # "public" or "private"
    stage: str
    start: int
    end: int | None
    other_index: int | None = None  # which entry of other_work.json, for kind OTHER


def build_history(chance: Random, career: Career, *, role_id: str, stage: str, quality: str) -> tuple[Job, ...]:
    """Return the jobs of somebody who is now at `stage`, newest first."""
    if quality == "apprentice":
        return _before_the_career(chance, PRESENT - chance.randint(1, 4), chance.randint(0, 1), first=True)
    if quality == "career-changer":
        started = PRESENT - chance.randint(6, 20)
        title = _title(chance, career, role_id, stage)
        recent = () if stage == "entry" else (_career_job(chance, title, stage, started, None),)
        end = started - chance.randint(1, 3) if recent else PRESENT - chance.randint(0, 3)
        return recent + _before_the_career(chance, end, chance.randint(1, 2))
    if quality == "returner":
        started = PRESENT - chance.randint(24, 60)
        return (_break(started), *_climb(chance, career, role_id, stage, started - 1))
    return _climb(chance, career, role_id, stage, None)


def _climb(chance: Random, career: Career, role_id: str, stage: str, end: int | None) -> tuple[Job, ...]:
    """Jobs from `stage` down to the first, each following the one before."""
    jobs: list[Job] = []
    for rung in reversed(_rungs(chance, stage)):
        months = chance.randint(14, 62)
        start = (PRESENT if end is None else end) - months
        title = _title(chance, career, role_id, rung)
        jobs.append(_career_job(chance, title, rung, start, end))
        end = start - chance.choice([0, 1, 1, 2, 5])
    return tuple(jobs)


def _rungs(chance: Random, stage: str) -> list[str]:
    reached = STAGES.index(stage)
    first = max(0, reached - chance.randint(1, 3))
    rungs = list(STAGES[first : reached + 1])
    if happens(chance, 0.35):
        rungs.append(stage)  # two posts at the same stage
    return rungs


def _title(chance: Random, career: Career, role_id: str, stage: str) -> Both:
    """Name a job as employers do or as the framework does; a less common role always by its own name."""
    level = load_framework().role_level(role_id, career.roles[role_id][stage])
    is_main_role = role_id == next(iter(career.roles))
    if level.stage != stage or (is_main_role and happens(chance, 0.6)):
        return chance.choice(career.titles[stage])
    return Both(level.name.en, level.name.cy)


def _career_job(chance: Random, title: Both, stage: str, start: int, end: int | None) -> Job:
    name, sector = chance.choice(load("people")["employers"])
    return Job(Kind.CAREER, title, Both(name, name), sector, stage, start, end)


def _before_the_career(chance: Random, end: int, count: int, *, first: bool = False) -> tuple[Job, ...]:
    """Invent other work, newest first; `first` jobs are those of somebody still at school."""
    other = load("other_work")
    fitting = [index for index, entry in enumerate(other) if entry.get("first", False) == first]
    jobs: list[Job] = []
    for index in chance.sample(fitting, count):
        entry = other[index]
        start = end - (chance.randint(6, 14) if first else chance.randint(18, 70))
        name, sector = entry["employer"]
        job = Job(Kind.OTHER, both(entry["title"]), Both(name, name), sector, "entry", start, end, index)
        jobs.append(job)
        end = start - chance.randint(1, 4)
    return tuple(jobs)


def _break(start: int) -> Job:
    entry = load("wording")["break"]
    return Job(Kind.BREAK, both(entry["title"]), both(entry["employer"]), "public", "entry", start, None)
