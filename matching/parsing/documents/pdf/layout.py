"""Letters to lines in reading order.

The order of the file is trusted except in one case: two columns written row by row, where each line would
run from one column into the other. Such rows are read column by column. Tables, and dates set beside what
they date, look alike but belong row by row.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from matching.parsing.documents.pdf.glyphs import Glyph
from matching.parsing.lines.dates import MOMENT

WIDE_GAP = 1.6  # times the letter height: more than any space between words
COLUMN_GAP = 8.0  # points between two columns at least
SAME_LINE = 0.5  # of the letter height
NEW_BLOCK = 4.0  # so far below, columns have ended
FEWEST_ROWS = 3  # with words in both columns
COLUMN_LETTERS = 22  # a line on average; shorter on both sides is a table
MOSTLY = 0.5


@dataclass(frozen=True, slots=True)
class Segment:
    """Words that stand together on a line."""

    text: str
    left: float
    bottom: float
    right: float
    height: float
    first_word: float  # points wide
    rest: float  # where the second word begins, or `left`


Row = list[Segment]


def rows_of_page(glyphs: Iterable[Glyph]) -> list[Row]:
    """Return a page's rows in reading order, each the segments that stand side by side."""
    rows = list(_rows(_segments(glyphs)))
    ordered: list[Row] = []
    at = 0
    while at < len(rows):
        band, gutter = _band(rows, at)
        if gutter is None:
            ordered.append(rows[at])
            at += 1
            continue
        for is_left in (True, False):
            column = ([piece for piece in row if (piece.left < gutter) is is_left] for row in band)
            ordered.extend(row for row in column if row)
        at += len(band)
    return ordered


def _segments(glyphs: Iterable[Glyph]) -> Iterator[Segment]:
    held: list[Glyph] = []
    spaces = ""
    words: list[str] = []
    for glyph in glyphs:
        if not glyph.has_place:
            spaces += glyph.letter
            continue
        if held and _parts(held[-1], glyph, spaces):
            yield _segment(words, held)
            held, words = [], []
        elif held and spaces:
            words.append(" ")
        spaces = ""
        held.append(glyph)
        words.append(glyph.letter)
    if held:
        yield _segment(words, held)


def _parts(before: Glyph, after: Glyph, spaces: str) -> bool:
    height = max(before.top - before.bottom, 1.0)
    if abs(after.bottom - before.bottom) > height * SAME_LINE:
        return "\n" in spaces or abs(after.bottom - before.bottom) > height
    return after.left - before.right > height * WIDE_GAP or after.right < before.left


def _segment(words: list[str], held: list[Glyph]) -> Segment:
    """Make a segment of letters; `words` holds one for each glyph, and spaces between words."""
    first = words.index(" ") if " " in words else len(held)
    return Segment(
        text="".join(words),
        left=min(glyph.left for glyph in held),
        bottom=_middle([glyph.bottom for glyph in held]),
        right=max(glyph.right for glyph in held),
        height=_middle([glyph.top - glyph.bottom for glyph in held]),
        first_word=held[first - 1].right - held[0].left,
        rest=held[first].left if first < len(held) else held[0].left,
    )


def _middle(values: list[float]) -> float:
    return sorted(values)[len(values) // 2]


def _rows(segments: Iterable[Segment]) -> Iterator[Row]:
    """Yield segments that follow each other on one line."""
    row: Row = []
    for segment in segments:
        if row and not (_on_one_line(row[-1], segment) and segment.left >= row[-1].right):
            yield row
            row = []
        row.append(segment)
    if row:
        yield row


def _on_one_line(one: Segment, other: Segment) -> bool:
    return abs(one.bottom - other.bottom) <= max(one.height, other.height) * SAME_LINE


def _band(rows: list[Row], at: int) -> tuple[list[Row], float | None]:
    """Return the rows from `at` on that leave one vertical strip free, and the strip when they are columns."""
    if len(rows[at]) == 1:
        return [], None
    strips = _gaps(rows[at])
    band = [rows[at]]
    for row in rows[at + 1 :]:
        step = band[-1][0].bottom - row[0].bottom
        is_below = 0 < step < NEW_BLOCK * row[0].height
        narrowed = [strip for old in strips for strip in _narrowed(old, row)]
        if not is_below or not narrowed:
            break
        strips = narrowed
        band.append(row)
    start, end = max(strips, key=lambda strip: strip[1] - strip[0])
    gutter = (start + end) / 2
    return band, gutter if _is_columns(band, gutter) else None


def _gaps(row: Row) -> list[tuple[float, float]]:
    return [(one.right, other.left) for one, other in pairwise(row) if other.left - one.right >= COLUMN_GAP] or [
        (0.0, 0.0)
    ]


def _narrowed(strip: tuple[float, float], row: Row) -> Iterator[tuple[float, float]]:
    """Yield what a row leaves free of a strip: all, a side of it, or nothing."""
    start, end = strip
    for piece in row:
        if piece.left <= start and piece.right >= end:
            return
        if piece.left <= start < piece.right:
            start = piece.right
        elif start < piece.left < end <= piece.right:
            end = piece.left
        elif start < piece.left < end:
            return
    if end - start >= COLUMN_GAP:
        yield start, end


def _is_columns(band: list[Row], gutter: float) -> bool:
    both = [row for row in band if row[0].left < gutter < row[-1].left]
    if len(both) < FEWEST_ROWS:
        return False
    left = [" ".join(piece.text for piece in row if piece.left < gutter) for row in both]
    right = [" ".join(piece.text for piece in row if piece.left > gutter) for row in both]
    if any(_share_of_dates(side) >= MOSTLY for side in (left, right)):
        return False
    return max(sum(map(len, side)) for side in (left, right)) >= COLUMN_LETTERS * len(both)


def _share_of_dates(lines: list[str]) -> float:
    return sum(bool(MOMENT.search(line)) and len(re.findall(r"\w+", line)) <= 6 for line in lines) / len(lines)  # noqa: PLR2004 -- "1 March 2012 to 2 June 2013"
