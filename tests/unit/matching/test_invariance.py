"""With the real model: a score is the same alone, in company, in any order and batch, on one thread or two."""

from concurrent.futures import ThreadPoolExecutor
from functools import cache
from itertools import pairwise

import numpy as np
import pytest
import torch

from matching.embedding.prepared import PreparedCandidate
from matching.engine import Engine, build_engine
from matching.evaluation.fairness import vacancies
from matching.evaluation.fairness_cvs import cv
from matching.evaluation.fairness_people import person
from matching.parsing import parse_text
from matching.profiles import CandidateProfile
from matching.scoring.stack import stack_of

pytestmark = pytest.mark.model

CVS = 8
PRECISION = 1e-6


@cache
def engine() -> Engine:
    return build_engine()


@cache
def profiles() -> tuple[CandidateProfile, ...]:
    return tuple(parse_text(cv(person(seed), seed)) for seed in range(CVS))


@cache
def prepared() -> tuple[PreparedCandidate, ...]:
    return tuple(map(engine().prepare, profiles()))


@cache
def alone() -> tuple[float | None, ...]:
    return tuple(engine().match(one, vacancies(engine())[0]).score for one in prepared())


def test_in_company_and_in_any_order() -> None:
    asked = vacancies(engine())[0]
    for order in (range(CVS), reversed(range(CVS)), (5, 2, 7)):
        chosen = list(order)
        ranked = engine().rank(asked, [prepared()[place] for place in chosen])
        assert {chosen[item.index]: item.match.score for item in ranked} == {
            place: alone()[place] for place in chosen
        }
        scores = engine().scores(asked, stack_of([prepared()[place] for place in chosen]))
        assert scores.tolist() == [alone()[place] for place in chosen]


def test_in_any_batch() -> None:
    """A text's vector does not depend on what is embedded with it."""
    texts = [passage.text for one in prepared() for passage in one.passages]
    together = engine().embedder.embed(texts)
    back_to_front = engine().embedder.embed(texts[::-1])[::-1]
    by_itself = np.concatenate([engine().embedder.embed([text]) for text in texts[:12]])
    assert np.abs(together - back_to_front).max() <= PRECISION
    assert np.abs(together[:12] - by_itself).max() <= PRECISION


def test_prepared_again_it_is_the_same_cv() -> None:
    again = [engine().prepare(profile) for profile in reversed(profiles())][::-1]
    for one, other in zip(prepared(), again, strict=True):
        assert one.to_bytes() == other.to_bytes()


@pytest.mark.parametrize("threads", [1, 2])
def test_on_one_thread_or_two(threads: int) -> None:
    before = torch.get_num_threads()
    asked = vacancies(engine())[0]
    torch.set_num_threads(threads)
    try:
        with ThreadPoolExecutor(threads) as pool:
            found = list(pool.map(lambda profile: engine().match(profile, asked).score, profiles()))
    finally:
        torch.set_num_threads(before)
    for one, other in zip(found, alone(), strict=True):
        assert one == pytest.approx(other, abs=PRECISION)


def test_scores_differ_where_cvs_do() -> None:
    """Or all of the above would prove nothing."""
    assert len(set(alone())) > CVS / 2
    assert any(one != other for one, other in pairwise(alone()))
