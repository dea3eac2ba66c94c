"""Read the jobs of a CV: title, employer, dates, and the part of the text that tells of each."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from matching.parsing.cv.job_headings import (
    ALONE,
    AWAY,
    EDGES,
    Part,
    Role,
    has_title,
    parts_beside,
    parts_of,
    title_and_employer,
)
from matching.parsing.cv.prose_jobs import jobs_in_prose
from matching.parsing.cv.undated_jobs import undated_headings
from matching.parsing.lines.dates import DateRange, find_date_ranges, find_moments, years_between
from matching.parsing.lines.headings import heading_kind
from matching.parsing.lines.places import Line, lines_of
from matching.parsing.lines.titles import is_job_title, is_organisation
from matching.profiles import Job, Section, SectionKind

WITH_JOBS = frozenset({SectionKind.EXPERIENCE, SectionKind.VOLUNTEERING})
WITHOUT_JOBS = frozenset(
    {
        SectionKind.EDUCATION,
        SectionKind.CERTIFICATIONS,
        SectionKind.REFERENCES,
        SectionKind.SKILLS,
        SectionKind.INTERESTS,
    }
)
HEADING_LINES_AROUND = 2
HEADING_WORDS = 6
BOTH_NAMES = 2
MOST_YEARS_BETWEEN = 1.0  # jobs further apart are hardly at one employer


@dataclass(frozen=True, slots=True)
class _Anchor:
    """A line that dates a job."""

    number: int
    dates: DateRange


@dataclass(frozen=True, slots=True)
class _Heading:
    """The lines `first` to `last` name a job by their `parts`."""

    first: int
    last: int
    parts: list[Part]
    dates: DateRange | None


def find_jobs(text: str, sections: tuple[Section, ...], *, blind_text: str) -> tuple[Job, ...]:
    """Return the jobs in reading order. Without an experience section, any dated line outside education counts.

    `blind_text` is the same text without what tells who somebody is: jobs without dates are found by its words.
    """
    with_jobs = [section for section in sections if section.kind in WITH_JOBS]
    if not any(section.kind is SectionKind.EXPERIENCE for section in with_jobs):
        with_jobs = [section for section in sections if section.kind not in WITHOUT_JOBS]
    jobs = tuple(job for section in with_jobs for job in _at_employers(list(_jobs_in(text, section, blind_text))))
    return jobs or tuple(job for section in with_jobs for job in jobs_in_prose(text, section))


def _jobs_in(text: str, section: Section, blind_text: str) -> Iterator[Job]:
    lines = lines_of(text, section.start, section.end)
    if lines and heading_kind(lines[0].text.strip().lstrip("#* ").rstrip("*_ ")):
        lines = lines[1:]
    anchors = list(_anchors(lines, items=False)) or list(_anchors(lines, items=True))
    read: list[_Heading] = []
    taken = -1
    for position, anchor in enumerate(anchors):
        until = anchors[position + 1].number if position + 1 < len(anchors) else len(lines)
        first, taken, parts = _heading_of(lines, anchor, after=taken, until=until)
        read.append(_Heading(first, taken, parts, anchor.dates))
    if section.heading and section.kind in WITH_JOBS:
        read = sorted([*read, *_undated(lines, blind_text, read)], key=lambda heading: heading.first)
    ends = [*(lines[heading.first].start for heading in read[1:]), section.end][: len(read)]
    for heading, end in zip(read, ends, strict=True):
        title, employer = title_and_employer(heading.parts)
        if (title or employer) and not any(AWAY.search(part.text) for part in heading.parts):
            yield Job(
                title=title,
                employer=employer,
                start=heading.dates.start if heading.dates else None,
                end=heading.dates.end if heading.dates else None,
                is_current=heading.dates is not None and heading.dates.is_current,
                text_start=lines[heading.first].start,
                text_end=end,
            )


def _undated(lines: Sequence[Line], blind_text: str, dated: Sequence[_Heading]) -> Iterator[_Heading]:
    blind = [replace(line, text=blind_text[line.start : line.end]) for line in lines]
    for found in undated_headings(blind, [range(heading.first, heading.last + 1) for heading in dated]):
        parts = [part for number in range(found.first, found.last + 1) for part in parts_of(lines[number].text)]
        if found.under is not None:
            parts.append(Part(lines[found.under].text.strip(), Role.EMPLOYER))
        yield _Heading(found.first, found.last, parts, None)


def _anchors(lines: Sequence[Line], *, items: bool) -> Iterator[_Anchor]:
    for number, line in enumerate(lines):
        if line.is_bullet and not items:
            continue
        dates = next(find_date_ranges(line.text), None) or _only_moment(line)
        if dates and _could_head(line, dates):
            yield _Anchor(number, dates)


def _could_head(line: Line, dates: DateRange) -> bool:
    """Tell whether a dated line may head a job: as any heading, or it begins or ends with its dates."""
    if line.could_head:
        return True
    begins = not line.text[: dates.at].strip(EDGES)
    ends = not line.text[dates.until :].strip(EDGES + ".)") and not line.text.strip()[:1].islower()
    return (begins or ends) and line.is_short


def _only_moment(line: Line) -> DateRange | None:
    """Return a single date that begins, ends or makes up a line: "Placement, Summer 2016"."""
    for start, end, first, last in find_moments(line.text):
        before = line.text[:start].strip(EDGES + "([")
        rest = line.text[end:].strip(EDGES + ")]")
        if rest and before:
            continue
        named = is_job_title(before) or (first[:4] != last[:4] and is_organisation(before))  # an academic year
        if (not rest and (not before or named)) or (not before and is_job_title(rest)):
            return DateRange(first, last, is_current=False, at=start, until=end)
    return None


def _heading_of(lines: list[Line], anchor: _Anchor, *, after: int, until: int) -> tuple[int, int, list[Part]]:
    """Return the first and last line that name the job, and what they say beside the dates."""
    parts = parts_beside(lines[anchor.number].text, anchor.dates)
    first = last = anchor.number
    for step in range(1, HEADING_LINES_AROUND + 1):
        number = anchor.number - step
        if number <= after or lines[number + 1].follows_blank or not _adds(parts, lines[number]):
            break
        parts = [*parts_of(lines[number].text), *parts]
        first = number
    for step in range(1, HEADING_LINES_AROUND + 1):
        number = anchor.number + step
        if number >= until or lines[number].follows_blank or not _adds(parts, lines[number]):
            break
        parts = [*parts, *parts_of(lines[number].text)]
        last = number
    if len(parts) < BOTH_NAMES and has_title(parts) and _is_employer_alone(lines, first - 1, after):
        first -= 1
        parts = [*parts_of(lines[first].text), *parts]
    return first, last, parts


def _is_employer_alone(lines: list[Line], number: int, after: int) -> bool:
    """Tell whether a line set apart by blank lines names the employer of what follows."""
    if number <= after or not lines[number + 1].follows_blank or not lines[number].follows_blank:
        return False
    return lines[number].could_head and is_organisation(lines[number].text) and not is_job_title(lines[number].text)


def _adds(parts: list[Part], line: Line) -> bool:
    """Tell whether a line beside a dated one names what is still missing of the job."""
    if not line.could_head:
        return False
    found = parts_of(line.text)
    if has_title(parts):
        return len(parts) < BOTH_NAMES and (_names_employer(line) or _is_short_name(line))
    if len(parts) >= BOTH_NAMES:
        return has_title(found) and len(line.text.split()) <= HEADING_WORDS + 2
    return has_title(found) or _names_employer(line) or _is_short_name(line)


def _names_employer(line: Line) -> bool:
    return is_organisation(line.text)


def _is_short_name(line: Line) -> bool:
    return len(line.text.split()) <= HEADING_WORDS


def _at_employers(jobs: list[Job]) -> Iterator[Job]:
    """Yield the jobs; roles listed under one employer are told where they were.

    An employer with its own dates and roles within them is no job of its own.
    """
    heading: Job | None = None
    before: Job | None = None
    for number, job in enumerate(jobs):
        following = jobs[number + 1] if number + 1 < len(jobs) else None
        if job.employer and not job.title and following and not following.employer and _is_within(following, job):
            heading = job
            continue
        told = job
        if job.title and not job.employer and not ALONE.search(job.title):
            above = heading if heading and _is_within(job, heading) else before
            if above and above.employer and (above is heading or _are_near(job, above)):
                told = replace(job, employer=above.employer)
        if job.employer:
            heading = None
        before = told
        yield told


def _is_within(job: Job, span: Job) -> bool:
    starts = job.start is not None and span.start is not None and job.start >= span.start
    return starts and (span.end is None or (job.end is not None and job.end <= span.end))


def _are_near(job: Job, other: Job) -> bool:
    earlier, later = sorted((job, other), key=lambda one: one.start or "")
    if later.start is None or earlier.start is None:
        return False
    until = earlier.end or later.start
    return until >= later.start or years_between(until, later.start) <= MOST_YEARS_BETWEEN
