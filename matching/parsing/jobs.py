"""Read the jobs of a CV: title, employer, dates, and the part of the text that tells of each."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from matching.parsing.dates import DateRange, find_date_ranges, find_moments
from matching.parsing.headings import heading_kind
from matching.parsing.lines import Line, lines_of
from matching.parsing.titles import is_job_title, is_organisation
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
PARTS = re.compile(
    r"\s*[|•·]\s*|\t+|\s{2,}|\s+[-–—@/]\s+|[-–—]\s+(?=[A-ZÀ-Ý])|,\s+|\s+(?:at|with|yn|yng|ym|i|"
    r"gyda)\s+(?=[A-ZÀ-ÝŴŶ])"
)
EDGES = " \t,;:|•·-–—()[]*_#"
HEADING_LINES_AROUND = 2


@dataclass(frozen=True, slots=True)
class _Anchor:
    """A line that dates a job."""

    number: int
    dates: DateRange


def find_jobs(text: str, sections: tuple[Section, ...]) -> tuple[Job, ...]:
    """Return the jobs in reading order. Without an experience section, any dated line outside education counts."""
    with_jobs = [section for section in sections if section.kind in WITH_JOBS]
    is_guess = not any(section.kind is SectionKind.EXPERIENCE for section in with_jobs)
    if is_guess:
        with_jobs = [section for section in sections if section.kind not in WITHOUT_JOBS]
    jobs = (job for section in with_jobs for job in _jobs_in(text, section))
    return tuple(job for job in jobs if job.title or job.employer)


def _jobs_in(text: str, section: Section) -> Iterator[Job]:
    lines = lines_of(text, section.start, section.end)
    if lines and heading_kind(lines[0].text.strip().lstrip("#* ").rstrip("*_ ")):
        lines = lines[1:]
    anchors = list(_anchors(lines))
    read: list[tuple[int, str, str, DateRange]] = []
    taken = -1
    for position, anchor in enumerate(anchors):
        until = anchors[position + 1].number if position + 1 < len(anchors) else len(lines)
        first, last, title, employer = _heading_of(lines, anchor, after=taken, until=until)
        taken = last
        read.append((lines[first].start, title, employer, anchor.dates))
    ends = [*(start for start, *_ in read[1:]), section.end][: len(read)]  # nothing dated: no job
    for (start, title, employer, dates), end in zip(read, ends, strict=True):
        yield Job(
            title=title,
            employer=employer,
            start=dates.start,
            end=dates.end,
            is_current=dates.is_current,
            text_start=start,
            text_end=end,
        )


def _anchors(lines: list[Line]) -> Iterator[_Anchor]:
    for number, line in enumerate(lines):
        if not line.could_head:
            continue
        dates = next(find_date_ranges(line.text), None) or _only_moment(line)
        if dates:
            yield _Anchor(number, dates)


def _only_moment(line: Line) -> DateRange | None:
    """Return a single date that ends or makes up a line: "Placement, Summer 2016"."""
    for start, end, first, last in find_moments(line.text):
        rest = line.text[end:].strip(EDGES)
        before = line.text[:start].strip(EDGES)
        if not rest and (not before or is_job_title(before)):
            return DateRange(first, last, is_current=False, at=start, until=end)
    return None


def _heading_of(lines: list[Line], anchor: _Anchor, *, after: int, until: int) -> tuple[int, int, str, str]:
    """Return the first and last line that name the job, its title and its employer."""
    line = lines[anchor.number]
    parts = _parts(line.text[: anchor.dates.at] + " | " + line.text[anchor.dates.until :])
    first = last = anchor.number
    for step in range(1, HEADING_LINES_AROUND + 1):
        number = anchor.number - step
        if _is_named(parts) or number <= after or not _names_job(lines, number) or lines[number + 1].follows_blank:
            break
        parts = [*_parts(lines[number].text), *parts]
        first = number
    for step in range(1, HEADING_LINES_AROUND + 1):
        number = anchor.number + step
        if _is_named(parts) or number >= until or not _names_job(lines, number) or lines[number].follows_blank:
            break
        parts = [*parts, *_parts(lines[number].text)]
        last = number
    return first, last, *_title_and_employer(parts)


def _names_job(lines: list[Line], number: int) -> bool:
    line = lines[number]
    words = line.text.split()
    return line.could_head and (is_job_title(line.text) or is_organisation(line.text) or len(words) <= HEADING_WORDS)


HEADING_WORDS = 6


def _is_named(parts: list[str]) -> bool:
    title, employer = _title_and_employer(parts)
    return bool(title and employer)


def _parts(text: str) -> list[str]:
    return [part for part in (raw.strip(EDGES) for raw in PARTS.split(text)) if any(map(str.isalpha, part))]


def _title_and_employer(parts: list[str]) -> tuple[str, str]:
    """Sort the parts of a job's heading. Without a known word of a title the first that is no organisation is it."""
    titles = [part for part in parts if is_job_title(part)]
    others = [part for part in parts if part not in titles]
    organisations = [part for part in others if is_organisation(part)]
    if titles:
        title = next((part for part in titles if not is_organisation(part)), titles[0])
        rest = [part for part in titles if part != title and is_organisation(part)]
        return title, next(iter([*organisations, *others, *rest]), "")
    if len(others) < 2 and organisations:  # noqa: PLR2004 -- one part cannot name both
        return "", organisations[0]
    title = next((part for part in others if part not in organisations), "")
    employer = next((part for part in [*organisations, *others] if part != title), "")
    return title, employer
