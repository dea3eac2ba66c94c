"""What an advert in free text asks for, line by line."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from matching.parsing.adverts.boilerplate import is_aside, is_never_asked
from matching.parsing.adverts.headings import Part, is_heading, part_of
from matching.parsing.adverts.items import items
from matching.parsing.adverts.unwrapped import Line, unwrapped
from matching.parsing.lines.statements import BREAKS, LEAST_WORDS, MOST_WORDS, TRIM
from matching.profiles import Importance

HASHES = re.compile(r"^\s*(?P<hashes>#{1,6})\s+(?P<words>.+?)\s*#*\s*$")
BOLD = re.compile(r"^\s*(?:\*\*|__)(?P<words>[^*]+?)(?:\*\*|__)\s*:?\s*$")
BOLD_DEPTH, PLAIN_DEPTH = 7, 8
NICE = re.compile(
    r"\b(?:desirable|nice to have|preferred|preferably|ideally|bonus|(?:an?|would be|distinct|"
    r"strong) (?:advantage|plus|asset)|advantageous|"
    r"dymunol|ddymunol|mantais|fantais|fanteisiol)\b",
    re.IGNORECASE,
)
MUST = re.compile(r"\b(?:essential|required|must have|mandatory|hanfodol)\b", re.IGNORECASE)
# "AWS (desirable)": what is said of an item, not a part of its name
SAID_OF_IT = re.compile(
    r"\s*[,(–-]?\s*\b(?:is |are |would be )?(?:highly |also )?"
    r"(?:desirable|essential|preferred|required|a plus|an advantage|dymunol|hanfodol|yn ddymunol|"
    r"yn hanfodol)\)?\s*$",
    re.IGNORECASE,
)
MOST_MARK_WORDS = 4
# An advert that lost its line breaks is one long line.
RUNNING_WORDS = 60
ASKING = frozenset({Part.ESSENTIAL, Part.DESIRABLE})
LETTERS = re.compile(r"[^\W\d_]")


@dataclass(frozen=True, slots=True)
class Asked:
    """A line that asks for something. `is_listed`: it stands under a heading that asks, so nobody guessed."""

    text: str
    importance: Importance
    is_listed: bool


@dataclass(slots=True)
class _Place:
    """Where in the advert a reader is.

    `depth` is that of the heading that opened the part; `is_running` when it opened amid running text, where
    nothing says where it ends.
    """

    part: Part | None = None
    depth: int = PLAIN_DEPTH
    is_running: bool = False

    @property
    def is_list(self) -> bool:
        """Whether the lines here ask for something by their place."""
        return self.part in ASKING and not self.is_running


@dataclass(frozen=True, slots=True)
class _Said:
    """A thing an advert says, and where."""

    text: str
    part: Part | None
    is_listed: bool


def asked(text: str) -> tuple[Asked, ...]:
    """Return the lines under headings such as "Essential" or "What you will need".

    Where no heading asks: what there is to do, and where nothing is headed either, every line that is not
    about the employer, the terms or how to apply.
    """
    found = _distinct(_read(text))
    for wanted in (ASKING, {Part.DUTIES, None}):
        chosen = [said for said in found if said.part in wanted]
        if chosen:
            return tuple(_asked(said) for said in chosen)
    return ()


def _read(text: str) -> Iterator[_Said]:
    """Yield each thing said with the part of the advert it stands in."""
    place = _Place()
    for line in unwrapped(text):
        if _opens(line, place):
            continue
        is_running = len(line.text.split()) > RUNNING_WORDS
        for piece in _pieces(line.text):
            if piece.endswith(":"):
                _lead(piece, place, is_running=is_running)
            else:
                yield from (_Said(item, place.part, place.is_list) for item in _things(piece, place))


def _opens(line: Line, place: _Place) -> bool:
    """Whether the whole line is a heading; the place moves there."""
    hashes, bold = HASHES.match(line.text), BOLD.match(line.text)
    if hashes:
        _move(place, part_of(hashes["words"]), len(hashes["hashes"]))
    elif bold:
        _move(place, part_of(bold["words"]), BOLD_DEPTH)
    elif not line.is_bullet and is_heading(line.text.rstrip(":")):
        _move(place, part_of(line.text), PLAIN_DEPTH)
    else:
        return False
    return True


def _move(place: _Place, part: Part | None, depth: int) -> None:
    """Enter a part; a heading below another that says nothing itself stays in that one's part."""
    if part is not None or depth <= place.depth:
        place.part, place.depth, place.is_running = part, depth, False


def _lead(piece: str, place: _Place, *, is_running: bool) -> None:
    """Read a piece that ends in a colon: a heading, or what only leads to the things that follow."""
    words = piece.rstrip(":").strip(TRIM)
    part = part_of(words)
    if is_heading(words) or part in {Part.DESIRABLE, Part.ASIDE} or (part and place.part not in ASKING):
        place.part, place.is_running = part, is_running


def _pieces(text: str) -> list[str]:
    """Cut a line into sentences; a colon stays with what leads to it."""
    found: list[str] = []
    start = 0
    for stop in [*BREAKS.finditer(text), None]:
        end = stop.start() if stop else len(text)
        piece = text[start:end].strip().lstrip(TRIM)
        if LETTERS.search(piece):
            found.append(piece)
        start = stop.end() if stop else end
    return found


def _things(piece: str, place: _Place) -> Iterator[str]:
    if place.part is Part.ASIDE or (is_never_asked(piece) if place.is_list else is_aside(piece)):
        return
    said = piece.strip(TRIM)
    for item in items(said) if place.is_list else [said]:
        words = item.split()
        for start in range(0, len(words), MOST_WORDS):
            window = words[start : start + MOST_WORDS]
            # Under a heading that asks a single word asks for something: "Kubernetes".
            if (place.is_list and start == 0) or len(window) >= LEAST_WORDS:
                yield " ".join(window)


def _distinct(found: Iterator[_Said]) -> list[_Said]:
    seen: dict[str, _Said] = {}
    for said in found:
        seen.setdefault(said.text.casefold(), said)
    return list(seen.values())


def _asked(said: _Said) -> Asked:
    importance = Importance.DESIRABLE if said.part is Part.DESIRABLE else Importance.ESSENTIAL
    if NICE.search(said.text):
        importance = Importance.DESIRABLE
    elif MUST.search(said.text):
        importance = Importance.ESSENTIAL
    bare = SAID_OF_IT.sub("", said.text)
    short = bare if bare and len(bare.split()) <= MOST_MARK_WORDS else said.text
    return Asked(short.strip(TRIM) or said.text, importance, said.is_listed)
