"""One CV or ten thousand as columns over their passages: what of them a score looks at, worked out once.

Nothing in a column depends on a vacancy or on another CV, so a CV scores the same alone and in company.
"""

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from matching.embedding.occupations import Kinds, stacked_kinds
from matching.embedding.prepared import PreparedCandidate
from matching.embedding.quantised import Quantised, stacked
from matching.embedding.stems import stem
from matching.embedding.words import words
from matching.profiles import Passage, Strength
from matching.scoring.borrowed import Borrowed, borrowed
from matching.scoring.copies import Copies
from matching.scoring.level import Estimate, estimate_passage
from matching.scoring.requirement_cover import CLAIMED_LEVEL, WORTH
from matching.scoring.segments import Bounds, Mask, bounds_of, largest, sums
from matching.scoring.strength import is_of_a_job, is_told, passage_strength
from matching.scoring.word_order import word_order

Integers = npt.NDArray[np.int32]


@dataclass(frozen=True)
class Lists:
    """A list of numbers for each row: row i has `items[bounds[i]:bounds[i + 1]]`."""

    items: Integers
    bounds: Bounds

    def __getitem__(self, rows: slice) -> "Lists":
        """Choose consecutive rows."""
        bounds = self.bounds[rows.start : rows.stop + 1]
        return Lists(self.items[bounds[0] : bounds[-1]], bounds - bounds[0])

    def total(self, values: npt.NDArray[np.generic]) -> npt.NDArray[np.float64]:
        """Sum, for each row (n,), of `values` (vocabulary,) over its items."""
        return sums(values[self.items], self.bounds)

    def any(self, chosen: Mask) -> Mask:
        """Mark the rows (n,) with an item among the `chosen` (vocabulary,)."""
        return np.asarray(largest(chosen[self.items], self.bounds) > 0, dtype=bool)


@dataclass(frozen=True)
class Stack:
    """CVs one below the other; CV c has the passages `bounds[c]:bounds[c + 1]` of every column (n,).

    `kinds` is what kinds of work a passage is about, `worth` what it shows (its place in WORTH), `told` whether it
    tells of work rather than lists or claims; `level` and `years` what it was done at and for how long (0 where
    unknown); `rivals` how near it is to skills in general; `doing` marks work, projects and volunteering. `words`,
    `stems` and `skills` list numbers of `vocabulary`, `stem_ids` and `skill_ids`; `order` has the
    words of each passage as they follow each other, to recognise copies.
    """

    bounds: Bounds
    vectors: Quantised
    kinds: Kinds
    worth: npt.NDArray[np.int8]
    told: Mask
    level: npt.NDArray[np.int8]
    years: npt.NDArray[np.float32]
    rivals: npt.NDArray[np.float32]
    doing: Mask
    words: Lists
    stems: Lists
    skills: Lists
    order: Lists
    vocabulary: Mapping[str, int]
    stem_ids: Mapping[str, int]
    skill_ids: Mapping[str, int]

    def __len__(self) -> int:
        """Count the CVs."""
        return len(self.bounds) - 1

    def parts(self, most_passages: int) -> Iterator["Stack"]:
        """Cut into stacks of about so many passages, never through a CV, so that their products fit the cache."""
        first = 0
        while first < len(self):
            last = int(np.searchsorted(self.bounds, self.bounds[first] + most_passages, side="right")) - 1
            last = min(max(last, first + 1), len(self))
            yield self._part(first, last)
            first = last

    def _part(self, first: int, last: int) -> "Stack":
        rows = slice(int(self.bounds[first]), int(self.bounds[last]))
        return Stack(
            bounds=self.bounds[first : last + 1] - self.bounds[first],
            vectors=self.vectors[rows],
            kinds=self.kinds[rows],
            worth=self.worth[rows],
            told=self.told[rows],
            level=self.level[rows],
            years=self.years[rows],
            rivals=self.rivals[rows],
            doing=self.doing[rows],
            words=self.words[rows],
            stems=self.stems[rows],
            skills=self.skills[rows],
            order=self.order[rows],
            vocabulary=self.vocabulary,
            stem_ids=self.stem_ids,
            skill_ids=self.skill_ids,
        )

    def naming(self, skill_ids: AbstractSet[str]) -> Mask:
        """Mark the passages (n,) that name one of the skills or things."""
        if not any(skill_id in self.skill_ids for skill_id in skill_ids):
            return np.zeros(len(self.vectors), dtype=bool)
        chosen = np.zeros(len(self.skill_ids) + 1, dtype=bool)
        chosen[[self.skill_ids[skill_id] for skill_id in skill_ids if skill_id in self.skill_ids]] = True
        return self.skills.any(chosen)

    def overlap(self, terms: Mapping[str, float]) -> npt.NDArray[np.float32]:
        """Share of a query's weight found among the words of each passage: (n,) in [0, 1]."""
        weights = np.zeros(len(self.vocabulary) + 1)
        for word, weight in terms.items():
            if word in self.vocabulary:
                weights[self.vocabulary[word]] = weight
        return np.asarray(self.words.total(weights), dtype=np.float32)

    def shared(self, wordings: Sequence[Mapping[str, int]]) -> npt.NDArray[np.int64]:
        """Add up, for each wording (r,), the weights of its stems that stand in each passage: (r, n)."""
        laid = np.zeros((len(wordings), len(self.stem_ids) + 1), dtype=np.int64)
        for row, weights in zip(laid, wordings, strict=True):
            for name, weight in weights.items():
                if name in self.stem_ids:
                    row[self.stem_ids[name]] = weight
        # Few of the words of a CV are any requirement's: only they are counted.
        is_asked = np.asarray(laid.any(axis=0), dtype=bool)
        places = np.flatnonzero(is_asked[self.stems.items])
        owners = np.searchsorted(self.stems.bounds, places, side="right") - 1
        said = self.stems.items[places]
        found = [np.bincount(owners, weights=row[said], minlength=len(self.vectors)) for row in laid]
        return np.asarray(found, dtype=np.int64).reshape(len(wordings), len(self.vectors))

    def borrowed(self, copies: Copies) -> Borrowed:
        """Tell which passages (n,) are taken from an advert."""
        return borrowed(self.order.items, self.order.bounds, self.bounds, copies)


class _Numbers(dict[str, int]):
    """Gives each new name the next number."""

    def __missing__(self, name: str) -> int:
        self[name] = number = len(self)
        return number


@lru_cache(maxsize=65536)
def _shown(passage: Passage) -> tuple[int, int]:
    """Worth and level of a passage, which depend on nothing else."""
    strength = passage_strength(passage)
    found: Estimate = estimate_passage(passage) if strength is Strength.EVIDENCED else CLAIMED_LEVEL
    return WORTH.index(strength), int(found.level)


def stack_of(candidates: Sequence[PreparedCandidate]) -> Stack:
    """Lay prepared CVs, at least one and each with at least one passage, one below the other."""
    passages = [passage for candidate in candidates for passage in candidate.passages]
    vocabulary, stem_ids, skill_ids = _Numbers(), _Numbers(), _Numbers()
    shown = np.asarray([_shown(passage) for passage in passages], dtype=np.int8).reshape(-1, 2)
    said = [list(dict.fromkeys(words(passage.said))) for passage in passages]
    return Stack(
        bounds=bounds_of(len(candidate.passages) for candidate in candidates),
        vectors=stacked([candidate.vectors for candidate in candidates]),
        kinds=stacked_kinds([candidate.kinds for candidate in candidates]),
        worth=shown[:, 0],
        told=np.asarray([is_told(passage) for passage in passages], dtype=bool),
        level=shown[:, 1],
        years=np.asarray([passage.years or 0.0 for passage in passages], dtype=np.float32),
        rivals=np.concatenate([_rivals(candidate) for candidate in candidates]),
        doing=np.asarray([is_of_a_job(passage) for passage in passages], dtype=bool),
        words=_lists([[vocabulary[word] for word in row] for row in said]),
        stems=_lists([[stem_ids[name] for name in dict.fromkeys(map(stem, row))] for row in said]),
        skills=_lists(
            [[skill_ids[skill_id] for skill_id in named] for candidate in candidates for named in _named(candidate)]
        ),
        order=_lists([word_order(passage.text) for passage in passages]),
        vocabulary=dict(vocabulary),
        stem_ids=dict(stem_ids),
        skill_ids=dict(skill_ids),
    )


def _rivals(candidate: PreparedCandidate) -> npt.NDArray[np.float32]:
    """Return how near passages are to skills in general; a CV prepared without a framework has none."""
    return np.asarray(candidate.rivals or [0.0] * len(candidate.passages), dtype=np.float32)


def _named(candidate: PreparedCandidate) -> Iterator[list[str]]:
    for passage in candidate.passages:
        yield sorted(
            {place.skill_id for place in candidate.skills if place.start < passage.end and passage.start < place.end}
        )


def _lists(rows: Sequence[Sequence[int]]) -> Lists:
    return Lists(
        np.asarray([item for row in rows for item in row], dtype=np.int32), bounds_of(len(row) for row in rows)
    )
