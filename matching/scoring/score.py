"""A vacancy set against a stack of CVs: every component of every score, in one pass over the columns."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from career_framework.levels import SkillLevel
from matching.embedding.background import Scale
from matching.embedding.quantised import Quantised, cosines
from matching.parsing.skills.named import Need
from matching.profiles import Requirement, Strength
from matching.scoring.borrowed import Borrowed
from matching.scoring.claims import claims
from matching.scoring.closeness import closeness
from matching.scoring.copies import Copies
from matching.scoring.document_similarity import document_similarity, is_about
from matching.scoring.level import YEARS_OF_PRACTICE
from matching.scoring.nearness import nearness
from matching.scoring.requirement_cover import WORTH, Supports, requirement_cover, requirement_scores
from matching.scoring.segments import Bounds, Mask, Numbers
from matching.scoring.seniority_fit import seniority_fit
from matching.scoring.stack import Stack
from matching.scoring.weights import COVER_CURVE, EXAMPLE_MARGIN, SHAPING, Shaping

DECIMALS = 6
# So many passages at once: their products with a vacancy's queries stay in the processor's cache.
MOST_PASSAGES = 4096
CLAIMED, EVIDENCED = WORTH.index(Strength.CLAIMED), WORTH.index(Strength.EVIDENCED)


@dataclass(frozen=True)
class Asked:
    """A vacancy as what a score needs of it; made once, set against every CV.

    `direction` (1, d) is where the whole of it points, `work` (o,) the square roots of the shares occupations have in
    it, `terms` its telling words, `scales` what is usual for each of these between any advert and passage, `years`
    the experience its level suggests. Requirement i counts `importance[i]`, is put in the ways
    `queries[owners[i]:owners[i + 1]]`, is worded by the stems `wording[i]` and named by the skills `kin[i]`;
    `needs[i]` are the things it asks for by name. What stands in `copies` is no evidence when pasted into a CV.
    `weights` is the column of the table of weights that fits how the vacancy was written.
    """

    weights: Mapping[str, float]
    direction: Quantised
    work: npt.NDArray[np.float64]
    scales: Mapping[str, Scale]
    terms: Mapping[str, float]
    years: float
    requirements: tuple[Requirement, ...]
    importance: npt.NDArray[np.float64]
    queries: Quantised
    owners: Bounds
    wording: tuple[Mapping[str, int], ...]
    kin: tuple[frozenset[str], ...]
    needs: tuple[Need, ...]
    copies: Copies


@dataclass(frozen=True)
class Seen:
    """What a vacancy finds in a stack, before anything is weighed.

    `supports` (r, n) say which passages speak for which requirement, `borrowed` (n,) which are the advert's own,
    `told` (n,) which tell of work. `requirement_scores` (r, c) is the best support, `shown` (r, c) the same by
    what is told alone. `meaning`, `work` and `wording` (n,) are the signals of closeness (see closeness.py).
    """

    supports: Supports
    borrowed: Borrowed
    told: Mask
    requirement_scores: npt.NDArray[np.float64]
    shown: npt.NDArray[np.float64]
    meaning: Numbers
    work: Numbers
    wording: Numbers


@dataclass(frozen=True)
class Judged:
    """A stack set against a vacancy: components (c,) by name, their weights, and what they were worked out from."""

    components: Mapping[str, npt.NDArray[np.float64]]
    weights: Mapping[str, float]
    seen: Seen

    @property
    def totals(self) -> npt.NDArray[np.float64]:
        """Scores (c,): the weighted sum of the components."""
        return totals(self.components, self.weights)


def totals(
    components: Mapping[str, npt.NDArray[np.float64]], weights: Mapping[str, float]
) -> npt.NDArray[np.float64]:
    """Add up components (c,) by a column of the table of weights."""
    added = sum((components[name] * weight for name, weight in weights.items()), start=np.float64(0.0))
    return np.asarray(np.round(added, DECIMALS))


def judge(stack: Stack, asked: Asked) -> Judged:
    """Set every CV of a stack against a vacancy, keeping all there is to explain it."""
    seen = look(stack, asked)
    return Judged(weigh(stack, asked, seen), asked.weights, seen)


def look(stack: Stack, asked: Asked) -> Seen:
    """Find what speaks for each requirement, and how close each passage is to the whole of the vacancy."""
    taken = stack.borrowed(asked.copies)
    worth = np.where(taken.named, np.minimum(stack.worth, CLAIMED), stack.worth)
    worth = np.where(taken.copied, 0, worth).astype(np.int8)
    named = _named(stack, tuple(need.things for need in asked.needs))
    margins = np.asarray([_margin(need) for need in asked.needs], dtype=np.float32)
    supports = Supports.of(_nearness(stack, asked), named, worth, margins=margins)
    # In the total, claims count in their own component and nowhere else.
    told = stack.told & (worth > 0) & ~taken.named
    practice = (worth == EVIDENCED) & (stack.level >= SkillLevel.WORKING) & (stack.years >= YEARS_OF_PRACTICE)
    best, shown = (
        requirement_scores(asked.requirements, chosen, stack.level, stack.bounds, practice=practice)
        for chosen in (supports, supports.among(told & (worth == EVIDENCED)))
    )
    return Seen(
        supports=supports,
        borrowed=taken,
        told=told,
        requirement_scores=best,
        shown=shown,
        meaning=cosines(asked.direction, stack.vectors)[0],
        work=stack.kinds.affinity(asked.work),
        wording=stack.overlap(asked.terms),
    )


def weigh(stack: Stack, asked: Asked, seen: Seen, shaping: Shaping = SHAPING) -> dict[str, npt.NDArray[np.float64]]:
    """Make components (c,) of what was seen; `shaping` other than the shipped one is for measuring alone."""
    copied = seen.borrowed.copied
    near = closeness(seen.meaning, seen.work, seen.wording, asked.scales, shaping.closeness)
    quoted = np.asarray(seen.supports.quotable.any(axis=0), dtype=bool)
    relevant = is_about(near, seen.wording, quoted, shaping.work) & ~copied
    # What the model cannot read is neither about the work nor about anything else; nor is what was pasted.
    irrelevant = ~relevant & ~copied & stack.vectors.is_known
    told = relevant & seen.told
    values = {
        "requirement-cover": requirement_cover(seen.shown**COVER_CURVE, asked.importance),
        "document-similarity": document_similarity(near, told, irrelevant, stack.bounds, shaping.work),
        "seniority-fit": seniority_fit(asked.years, stack.years, stack.doing & told, stack.bounds),
        "claims": claims(near, relevant & ~seen.told, irrelevant, stack.bounds, shaping.claimed),
    }
    return {name: np.round(value, DECIMALS) for name, value in values.items()}


def scores_of(stack: Stack, asked: Asked) -> npt.NDArray[np.float64]:
    """Score (c,) every CV of a stack of any size."""
    parts = [judge(part, asked).totals for part in stack.parts(MOST_PASSAGES)]
    return np.concatenate(parts) if parts else np.zeros(0)


def _nearness(stack: Stack, asked: Asked) -> Numbers:
    """Return the closeness (r, n) of each passage to each requirement, in the nearest way of putting it."""
    if not asked.requirements:
        return np.zeros((0, len(stack.vectors)), dtype=np.float32)
    meaning = np.maximum.reduceat(cosines(asked.queries, stack.vectors), asked.owners[:-1], axis=0)
    return nearness(meaning, stack.rivals, stack.shared(asked.wording), _named(stack, asked.kin))


def _margin(need: Need) -> float:
    if not need.things:
        return 0.0
    return EXAMPLE_MARGIN if need.is_example else float("inf")


def _named(stack: Stack, things: tuple[frozenset[str], ...]) -> Mask:
    named = [stack.naming(ids) for ids in things]
    return np.asarray(named, dtype=bool).reshape(len(named), len(stack.vectors))
