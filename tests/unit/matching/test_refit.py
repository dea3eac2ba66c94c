"""Settings chosen on half of the queries and measured on the other half."""

import random

import pytest

from matching.embedding.hashing import HashingEmbedder
from matching.engine import Engine
from matching.evaluation.calibration import Task
from matching.evaluation.datasets import Dataset
from matching.evaluation.engines import ENGINES, Trial
from matching.evaluation.measures import ndcg
from matching.evaluation.refit import reached, refit, refit_lines, settings
from matching.evaluation.runs import best_first
from matching.scoring.weights import FOUND, SHAPING

CV = """Experience
{job}, Example Council  2019 - present
- {did} for council services and their forms every week of the year
- {did} with colleagues of the whole county and beyond, and told them why
- {did} when the old system failed on the day of the count
"""
WORK = {
    "developer": ("Developer", "Wrote automated tests in Python"),
    "baker": ("Baker", "Baked bread and carried the loaves"),
    "gardener": ("Gardener", "Planted hedges and mowed the meadows"),
}


@pytest.fixture(scope="module")
def trial() -> Trial:
    queries = {name: f"We look for somebody who {did.casefold()} for us" for name, (_, did) in WORK.items()}
    corpus = {f"cv-{name}": CV.format(job=job, did=did) for name, (job, did) in WORK.items()}
    relevance = {name: {f"cv-{name}": 2} for name in WORK}
    return Trial(Dataset(queries, corpus, relevance), Task.ADVERTS, Engine(HashingEmbedder(1024)))


def test_the_first_setting_is_the_shipped_one_and_reaches_what_the_engine_does(trial: Trial) -> None:
    tried = settings(3, random.Random(1))
    assert (tried[0].shaping, tried[0].weights) == (SHAPING, dict(FOUND))
    run = best_first(list(trial.dataset.queries), list(trial.dataset.corpus), ENGINES["swyddi"](trial))
    by_engine = [ndcg([name for name, _ in ranked], trial.dataset.relevance[query]) for query, ranked in run.items()]
    assert reached(trial, tried)[0].tolist() == by_engine


def test_the_weights_of_every_setting_sum_to_one() -> None:
    assert [sum(item.weights.values()) for item in settings(50, random.Random(2))] == [pytest.approx(1.0)] * 51


def test_what_is_chosen_on_a_half_is_never_better_on_the_other_by_construction(trial: Trial) -> None:
    found = refit(trial, 8)
    assert (found.queries, found.settings) == (3, 9)
    assert 0.0 < found.chosen <= found.own <= 1.0
    assert found == refit(trial, 8)
    assert len(refit_lines(found)) == 5
