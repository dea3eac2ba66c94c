"""What of a CV is borrowed from the advert: passages copied, put together or framed out of its own words.

Everything is decided passage by passage from the order of its words, but for three things that a single passage
cannot show: the ends of a copy that was cut, short lines in a CV with copies, and one sentence with another
requirement's name in it each time.
"""

from dataclasses import dataclass
from functools import cached_property, lru_cache

import numpy as np
import numpy.typing as npt

from matching.scoring.copies import APART, Copies, generic_words
from matching.scoring.segments import Bounds, Mask, largest, sums
from matching.scoring.word_order import BEGINS, NUMBERS, Integers, linked

Floats = npt.NDArray[np.float64]
# So many telling words in a row are looked at together.
WINDOW = 8
# A passage is copied when so many of its words, and such a share, follow each other as in the advert (of fewer words
# a larger share, because a usual sentence of the trade finds its pairs here and there), ...
LEAST_COPIED, COPIED_SHARE = 5, 0.6
MANY_WORDS, COPIED_SHARE_OF_FEW = 9, 0.8
# ... or so many of any eight in a row, whatever stands around them.
COPIED_IN_A_ROW = 6
# Words of the advert beside a copy are the rest of it.
LEAST_BESIDE = 2
# A passage only names what is asked when so many in a row follow the advert, or eight in a row are its words.
NAMED_IN_A_ROW, KNOWN_IN_A_ROW = 5, 8
# Of fewer words all, of more all but one in ten must be the advert's.
LEAST_KNOWN, LONG, KNOWN_SHARE = 4, 6, 0.9
# A name of one word is anybody's word.
LEAST_OF_A_NAME = 2
# So many requirements called by name in one passage are a list of them.
MOST_NAMED = 3
# So many passages that differ in nothing but the requirement named are one sentence said of everything.
FRAMED = 4
# A list has so many items at least, of so many words on average at most.
LEAST_ITEMS, WORDS_OF_AN_ITEM = 4, 3
# So many words copied, or such a share of the passage, are no chance.
SURELY_COPIED, WHOLLY = 10, 0.9
# Of what one passage may show by chance, so many in a CV show no chance.
SEVERAL = 3
# Runs in the advert's order count towards copies only beside so many passages that are copies by themselves.
PASTED = 2
# In a CV with SEVERAL copies so much of a passage makes it one more.
NEAR_LINKED, NEAR_KNOWN = 0.4, 0.8


@dataclass(frozen=True)
class Borrowed:
    """Passages (n,) that were `copied`, that only name what is asked, and those of them `listed`, `framed`."""

    copied: Mask
    named: Mask
    listed: Mask
    framed: Mask
    long: Mask  # copied at such a length that it cannot be chance

    @property
    def marks(self) -> tuple[str, ...]:
        """Return the warnings these passages, of one CV, earn it."""
        is_so = {
            "copies-the-advert": self.long.any(),
            "keyword-list": self.listed.any(),
            "one-sentence-for-everything": self.framed.any(),
        }
        return tuple(code for code, earned in is_so.items() if earned)


def borrowed(order: Integers, bounds: Bounds, cvs: Bounds, copies: Copies) -> Borrowed:
    """Judge the passages of CVs: words (t,) in order, `bounds` (n + 1,) of passages and `cvs` (c + 1,) of CVs."""
    found = _Words(order, bounds, copies)
    copied = found.is_copied
    long = copied & found.is_surely
    pasted = _several(copied | found.is_following, cvs) & _several(copied, cvs, PASTED)
    near = found.is_near | (_beside(copied, cvs) & (found.linked >= LEAST_BESIDE))
    copied = copied | (pasted & near)
    framed = found.framed(cvs)
    glued = found.glued & ~copied
    together = found.is_together & (_several(found.is_together, cvs) | (found.known >= KNOWN_SHARE * found.length))
    listed = together | (found.named >= MOST_NAMED)
    return Borrowed(
        copied=copied,
        named=listed | framed | glued | found.is_naming | found.is_bare,
        listed=(listed & ~copied) | (glued & _several(glued, cvs)),
        framed=framed & ~copied,
        long=long | (pasted & copied),
    )


class _Words:
    """The words of passages beside those of an advert; all that is said of passages is (n,), of words (t,)."""

    def __init__(self, order: Integers, bounds: Bounds, copies: Copies) -> None:
        self._numbers = (order & (NUMBERS - 1)).astype(np.int64)
        self._begins = np.append(order >= BEGINS, [True])
        self._bounds = bounds
        self._copies = copies
        self._owners = np.repeat(np.arange(len(bounds) - 1), np.diff(bounds))
        self._ends = np.repeat(bounds[1:], np.diff(bounds))
        self.length = np.diff(bounds)
        self._is_linked = self._linked_words()
        self._is_known = copies.said[self._numbers]
        self.linked = sums(self._is_linked, bounds)
        self.known = sums(self._is_known, bounds)

    @cached_property
    def is_copied(self) -> Mask:
        """Mark passages most of which, or many words in a row of which, stand in the advert in its order."""
        share = np.where(self.length < MANY_WORDS, COPIED_SHARE_OF_FEW, COPIED_SHARE)
        most = (self.linked >= LEAST_COPIED) & (self.linked >= share * self.length)
        return (most | (self._in_a_row(self._is_linked) >= COPIED_IN_A_ROW)) & ~self._is_list

    @cached_property
    def is_surely(self) -> Mask:
        """Mark passages that follow the advert for so long, or so wholly, that it is no chance."""
        whole = (self.linked >= LEAST_COPIED) & (self.linked >= WHOLLY * self.length)
        return np.asarray(whole | (self.linked >= SURELY_COPIED), dtype=bool)

    @cached_property
    def _is_list(self) -> Mask:
        """Mark passages of short items: what is asked, listed, is a list and no copy."""
        items = sums(self._begins[:-1], self._bounds)
        return np.asarray((items >= LEAST_ITEMS) & (self.length <= WORDS_OF_AN_ITEM * items), dtype=bool)

    @cached_property
    def is_together(self) -> Mask:
        """Mark passages with many of the advert's words in a row, in whatever order."""
        return np.asarray(self._in_a_row(self._is_known) >= KNOWN_IN_A_ROW, dtype=bool)

    @cached_property
    def is_naming(self) -> Mask:
        """Mark passages that say hardly anything but the advert's words."""
        share = np.where(self.length < LONG, 1.0, KNOWN_SHARE)
        return np.asarray((self.length >= LEAST_KNOWN) & (self.known >= share * self.length), dtype=bool)

    @cached_property
    def is_following(self) -> Mask:
        """Mark passages with several words in a row in the advert's order: a name, or the end of a copy."""
        return np.asarray(self._in_a_row(self._is_linked) >= NAMED_IN_A_ROW, dtype=bool)

    @cached_property
    def is_near(self) -> Mask:
        """Mark passages that would be taken for chance, were there no copies beside them."""
        in_order = (self.linked >= LEAST_BESIDE) & (self.linked >= NEAR_LINKED * self.length)
        return np.asarray(in_order | self.is_following | (self.known >= NEAR_KNOWN * self.length), dtype=bool)

    @cached_property
    def _places(self) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64], npt.NDArray[np.int64]]:
        """Find where requirements are called by name: the first word, the word behind the last, which name."""
        opening = np.flatnonzero(self._copies.opening[self._numbers])
        found: list[tuple[int, int, int]] = []
        for which, name in enumerate(self._copies.names):
            starts = opening[opening + len(name) <= self._ends[opening]]
            for step, number in enumerate(name):
                starts = starts[self._numbers[starts + step] == number]
            found += [(start, start + len(name), which) for start in starts.tolist()]
        places = np.asarray(found, dtype=np.int64).reshape(-1, 3)
        return places[:, 0], places[:, 1], places[:, 2]

    @cached_property
    def named(self) -> Floats:
        """Count the requirements that each passage calls by name."""
        starts, stops, which = self._places
        is_long = stops - starts >= LEAST_OF_A_NAME
        starts, which = starts[is_long], which[is_long]
        pairs = np.unique(self._owners[starts] * (len(self._copies.names) + 1) + which)
        return np.bincount(pairs // (len(self._copies.names) + 1), minlength=len(self.length)).astype(np.float64)

    @cached_property
    def glued(self) -> Mask:
        """Mark passages in which a requirement's name stands as an item beside something else."""
        starts, stops, _ = self._places
        is_item = (
            (stops - starts >= LEAST_OF_A_NAME)
            & self._begins[starts]
            & (self._begins[stops] | (stops == self._ends[starts]))
        )
        return self._with(starts[is_item])

    @cached_property
    def is_bare(self) -> Mask:
        """Mark passages with a requirement's name and nothing beside it but what can be said of any work."""
        own = sums(~self._is_known & ~_generic()[self._numbers], self._bounds)
        return np.asarray(self._with(self._places[0]) & (own == 0), dtype=bool)

    def framed(self, cvs: Bounds) -> Mask:
        """Mark passages that differ from several of the same CV in the requirement named alone."""
        starts, stops, _ = self._places
        marked = np.zeros(len(self.length), dtype=bool)
        if len(starts) < FRAMED:
            return marked
        inside = np.zeros(len(self._numbers) + 1)
        np.add.at(inside, starts, 1)
        np.add.at(inside, stops, -1)
        left = np.cumsum(inside)[:-1] == 0
        named = self._with(starts)
        # A sum does not mind the order; the words are few enough for it to be exact.
        weights = np.where(left & named[self._owners], (self._numbers + 1) * 2_654_435_761 % 2**31, 0)
        frames = sums(weights, self._bounds)
        rows = np.flatnonzero(named & (frames > 0))
        whose = np.searchsorted(cvs, rows, side="right")
        _, kinds, times = np.unique(np.stack([whose, frames[rows]]), axis=1, return_inverse=True, return_counts=True)
        marked[rows] = times[kinds.reshape(-1)] >= FRAMED
        return marked

    def _linked_words(self) -> Mask:
        """Mark the words that follow or precede another as in the advert."""
        marked = np.zeros(len(self._numbers), dtype=bool)
        for apart in APART:
            follows = self._copies.pairs[linked(self._numbers[:-apart], self._numbers[apart:])]
            follows &= self._owners[:-apart] == self._owners[apart:]
            marked[:-apart] |= follows
            marked[apart:] |= follows
        return marked

    def _in_a_row(self, marked: Mask) -> Floats:
        """Count the most words marked of any WINDOW in a row of each passage."""
        so_far = np.concatenate([[0], np.cumsum(marked)])
        starts = np.arange(len(marked))
        return largest(so_far[np.minimum(starts + WINDOW, self._ends)] - so_far[starts], self._bounds)

    def _with(self, places: npt.NDArray[np.int64]) -> Mask:
        marked = np.zeros(len(self.length), dtype=bool)
        marked[self._owners[places]] = True
        return marked


def _several(marked: Mask, cvs: Bounds, least: int = SEVERAL) -> Mask:
    """Mark all passages of the CVs that have at least so many of those marked."""
    return np.repeat(sums(marked, cvs) >= least, np.diff(cvs))


def _beside(marked: Mask, cvs: Bounds) -> Mask:
    """Mark passages next to a marked one of the same CV."""
    whose = np.repeat(np.arange(len(cvs) - 1), np.diff(cvs))
    same = whose[1:] == whose[:-1]
    beside = np.zeros(len(marked), dtype=bool)
    beside[1:] |= marked[:-1] & same
    beside[:-1] |= marked[1:] & same
    return beside


@lru_cache(maxsize=1)
def _generic() -> Mask:
    return generic_words()
