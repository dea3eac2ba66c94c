"""Lines of a text with their places, as the readers of jobs and education need them."""

import re
from dataclasses import dataclass

from matching.parsing.lines.sentences import BULLET

LINE = re.compile(r"[^\n]+")
MOST_HEADING_WORDS = 16


@dataclass(frozen=True, slots=True)
class Line:
    """One non-empty line: `text[start:end]`; `follows_blank` when a blank line or nothing stands before it."""

    text: str
    start: int
    end: int
    follows_blank: bool

    @property
    def is_bullet(self) -> bool:
        """Whether the line is a list item."""
        return BULLET.match(self.text) is not None

    @property
    def is_short(self) -> bool:
        """Whether the line has no more words than a heading."""
        return len(self.text.split()) <= MOST_HEADING_WORDS

    @property
    def could_head(self) -> bool:
        """Whether the line could name a job or a course: short, no list item, no sentence."""
        stripped = self.text.strip()
        return (
            not self.is_bullet
            and self.is_short
            and not stripped.endswith((".", ";", ":"))
            and not stripped[:1].islower()
        )


def lines_of(text: str, start: int, end: int) -> list[Line]:
    """Return the non-empty lines of `text[start:end]`."""
    found: list[Line] = []
    previous_end = start
    for match in LINE.finditer(text, start, end):
        if match[0].strip():
            gap = text[previous_end : match.start()].count("\n") > 1 or not found
            found.append(Line(match[0], match.start(), match.end(), gap))
            previous_end = match.end()
    return found
