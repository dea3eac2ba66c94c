"""How well CVs are read: jobs field by field and the order of sections, against what a person noted down.

A folder holds CVs as `NAME.txt` and one `expected.json`: `{NAME: {"sections": [kind, …], "jobs": [[title, employer,
start, end], …]}}`, months as `2019-01`, `"now"` for a job that lasts.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path

from matching.parsing import parse_text
from matching.profiles import CandidateProfile, Job

NOW = "now"

JobFields = tuple[str, str, str, str]


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read of one CV: right fields of `jobs` expected, jobs `invented`, share of `sections` in order."""

    name: str
    jobs: int
    right: tuple[int, int, int, int]
    invented: int
    sections: float
    wrong: tuple[str, ...]


def measure_folder(folder: Path) -> list[Reading]:
    """Read every CV of the folder. Raises OSError, ValueError or KeyError when the folder is not as said above."""
    expected = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
    return [
        measure(name, parse_text((folder / f"{name}.txt").read_text(encoding="utf-8")), **wanted)
        for name, wanted in sorted(expected.items())
    ]


def measure(name: str, profile: CandidateProfile, jobs: Sequence[Sequence[str]], sections: Sequence[str]) -> Reading:
    """Set what was read beside what a person noted down."""
    wanted = [(str(title), str(employer), str(start), str(end)) for title, employer, start, end in jobs]
    read = [fields(job) for job in profile.jobs]
    pairs = _pairs(wanted, read)
    kinds = [section.kind.value for section in profile.sections]
    return Reading(
        name=name,
        jobs=len(wanted),
        right=(_right(pairs, 0), _right(pairs, 1), _right(pairs, 2), _right(pairs, 3)),
        invented=len(read) - sum(found is not None for _, found in pairs),
        sections=SequenceMatcher(None, list(sections), kinds, autojunk=False).ratio(),
        wrong=tuple(f"{want} read as {found}" for want, found in pairs if want != found)
        + ((f"sections {kinds}, not {list(sections)}",) if kinds != list(sections) else ()),
    )


def fields(job: Job) -> JobFields:
    """Return what is compared of a job."""
    return job.title, job.employer, job.start or "", NOW if job.is_current else job.end or ""


def _pairs(wanted: Sequence[JobFields], read: Sequence[JobFields]) -> list[tuple[JobFields, JobFields | None]]:
    left = list(read)
    pairs: list[tuple[JobFields, JobFields | None]] = []
    for want in wanted:
        best = max(left, key=lambda found: _agreement(want, found), default=None)
        if best is not None and _agreement(want, best):
            left.remove(best)
            pairs.append((want, best))
        else:
            pairs.append((want, None))
    return pairs


def _agreement(one: JobFields, other: JobFields) -> int:
    return sum(left == right for left, right in zip(one, other, strict=True))


def _right(pairs: Sequence[tuple[JobFields, JobFields | None]], place: int) -> int:
    return sum(found is not None and want[place] == found[place] for want, found in pairs)


@dataclass(frozen=True, slots=True)
class Summary:
    """Shares over all CVs: each field of the jobs expected, jobs invented of the jobs read, sections in order."""

    cvs: int
    jobs: int
    title: float
    employer: float
    start: float
    end: float
    invented: float
    sections: float


def summary(readings: Sequence[Reading]) -> Summary:
    """Add up. Raises ZeroDivisionError without a CV or a job."""
    jobs = sum(reading.jobs for reading in readings)
    title, employer, start, end = (sum(reading.right[place] for reading in readings) / jobs for place in range(4))
    return Summary(
        cvs=len(readings),
        jobs=jobs,
        title=title,
        employer=employer,
        start=start,
        end=end,
        invented=sum(reading.invented for reading in readings) / jobs,
        sections=sum(reading.sections for reading in readings) / len(readings),
    )
