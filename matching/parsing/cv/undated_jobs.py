"""Find where jobs without any dates are headed: "IT Technician, Example College" and what tells of it below.

Nothing but its words marks such a heading, so more is asked of them than of a dated one: a title and an employer
in one line, or a title, alone or with its employer beside it, that begins a paragraph.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from matching.parsing.cv.job_headings import ALONE, Part, Role, parts_of
from matching.parsing.lines.dates import find_moments
from matching.parsing.lines.headings import heading_kind
from matching.parsing.lines.places import Line
from matching.parsing.lines.titles import is_job_title, is_organisation

MOST_WORDS = 12
MOST_TITLE_WORDS = 6
MOST_NAME_WORDS = 7
MOST_PLAIN_WORDS = 3
WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
IN_LOWER_CASE = re.compile(r"(?:of|and|for|the|in|to|at|an?|y|yr|ac|i|ar|yn|o|plc|ltd|cic)$", re.IGNORECASE)
# What a sentence begins with, or holds, and a title does not.
BEGINS_TELLING = re.compile(
    r"(?:\w+ed|led|built|ran|wrote|made|kept|took|held|taught|responsible|reporting|reports?|working|i|my|we|our|"
    r"bûm|rwy|roeddwn|gweithio|yn)\b",
    re.IGNORECASE,
)
TELLS = re.compile(r"\b(?:the|my|our|their|was|were|is|are|who|which|that|with|using|including)\b", re.IGNORECASE)
# Alone these head a part of what somebody did as often as a job.
WEAK = frozenset(("support", "job", "graduate", "lead", "executive", "volunteer", "scrum", "fellow", "partner"))


@dataclass(frozen=True, slots=True)
class UndatedHeading:
    """The lines `first` to `last` head a job; its employer may be named above, in line `under`."""

    first: int
    last: int
    under: int | None = None


def undated_headings(lines: Sequence[Line], dated: Sequence[range]) -> Iterator[UndatedHeading]:
    """Yield the headings of jobs without dates in a section's lines, in order.

    `lines` are the blind ones, so that nobody's name decides. `dated` are the lines that head dated jobs. Between
    those a heading needs a title and an employer, and stands apart or below another.
    """
    taken = {number for heading in dated for number in heading}
    until = -1
    employer: int | None = None
    for number, line in enumerate(lines):
        if number <= until or number in taken or not _may_head(line):
            continue
        begins = number in (0, until + 1) or line.follows_blank or _is_end(lines[number - 1])
        if _names_both(line.text) and (begins or not dated):
            found = UndatedHeading(number, number)
            employer = None
        elif not begins:
            continue
        elif beside := _with_line_below(lines, number, is_sure=bool(dated)):
            found = beside
            employer = None if _is_title(line.text) else number
        elif not dated and _is_sure_title(line.text):
            found = UndatedHeading(number, number, under=employer)
        else:
            continue
        until = found.last
        yield found


def _is_end(line: Line) -> bool:
    """Whether a line ends something where no blank line says so: a list item, or a sentence."""
    return line.is_bullet or line.text.rstrip().endswith(".")


def _may_head(line: Line) -> bool:
    words = line.text.split()
    return (
        0 < len(words) <= MOST_WORDS
        and line.could_head
        and heading_kind(line.text) is None
        and next(find_moments(line.text), None) is None
    )


def _names_both(text: str) -> bool:
    parts = parts_of(text)
    title = next((part for part in parts if _is_title(part.text)), None)
    return title is not None and any(
        part is not title and (_is_name(part.text) or ALONE.search(part.text)) for part in parts
    )


def _with_line_below(lines: Sequence[Line], number: int, *, is_sure: bool) -> UndatedHeading | None:
    """Return a heading of two lines: title and employer in either order, or a label before each.

    With `is_sure` the one must be surely a title and the other an organisation.
    """
    below = number + 1
    if below == len(lines) or lines[below].follows_blank or not _may_head(lines[below]):
        return None
    roles = [_label(lines[near].text) for near in (number, below)]
    if set(roles) == {Role.TITLE, Role.EMPLOYER}:
        return UndatedHeading(number, below)
    one, other = lines[number].text, lines[below].text
    title_first = _is_sure_title(one) and is_organisation(other) if is_sure else _is_title(one)
    if title_first and _is_employer(other):
        return UndatedHeading(number, below)
    if is_organisation(one) and _is_employer(one) and _is_sure_title(other):
        return UndatedHeading(number, below)
    return None


def _is_employer(text: str) -> bool:
    parts = parts_of(text)
    return bool(parts) and _is_name(parts[0].text) and not _is_title(text)


def _label(text: str) -> Role | None:
    return next((part.role for part in parts_of(text)), None)


def _is_title(text: str) -> bool:
    """Whether words read as a title and not as a sentence that speaks of one."""
    words = WORD.findall(text)
    if not 0 < len(words) <= MOST_TITLE_WORDS or not is_job_title(text) or _tells(text):
        return False
    return _is_capitalised(words) or (len(words) <= MOST_PLAIN_WORDS and words[0][0].isupper())


def _is_sure_title(text: str) -> bool:
    """Whether a title may stand alone: one that ends in its noun, or begins with it, "Head of …", "Swyddog Data"."""
    parts: list[Part] = parts_of(text)
    if len(parts) != 1 or not _is_title(parts[0].text):
        return False
    words = WORD.findall(parts[0].text)
    nouns = (words[0], words[-1]) if _is_capitalised(words) else words[-1:]
    return any(is_job_title(word) and word.casefold() not in WEAK for word in nouns)


def _is_name(text: str) -> bool:
    words = WORD.findall(text)
    return 0 < len(words) <= MOST_NAME_WORDS and BEGINS_TELLING.match(text) is None and _is_capitalised(words)


def _tells(text: str) -> bool:
    return BEGINS_TELLING.match(text) is not None or TELLS.search(text) is not None


def _is_capitalised(words: Sequence[str]) -> bool:
    return words[0][0].isupper() and all(word[0].isupper() or IN_LOWER_CASE.match(word) is not None for word in words)
