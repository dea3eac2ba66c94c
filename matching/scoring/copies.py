"""What an advert says, laid out so that its words can be found in a CV: they say what is asked, not what was done."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from matching.parsing.words import words as word_list
from matching.scoring.segments import Mask
from matching.scoring.word_order import NUMBERS, linked, word_numbers

# Words at most so far apart in the advert, and in a CV, follow each other: one between them hides nothing.
APART = (1, 2)
Name = tuple[int, ...]


@dataclass(frozen=True)
class Copies:
    """The words of an advert by their numbers, all (NUMBERS,): `said`, and `pairs` of those that follow each other.

    `names` are what its requirements are called, in numbers; `opening` marks the words a name begins with.
    """

    said: Mask
    pairs: Mask
    names: tuple[Name, ...]
    opening: Mask


def copies_of(lines: Sequence[str], names: Iterable[str] = (), explained: Sequence[str] = ()) -> Copies:
    """Note the words of an advert's lines and what its requirements are called.

    Of the texts that explain what is asked only the order of words counts: those of a whole role are many, and hold
    most words that somebody who does such work uses.
    """
    said, pairs, opening = (np.zeros(NUMBERS, dtype=bool) for _ in range(3))
    for text in lines:
        said[word_numbers(text)] = True
    for text in (*lines, *explained):
        numbers = np.asarray(word_numbers(text), dtype=np.int64)
        for apart in APART:
            pairs[linked(numbers[:-apart], numbers[apart:])] = True
    found = dict.fromkeys(tuple(word_numbers(name)) for name in names)
    kept = tuple(name for name in found if name)
    opening[[name[0] for name in kept]] = True
    return Copies(said, pairs, kept, opening)


def generic_words() -> Mask:
    """Mark the numbers (NUMBERS,) of words that can be said of any work."""
    marked = np.zeros(NUMBERS, dtype=bool)
    marked[[number for word in word_list("of_any_work") for number in word_numbers(word)]] = True
    return marked
