"""Cut a CV's text into sections at its headings."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from matching.parsing.lines.dates import has_date_range
from matching.parsing.lines.headings import heading_kind
from matching.parsing.lines.places import LINE
from matching.parsing.lines.sentences import BULLET
from matching.profiles import Section, SectionKind

RUN_IN = re.compile(r"[^\n:]{3,40}:(?=[ \t]+\S)")
RUN_IN_KINDS = frozenset(
    {
        SectionKind.SUMMARY,
        SectionKind.SKILLS,
        SectionKind.LANGUAGES,
        SectionKind.INTERESTS,
        SectionKind.EDUCATION,
        SectionKind.CERTIFICATIONS,
        SectionKind.REFERENCES,
    }
)
WITH_ENTRIES = frozenset({SectionKind.EXPERIENCE, SectionKind.VOLUNTEERING, SectionKind.PROJECTS})
# What also heads a part of one job: "Key achievements", "Technologies"
PART_OF_AN_ENTRY = frozenset({SectionKind.SUMMARY, SectionKind.SKILLS, SectionKind.HEADER, SectionKind.OTHER})
DECORATED = re.compile(r"[^\w\s]\s*$")


@dataclass(frozen=True, slots=True)
class _Heading:
    """A line that heads something. `number` counts the text's lines that are not empty."""

    number: int
    start: int
    kind: SectionKind
    words: str
    is_run_in: bool


def find_sections(text: str) -> tuple[Section, ...]:
    """Return sections that cover the text without gaps or overlaps, in order.

    What stands before the first heading is the header (name, contact details, often a headline).
    """
    starts = [(heading.start, heading.kind, heading.words) for heading in _headings(text)]
    if not starts or text[: starts[0][0]].strip():
        starts.insert(0, (0, SectionKind.HEADER, ""))
    else:
        starts[0] = (0, *starts[0][1:])
    ends = [start for start, _, _ in starts[1:]] + [len(text)]
    return tuple(
        Section(kind=kind, heading=heading, start=start, end=end)
        for (start, kind, heading), end in zip(starts, ends, strict=True)
        if text[start:end].strip()
    )


def _headings(text: str) -> Iterator[_Heading]:
    """Yield what heads a section; what only heads a part of a job, with the next job after it, is left out."""
    lines = [line for line in LINE.finditer(text) if line[0].strip()]
    candidates = [found for number, line in enumerate(lines) if (found := _heading(text, number, line))]
    ends = _ends(candidates, len(lines))
    within: SectionKind | None = None
    inside: set[str] = set()
    for heading, end in zip(candidates, ends, strict=True):
        if within in WITH_ENTRIES and heading.kind in PART_OF_AN_ENTRY:
            below = [line[0] for line in lines[heading.number + 1 : end]]
            if heading.words.casefold() in inside or _holds_entry(below) or _is_glued(text, heading):
                inside.add(heading.words.casefold())
                continue
        within = heading.kind
        yield heading


def _ends(candidates: Sequence[_Heading], last: int) -> list[int]:
    """Return for each heading where the next one stands that surely begins a section."""
    ends: list[int] = []
    for heading in reversed(candidates):
        ends.append(last)
        if heading.kind not in PART_OF_AN_ENTRY:
            last = heading.number
    return ends[::-1]


def _heading(text: str, number: int, line: re.Match[str]) -> _Heading | None:
    raw = line[0].strip()
    words = raw.lstrip("•#*→►»~=[ ").rstrip("*_ ")
    is_item = BULLET.match(line[0]) is not None and not (raw.isupper() or DECORATED.search(raw))
    if (kind := heading_kind(words)) and not (is_item and _among_items(text, line)):
        return _Heading(number, line.start(), kind, words.rstrip(": "), is_run_in=False)
    if (run_in := RUN_IN.match(line[0])) and (kind := heading_kind(run_in[0])) in RUN_IN_KINDS and kind:
        return _Heading(number, line.start(), kind, run_in[0].rstrip(": "), is_run_in=True)
    return None


def _among_items(text: str, line: re.Match[str]) -> bool:
    """Whether the next line is a list item too: then this one is an item ("• Training"), not a heading."""
    following = LINE.search(text, line.end())
    return following is not None and BULLET.match(following[0]) is not None


def _holds_entry(lines: Sequence[str]) -> bool:
    return any(not BULLET.match(line) and len(line.split()) <= MOST_WORDS and has_date_range(line) for line in lines)


MOST_WORDS = 16


def _is_glued(text: str, heading: _Heading) -> bool:
    """Whether "Technologies: Java" stands right under a job's lines."""
    return heading.is_run_in and not heading.words.isupper() and not text[: heading.start].endswith("\n\n")


def section_at(sections: tuple[Section, ...], place: int) -> SectionKind:
    """Return the kind of the section that holds `place`; sections stand in order."""
    before = bisect_right(sections, place, key=lambda section: section.start)
    return sections[before - 1].kind if before and place < sections[before - 1].end else SectionKind.OTHER
