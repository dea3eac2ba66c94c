"""The evidence of a CV: its blind sentences and bullets, each with its section, its job and how long that lasted."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

from matching.parsing.blinding.redaction import canonical
from matching.parsing.cv.sections import section_at
from matching.parsing.lines.dates import years_between
from matching.parsing.lines.sentences import Span, split_sentences
from matching.profiles import CandidateProfile, Job, Section, SectionKind

LEAST_LETTERS = 3


@dataclass(frozen=True, slots=True)
class TextSpan:
    """A passage: `text` is literally `profile.blind_text[start:end]`; embed and compare `canonical` instead.

    `job` is the index into `profile.jobs`, `years` that job's length in decimal years; both None outside a
    job. `years` is None too where the dates are unknown.
    """

    text: str
    canonical: str
    start: int
    end: int
    section: SectionKind
    job: int | None = None
    years: float | None = None


def passages(profile: CandidateProfile, *, today: date | None = None) -> tuple[TextSpan, ...]:
    """Return the passages of a CV in reading order, headings and masked remains left out.

    `today` ends the jobs that still last; the current day when not given.
    """
    latest = (today or datetime.now(UTC).date()).strftime("%Y-%m")
    jobs = sorted(enumerate(profile.jobs), key=lambda numbered: numbered[1].text_start)
    found: list[TextSpan] = []
    for section in profile.sections:
        for span in split_sentences(profile.blind_text, section.start, section.end):
            text = profile.blind_text[span.start : span.end]
            if sum(map(str.isalpha, text)) >= LEAST_LETTERS and not _is_heading(span, text, section):
                job = _job_at(jobs, span.start)
                found.append(
                    TextSpan(
                        text=text,
                        canonical=canonical(text).replace("\n", " "),
                        start=span.start,
                        end=span.end,
                        section=section_at(profile.sections, span.start),
                        job=job,
                        years=None if job is None else _years(profile.jobs[job], latest),
                    )
                )
    return tuple(found)


def _is_heading(span: Span, text: str, section: Section) -> bool:
    heading = section.heading
    is_there = bool(heading) and heading in text and len(text) <= len(heading) + 2
    return is_there and section.start <= span.start <= section.start + len(heading)


def _job_at(jobs: Sequence[tuple[int, Job]], place: int) -> int | None:
    """Return the number of the job that holds a place; `jobs` are numbered and in the order of the text."""
    before = bisect_right(jobs, place, key=lambda numbered: numbered[1].text_start)
    return jobs[before - 1][0] if before and place < jobs[before - 1][1].text_end else None


def _years(job: Job, latest: str) -> float | None:
    end = job.end or (latest if job.is_current else None)
    if job.start is None or end is None:
        return None
    return round(years_between(job.start, max(end, job.start)), 2)
