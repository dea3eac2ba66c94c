"""Passages taken from the advert: they say what is asked, not what somebody did."""

import re
import zlib
from collections.abc import Iterable, Iterator
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


# A passage only names what is asked when this share of its neighbouring words, item by item, stands in the advert;
# in a long one the names of several requirements may follow each other, and what parts them is not in the advert.
NAMING_SHARE, LONG_NAMING_SHARE = 0.8, 0.5
LONG_PAIRS = 8
# So many words of a passage, all but one in ten of them the advert's, are put together from it in whatever order.
LEAST_KNOWN, KNOWN_SHARE = 6, 0.9
# How a line asks for something and how somebody claims it: neither is what the line is about.
LEAD = re.compile(
    r"^\W*(?:(?:i|you|we)\b(?:['’](?:m|ve|ll|re)\b)?\s*)?"
    r"(?:(?:am|are|have|has|can|will|know|need|must|be|should|a|an|good|strong|very|some|proven)\b\s*)*"
    r"(?:(?:experienced?|knowledge|understanding|able|ability|skilled|skills?|expertise|familiar\w*|proficien\w+)\b\s*"
    r"(?:(?:in|of|with|to|on)\b\s*)?)?",
    re.IGNORECASE,
)
# What parts the items of a list; neighbours across it are no pair.
ITEMS = re.compile(r"[,;:|•·()]|\s[-–—]\s")


@dataclass(frozen=True)
class Copies:
    """The runs of words of an advert: `marked` (NUMBERS,) at each, `paired` at each pair; its distinct `words`."""

    marked: Mask
    paired: Mask
    words: frozenset[str]

    def is_copy(self, found: npt.NDArray[np.float64], runs: npt.NDArray[np.int64]) -> Mask:
        """Mark passages (n,) by how many of their runs were found in the advert."""
        return np.asarray((runs >= LEAST_RUNS) & (found >= COPIED_SHARE * runs), dtype=bool)

    def is_put_together(self, known: npt.NDArray[np.float64], said: npt.NDArray[np.int64]) -> Mask:
        """Mark passages (n,) of which nearly all distinct words, `known` of those `said`, are the advert's."""
        return np.asarray((said >= LEAST_KNOWN) & (known >= KNOWN_SHARE * said), dtype=bool)

    def is_naming(self, found: npt.NDArray[np.float64], pairs: npt.NDArray[np.int64]) -> Mask:
        """Mark passages (n,) that say little beside the advert's own words: its title, requirements in a list."""
        share = np.where(pairs >= LONG_PAIRS, LONG_NAMING_SHARE, NAMING_SHARE)
        return np.asarray((pairs > 0) & (found >= share * pairs), dtype=bool)


def copies_of(lines: Iterable[str], explained: Iterable[str] = ()) -> Copies:
    """Note every run of words of an advert's lines, and of the texts that explain what it asks."""
    marked, paired = np.zeros(NUMBERS, dtype=bool), np.zeros(NUMBERS, dtype=bool)
    said: set[str] = set()
    for line in lines:
        paired[word_pairs(line)] = True
        marked[shingles(line)] = True
        said.update(words(line))
    for text in explained:
        marked[shingles(text)] = True
        said.update(words(text))
    return Copies(marked, paired, frozenset(said))


def shingles(text: str) -> list[int]:
    """Return the numbers of the distinct runs of words of a text, in order."""
    return list(dict.fromkeys(_runs(text, RUN)))


def word_pairs(text: str) -> list[int]:
    """Return the numbers of the distinct pairs of neighbouring words within each item of a text, in order."""
    items = (LEAD.sub("", item, count=1) for item in ITEMS.split(text))
    return list(dict.fromkeys(number for item in items for number in _runs(item, 2)))


def _runs(text: str, length: int) -> Iterator[int]:
    plain = WORD.findall(text.casefold())
    for start in range(len(plain) - length + 1):
        yield zlib.crc32(" ".join(plain[start : start + length]).encode()) % NUMBERS
