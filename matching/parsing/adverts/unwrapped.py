"""Lines of a text as a reader sees them: what a page's width broke is one line again."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from matching.parsing.adverts.headings import is_heading

BULLET = re.compile(r"^[ \t]*(?:[•●▪◦‣·*+–—-]|o(?=[ \t]{2,})|\(?\d{1,2}[.)]|\(?[a-z]\))[ \t]+")
MARK = re.compile(r"^\s*(?:#{1,6}\s|\*\*)")
ENDS = ".!?:;"
OPEN_ENDS = (",", "(", "/", "&", " and", " or", " a", " of", " neu", " ac")
# Letters of proportional type differ in width: a line this full had no room for another word.
FULL = 0.86
# Shorter lines than this are not what a page's width makes.
LEAST_WIDTH = 40
STOP_WITHIN = re.compile(r"[.!?]\s")
# Longer ones are whole paragraphs, written without breaks.
MOST_WIDTH = 160


@dataclass(frozen=True, slots=True)
class Line:
    """One line of meaning; `is_bullet` when it was a list item, whose mark is left out."""

    text: str
    is_bullet: bool


def unwrapped(text: str) -> list[Line]:
    """Join the lines that only wrap the one before.

    A line goes on when it starts in lower case, or when the line before was as full as the page allows and
    ended without a stop. Bullets, blank lines and headings begin anew.
    """
    rows = text.splitlines()
    width = _width(rows)
    found: list[Line] = []
    previous = ""  # the physical line before, empty at the start of a paragraph
    for row in rows:
        if not row.strip():
            previous = ""
        elif previous and not _begins(row) and _goes_on(previous, row, width, in_bullet=found[-1].is_bullet):
            found[-1] = Line(_joined(found[-1].text, row.strip()), found[-1].is_bullet)
            previous = row
        else:
            mark = BULLET.match(row)
            found.append(Line(row[mark.end() if mark else 0 :].strip(), mark is not None))
            previous = "" if MARK.match(row) else row
    return found


def _width(rows: list[str]) -> int:
    """Return the width the text was set to; 0 when its lines are not broken by any."""
    lengths = [len(row.rstrip()) for row in rows]
    longest = max(lengths, default=0)
    return longest if LEAST_WIDTH <= longest <= MOST_WIDTH else 0


def _begins(row: str) -> bool:
    return BULLET.match(row) is not None or MARK.match(row) is not None


def _goes_on(previous: str, row: str, width: int, *, in_bullet: bool) -> bool:
    before, after = previous.rstrip(), row.strip()
    if is_heading(before) or is_heading(after):
        return False
    if before.endswith(OPEN_ENDS):
        return True
    if after[0].islower():
        return before[-1] not in ENDS and (len(before) >= LEAST_WIDTH // 2 or in_bullet)
    if in_bullet and row[0].isspace():
        return before[-1] not in ENDS
    if STOP_WITHIN.search(before):  # running text, broken in the middle of a sentence
        return before[-1] not in ENDS
    room = width * FULL - len(before)
    return width > 0 and before[-1] not in ENDS and len(after.split()[0]) + 1 > room


def _joined(text: str, more: str) -> str:
    if text.endswith("-") and not text.endswith(" -") and more[0].islower():
        return text + more
    return f"{text} {more}"


def unwrapped_text(text: str) -> str:
    """Return the text with one line a line of meaning."""
    return "\n".join(_lines(text))


def _lines(text: str) -> Iterator[str]:
    for line in unwrapped(text):
        yield f"• {line.text}" if line.is_bullet else line.text
