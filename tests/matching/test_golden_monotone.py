"""The golden set: a line that shows what is asked costs nobody anything, with real lines and the real model."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np
import pytest

from matching.embedding.occupations import stacked_kinds
from matching.embedding.prepared import PreparedCandidate, SkillPlace
from matching.embedding.quantised import stacked
from matching.profiles import Match, Passage, Strength
from tests.matching.golden_set import GOLDEN
from tests.matching.verdicts import engine, golden

pytestmark = pytest.mark.model

# Places in another CV's text begin behind every place in one's own.
BEYOND = 1_000_000


def _rows(candidate: PreparedCandidate, kept: Sequence[int]) -> PreparedCandidate:
    """Keep some of the passages."""
    chosen = np.isin(np.arange(len(candidate.passages)), kept)
    return replace(
        candidate,
        passages=tuple(candidate.passages[row] for row in kept),
        vectors=candidate.vectors[chosen],
        kinds=stacked_kinds([candidate.kinds[row : row + 1] for row in kept]),
        rivals=tuple(candidate.rivals[row] for row in kept),
    )


def _moved(passage: Passage) -> Passage:
    return replace(passage, start=passage.start + BEYOND, end=passage.end + BEYOND)


def _with(candidate: PreparedCandidate, line: PreparedCandidate) -> PreparedCandidate:
    """Write the line of another CV beneath."""
    places = tuple(SkillPlace(item.skill_id, item.start + BEYOND, item.end + BEYOND) for item in line.skills)
    return replace(
        candidate,
        passages=(*candidate.passages, *map(_moved, line.passages)),
        vectors=stacked([candidate.vectors, line.vectors]),
        kinds=stacked_kinds([candidate.kinds, line.kinds]),
        skills=(*candidate.skills, *places),
        rivals=(*candidate.rivals, *line.rivals),
    )


def _quoted(match: Match) -> set[int]:
    """Places where the passages begin that are quoted as evidence."""
    shown = (item for item in match.evidence if item.strength is Strength.EVIDENCED)
    return {passage.start for item in shown for passage in item.passages}


def _lines(candidate: PreparedCandidate, match: Match) -> Iterator[tuple[PreparedCandidate, PreparedCandidate]]:
    """Yield each quoted line alone, and the CV without it."""
    for row, passage in enumerate(candidate.passages):
        if passage.start in _quoted(match):
            rest = [other for other in range(len(candidate.passages)) if other != row]
            yield _rows(candidate, [row]), _rows(candidate, rest)


def _levels(match: Match) -> list[int]:
    return [int(item.estimated_level or 0) for item in match.evidence]


def _is_no_worse(less: Match, more: Match) -> bool:
    """Whether score, levels and what is met are at least as good."""
    met = all(after.is_met >= before.is_met for before, after in zip(less.evidence, more.evidence, strict=True))
    levels = all(after >= before for before, after in zip(_levels(less), _levels(more), strict=True))
    return (more.score or 0.0) >= (less.score or 0.0) and levels and met


@pytest.mark.parametrize("vacancy", GOLDEN.vacancies)
def test_losing_a_line_that_shows_something_gains_nothing(vacancy: str) -> None:
    profile = GOLDEN.vacancies[vacancy].profile
    for name, match in golden.matches(vacancy).items():
        for line, rest in _lines(golden.prepared[name], match):
            assert _is_no_worse(engine().match(rest, profile), match), (name, line.passages[0].text)


@pytest.mark.parametrize("vacancy", GOLDEN.vacancies)
def test_a_line_of_somebody_ready_costs_nobody_anything(vacancy: str) -> None:
    graded = GOLDEN.vacancies[vacancy]
    best = golden.ranking(vacancy)[0]
    lines = [line for line, _ in _lines(golden.prepared[best], golden.matches(vacancy)[best])]
    assert lines
    for name, match in golden.matches(vacancy).items():
        for line in lines if name != best and match.score is not None else ():
            more = engine().match(_with(golden.prepared[name], line), graded.profile)
            assert _is_no_worse(match, more), (name, line.passages[0].text)
