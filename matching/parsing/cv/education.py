"""Read the qualifications of a CV as it words them."""

import re
from collections.abc import Iterator

from matching.parsing.blinding.identity import INSTITUTION
from matching.parsing.lines.dates import find_moments
from matching.parsing.lines.places import Line, lines_of
from matching.profiles import Education, Section, SectionKind

QUALIFICATION = re.compile(
    r"\b(?:B\.?Sc|B\.?A|B\.?Eng|LL\.?B|B\.?Ed|M\.?Sc|M\.?A|M\.?Eng|M\.?Res|MBA|M\.?Phil|Ph\.?D|DPhil|PGCE|"
    r"PGDip|PgCert|"
    r"HND|HNC|BTEC|NVQ|QCF|GNVQ|GCSEs?|TGAU|A[- ]levels?|AS[- ]levels?|Lefel A|Safon Uwch|T[- ]level|"
    r"degree|gradd|bachelor(?:['’]?s)?|master(?:['’]?s)?|doctorate|doethuriaeth|meistr|foundation degree|"
    r"gradd sylfaen|"
    r"diploma|certificate|tystysgrif|apprenticeship|prentisiaeth|baccalaureate|bagloriaeth|access to|"
    r"level [1-8]|"
    r"lefel [1-8])\b",
    re.IGNORECASE,
)
TITLE_END = re.compile(r"\s*[|\t]\s*|\s{2,}|\s+[-–—]\s+|,\s+(?=[A-ZÀ-Ý])|\s+(?:at|from|yn|ym|yng)\s+(?=[A-ZÀ-ÝŴŶ])")
DATES = re.compile(r"\(?\b(?:\w+\s+)?(?:19[5-9]\d|20[0-4]\d)\b(?:/(?:\d\d)?\d\d\b)?(?:\s*[-–—]\s*(?:\w+\s+)?\w+)?\)?")
EDGES = " \t,;:|•·-–—"


def find_education(text: str, sections: tuple[Section, ...]) -> tuple[Education, ...]:
    """Return the qualifications in reading order. `institution` tells who somebody is: never score it."""
    return tuple(
        education
        for section in sections
        if section.kind is SectionKind.EDUCATION
        for education in _in_lines(lines_of(text, section.start + len(section.heading), section.end))
    )


def _in_lines(lines: list[Line]) -> Iterator[Education]:
    titled = [number for number, line in enumerate(lines) if _title(line.text)]
    for number in titled:
        around = [
            lines[near].text
            for near in (number, number + 1, number - 1)
            if 0 <= near < len(lines) and (near == number or near not in titled)
        ]
        yield Education(
            title=_title(lines[number].text),
            institution=next((found[0].strip(EDGES) for near in around if (found := INSTITUTION.search(near))), ""),
            year=next((int(last[:4]) for near in around for *_, last in list(find_moments(near))[-1:]), None),
        )


def _title(line: str) -> str:
    found = QUALIFICATION.search(line)
    if found is None:
        return ""
    parts = [part.strip(EDGES) for part in TITLE_END.split(DATES.sub(" | ", INSTITUTION.sub(" | ", line)))]
    kept = [part for part in parts if part]
    first = next((number for number, part in enumerate(kept) if QUALIFICATION.search(part)), None)
    if first is None:
        return ""
    return kept[first]
