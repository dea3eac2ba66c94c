"""Cut a CV's text into sections at its headings."""

import re
from collections.abc import Iterator

from matching.parsing.headings import heading_kind
from matching.profiles import Section, SectionKind

LINE = re.compile(r"[^\n]+")
RUN_IN = re.compile(r"[^\n:]{3,40}:(?=[ \t]+\S)")
RUN_IN_KINDS = frozenset({SectionKind.SUMMARY, SectionKind.SKILLS, SectionKind.LANGUAGES, SectionKind.INTERESTS})


def find_sections(text: str) -> tuple[Section, ...]:
    """Return sections that cover the text without gaps or overlaps, in order.

    What stands before the first heading is the header (name, contact details, often a headline).
    """
    starts = list(_headings(text))
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


def _headings(text: str) -> Iterator[tuple[int, SectionKind, str]]:
    for line in LINE.finditer(text):
        words = line[0].strip().lstrip("•#* ").rstrip("*_ ")
        if kind := heading_kind(words):
            yield line.start(), kind, words.rstrip(": ")
        elif (run_in := RUN_IN.match(line[0])) and (kind := heading_kind(run_in[0])) in RUN_IN_KINDS and kind:
            yield line.start(), kind, run_in[0].rstrip(": ")


def section_at(sections: tuple[Section, ...], place: int) -> SectionKind:
    """Return the kind of the section that holds `place`."""
    for section in sections:
        if section.start <= place < section.end:
            return section.kind
    return SectionKind.OTHER
