"""The ways in which what is asked is compared with a CV: its wordings, drawn towards what people do who show it.

CVs seldom use the words of a skill; they say what was done. The middle of many sentences that show a skill, about
different subjects, points where they agree: the subjects cancel out, what was done remains.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

import numpy as np

from career_framework import Skill
from matching.embedding.background import VectorSpace
from matching.embedding.base import Embedder, Vectors, normalised
from matching.embedding.quantised import Quantised, cosines, quantised
from matching.embedding.skill_vectors import skill_wordings, tellings
from matching.scoring.segments import Bounds, bounds_of
from matching.scoring.weights import LINE_TELLINGS_COUNT, NEAREST_SKILLS, TELLINGS_COUNT


@dataclass(frozen=True, slots=True)
class Way:
    """How one thing is put: its wordings, and sentences that show it without naming it; a mere line has none."""

    wordings: tuple[str, ...]
    tellings: tuple[str, ...] = ()


def way_of(skill: Skill) -> Way:
    """Return how a skill of the framework is put; without sentences of ours its meanings serve as such."""
    wordings = tuple(skill_wordings(skill))
    return Way(wordings, tellings(skill) or wordings[1:])


class Ways:
    """Turns ways of putting things into vectors; lines in an author's own words borrow from the nearest skills."""

    def __init__(self, embedder: Embedder, space: VectorSpace, skills: Iterable[Skill]) -> None:
        """Take the parts; `space` belongs to the embedder."""
        self._embedder = embedder
        self._space = space
        self._skills = [way_of(skill) for skill in skills]

    def put(self, ways: Sequence[Way]) -> tuple[Quantised, Bounds]:
        """Return a vector for every wording, and the bounds (n + 1,) of those that put one thing."""
        vectors, bounds = self._wordings(ways)
        own = np.float32(TELLINGS_COUNT) * self._middles(ways)
        drawn = vectors + np.repeat(own, np.diff(bounds), axis=0)
        is_line = np.repeat([not way.tellings for way in ways], np.diff(bounds))
        if is_line.any():
            drawn[is_line] += np.float32(LINE_TELLINGS_COUNT) * self._borrowed(vectors[is_line])
        return quantised(normalised(drawn)), bounds

    @cached_property
    def skills(self) -> tuple[Quantised, Bounds]:
        """Every way of putting each skill of the framework, and which skill it puts."""
        return self.put(self._skills)

    def _borrowed(self, lines: Vectors) -> Vectors:
        """Return where the skills nearest to each line point in what is told, by how near they are: (n, d)."""
        queries, bounds, middles = self._known
        near = np.maximum.reduceat(cosines(queries, quantised(lines)), bounds[:-1], axis=0)
        borrowed = np.zeros_like(lines, dtype=np.float64)
        for row, closeness in enumerate(near.T):
            for place in np.argsort(-closeness, kind="stable")[:NEAREST_SKILLS]:
                borrowed[row] += max(float(closeness[place]), 0.0) * middles[place]
        return normalised(borrowed.astype(np.float32))

    @cached_property
    def _known(self) -> tuple[Quantised, Bounds, Vectors]:
        vectors, bounds = self._wordings(self._skills)
        return quantised(vectors), bounds, self._middles(self._skills)

    def _wordings(self, ways: Sequence[Way]) -> tuple[Vectors, Bounds]:
        texts = [text for way in ways for text in way.wordings]
        return self._straight(texts), bounds_of(len(way.wordings) for way in ways)

    def _middles(self, ways: Sequence[Way]) -> Vectors:
        """Return where the tellings of each point together: unit vectors (n, d), zeros where there are none."""
        told = self._straight([text for way in ways for text in way.tellings]).astype(np.float64)
        middles = np.zeros((len(ways), told.shape[1]), dtype=np.float32)
        for row, (start, end) in enumerate(pairwise(bounds_of(len(way.tellings) for way in ways))):
            # In double precision, so that rounding hides in which order a library summed.
            middles[row] = told[start:end].sum(axis=0)
        return normalised(middles)

    def _straight(self, texts: Sequence[str]) -> Vectors:
        return self._space.straightened(self._embedder.embed(texts))
