"""Where in a CV an attack is written: as its last part, among what was done, within its sentences."""

import re
from collections.abc import Sequence

LINES_OF_A_PAGE = 12
BULLET = re.compile(r"^[•*-] .*$", re.MULTILINE)


def at_the_end(text: str, lines: Sequence[str]) -> str:
    """Append lines as a part of their own."""
    return text.rstrip("\n") + "\n\n" + "\n".join(lines) + "\n"


def in_the_work(text: str, lines: Sequence[str]) -> str:
    """Put lines among the things done in the newest job, as bullets like those beside them."""
    bullet = BULLET.search(text)
    if bullet is None:
        return at_the_end(text, lines)
    added = "".join(f"\n{bullet[0][:2]}{line}" for line in lines)
    return text[: bullet.end()] + added + text[bullet.end() :]


def in_a_sentence(text: str, lines: Sequence[str]) -> str:
    """Write lines, as one, into the middle of the first thing done."""
    bullet = BULLET.search(text)
    if bullet is None:
        return at_the_end(text, lines)
    words = bullet[0].split()
    half = len(words) // 2
    return text[: bullet.start()] + " ".join([*words[:half], *lines, *words[half:]]) + text[bullet.end() :]


def behind_sentences(text: str, lines: Sequence[str]) -> str:
    """Add one line after another to the things done, a comma before it."""
    if BULLET.search(text) is None:
        return at_the_end(text, lines)
    places = iter(range(len(text)))
    return BULLET.sub(lambda bullet: f"{bullet[0].rstrip('.')}, {lines[next(places) % len(lines)]}", text)


def all_over(text: str, lines: Sequence[str]) -> str:
    """Put lines after every twelfth line, as at the foot of each page."""
    found = text.split("\n")
    return "\n".join(
        line if place % LINES_OF_A_PAGE else "\n".join([line, *lines]) for place, line in enumerate(found, start=1)
    )
