"""Lists in the order people look things up in: Welsh has letters of two characters."""

import unicodedata
from collections.abc import Callable, Iterable, Sequence
from itertools import groupby
from string import ascii_lowercase
from typing import TypeVar

from portal.foundation.i18n import Language

T = TypeVar("T")

# After which letter each of the two-character ones comes. k, q, v, x and z are no Welsh letters but start borrowed
# words; they stand where a dictionary puts them.
AFTER = {"c": "ch", "d": "dd", "f": "ff", "g": "ng", "l": "ll", "p": "ph", "r": "rh", "t": "th"}
WELSH = tuple(letter for one in ascii_lowercase for letter in (one, AFTER.get(one)) if letter)
DIGRAPHS = frozenset(AFTER.values())


def letters(text: str, language: str) -> list[str]:
    """Return the letters of a text, lower case, accents dropped: `Llŷn` is ll, y, n in Welsh."""
    plain = "".join(c for c in unicodedata.normalize("NFD", text.casefold()) if not unicodedata.combining(c))
    if language != Language.WELSH:
        return list(plain)
    found: list[str] = []
    while plain:
        size = 2 if plain[:2] in DIGRAPHS else 1
        found.append(plain[:size])
        plain = plain[size:]
    return found


def sort_key(text: str, language: str) -> list[tuple[int, str]]:
    """Return what to sort a text by. Spaces and marks come before letters.

    Every `ng` counts as the letter, although in a few words (`dangos`) it is n and g: nobody can tell from
    the spelling alone.
    """
    order = {letter: place for place, letter in enumerate(WELSH)} if language == Language.WELSH else {}
    return [
        (order.get(letter, ord(letter[0]) if letter.isalpha() else -1), letter) for letter in letters(text, language)
    ]


def _place(letter: str, order: dict[str, int]) -> int:
    if not letter.isalpha():
        return -1
    return order.get(letter, ord(letter[0]))


def by_letter(items: Iterable[T], *, name: Callable[[T], str], language: str) -> list[tuple[str, Sequence[T]]]:
    """Return items in alphabetical order in groups under their first letter, such as `Ch`."""
    ordered = sorted(items, key=lambda item: sort_key(name(item), language))
    groups = groupby(ordered, key=lambda item: letters(name(item), language)[0])
    return [(letter.capitalize(), list(members)) for letter, members in groups]
