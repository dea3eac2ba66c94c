"""Find the names of things in text: a trie over words, longest match wins, one pass."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

# "C++", "C#", ".NET" are words; hyphens and slashes separate, so that "front-end" equals "front end"
WORD = re.compile(r"\.net\b|[^\W_]+(?:['’][^\W_]+)?(?:\+\+|#)?", re.IGNORECASE)
# Spaces of any length (a name may be wrapped), one mark that joins, or brackets round a whole word
INSIDE_A_NAME = re.compile(r"\s+[(]?|\s*[-–/&]\s*|[)]?\s*[(]|[)]\s+|\.")
SHORT = 2  # "R", "AI", "BA" alone: only in capitals, for "r" and "ba" are also slips of the pen
IES = re.compile(r"(?<=[a-z]{3})ies$")
PLURAL = re.compile(r"(?<=[a-z]{3})(?<![sui'])s$")
DOUBLED = re.compile(r"(?<=[a-z]{3})ll(?=ing|ed|er)")
IZE = re.compile(r"(?<=[a-z]{3})iz(?=e|a|i)")

MUTATIONS = {
    "c": ("g", "ngh", "ch"), "p": ("b", "mh", "ph"), "t": ("d", "nh", "th"), "g": ("", "ng"),
    "b": ("f", "m"), "d": ("dd", "n"), "m": ("f",), "ll": ("l",), "rh": ("r",),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Found:
    """`text[start:end]` names each of `ids`."""

    ids: tuple[str, ...]
    start: int
    end: int


@dataclass(slots=True)
class _Node:
    children: dict[str, "_Node"] = field(default_factory=dict)
    ids: list[str] = field(default_factory=list)
    in_capitals: bool = False


def folded(word: str) -> str:
    """Return a word as it is compared: no case, accents, English plural or American spelling."""
    plain = unicodedata.normalize("NFD", word.casefold().replace("’", "'"))
    plain = "".join(character for character in plain if not unicodedata.combining(character))
    plain = plain.removesuffix("'s")
    return DOUBLED.sub("l", IZE.sub("is", PLURAL.sub("", IES.sub("y", plain))))


class Lexicon:
    """Names of things, each with an id; a name may belong to several ids."""

    def __init__(
        self, names: Mapping[str, Iterable[str]], *, welsh: Mapping[str, Iterable[str]] | None = None
    ) -> None:
        """Take names by id. Welsh names are also found with their first letter mutated."""
        self._root = _Node()
        for id_, listed in names.items():
            for name in listed:
                self._add(id_, name)
        for id_, listed in (welsh or {}).items():
            for name in listed:
                for form in _mutated(name):
                    self._add(id_, form)

    def _add(self, id_: str, name: str) -> None:
        words = WORD.findall(name)
        node = self._root
        for word in words:
            node = node.children.setdefault(folded(word), _Node())
        if not words:
            return
        if len(words) == 1 and len(words[0]) <= SHORT:
            node.in_capitals = True
        if id_ not in node.ids:
            node.ids.append(id_)

    def find(self, text: str, start: int = 0, end: int | None = None) -> Iterator[Found]:
        """Yield the names in `text[start:end]`, longest first at each place, never overlapping."""
        words = [(folded(word[0]), word.start(), word.end()) for word in WORD.finditer(text, start, end or len(text))]
        at = 0
        while at < len(words):
            ids, length = self._longest(text, words, at)
            if ids:
                yield Found(tuple(ids), words[at][1], words[at + length - 1][2])
            at += max(length, 1)

    def _longest(self, text: str, words: list[tuple[str, int, int]], at: int) -> tuple[list[str], int]:
        node, best, length = self._root, [], 0
        for step in range(at, len(words)):
            following = node.children.get(words[step][0])
            if following is None or (step > at and not _adjoin(text, words[step - 1][2], words[step][1])):
                break
            node = following
            if node.ids and not (node.in_capitals and text[words[at][1] : words[at][2]].islower()):
                best, length = node.ids, step - at + 1
        return best, length


def _adjoin(text: str, end: int, start: int) -> bool:
    """Tell whether only what may stand inside a name is between two words."""
    return INSIDE_A_NAME.fullmatch(text, end, start) is not None


def _mutated(name: str) -> Iterator[str]:
    """Yield a Welsh name as it is and with each mutation of its first letter."""
    yield name
    lower = name.lower()
    for first in ("ll", "rh", *"cptgbdm"):
        if lower.startswith(first) and not lower.startswith((first + "h", "dd")):
            for changed in MUTATIONS[first]:
                yield changed + name[len(first) :]
            return
