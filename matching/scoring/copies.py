"""Passages taken from the advert: they say what is asked, not what somebody did."""

import re
import zlib
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from matching.embedding.words import words
from matching.scoring.segments import Mask

WORD = re.compile(r"[^\W_]+")
# Runs of this many words are compared; half of a passage's own in an advert are no chance.
RUN = 3
# Shorter passages than this many runs are said by everyone who does such work.
LEAST_RUNS = 4
# A passage is a copy when this share of its runs stands in the advert: a changed word or two do not hide one.
COPIED_SHARE = 0.5
# In a CV with so many copies, a line of the advert's words alone is one more, however short.
LEAST_COPIES = 2
# Runs are numbered by a checksum; with so many numbers two runs of one advert and CV hardly ever share one.
NUMBERS = 2**20


@dataclass(frozen=True)
class Copies:
    """The runs of words of an advert, `marked` (NUMBERS,) True at each, and its distinct `words`."""

    marked: Mask
    words: frozenset[str]

    def is_copy(self, found: npt.NDArray[np.float64], runs: npt.NDArray[np.int64]) -> Mask:
        """Mark passages (n,) by how many of their runs were found in the advert."""
        return np.asarray((runs >= LEAST_RUNS) & (found >= COPIED_SHARE * runs), dtype=bool)


def copies_of(lines: Iterable[str]) -> Copies:
    """Note every run of words of an advert's lines."""
    marked = np.zeros(NUMBERS, dtype=bool)
    said: set[str] = set()
    for line in lines:
        marked[shingles(line)] = True
        said.update(words(line))
    return Copies(marked, frozenset(said))


def shingles(text: str) -> list[int]:
    """Return the numbers of the distinct runs of words of a text, in order."""
    plain = WORD.findall(text.casefold())
    runs = (" ".join(plain[start : start + RUN]) for start in range(len(plain) - RUN + 1))
    return list(dict.fromkeys(zlib.crc32(run.encode()) % NUMBERS for run in runs))
