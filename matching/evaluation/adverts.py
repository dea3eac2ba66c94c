"""Adverts against CVs: every engine ranks the same CVs for the same adverts in one run."""

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from matching.embedding.background import load_background
from matching.engine import Engine
from matching.evaluation.datasets import Dataset
from matching.evaluation.measures import average_precision, ndcg, recall, reciprocal_rank
from matching.parsing import parse_text
from matching.parsing.vacancies import found_requirements
from matching.profiles import VacancyProfile
from matching.retrieval.lexical import overlap, term_weights

# Rankings by query, each holding every document, best first.
Rankings = dict[str, list[str]]
Ranker = Callable[[Dataset, Engine], Rankings]


@dataclass(frozen=True, slots=True)
class Report:
    """What one engine reached; every figure is a mean over the queries."""

    engine: str
    ndcg_at_10: float
    mean_average_precision: float
    mean_reciprocal_rank: float
    recall_at_10: float
    seconds: float


def rank_by_engine(dataset: Dataset, engine: Engine) -> Rankings:
    """Rank with the whole engine; CVs it does not score come last."""
    candidates = {key: engine.prepare(parse_text(text)) for key, text in dataset.corpus.items()}
    keys = list(candidates)
    return {
        query: [
            keys[item.index]
            for item in engine.rank(
                VacancyProfile("", text, found_requirements(text)), [candidates[key] for key in keys]
            )
        ]
        for query, text in dataset.queries.items()
    }


def rank_by_model(dataset: Dataset, engine: Engine) -> Rankings:
    """Baseline: cosine of the two whole texts, cut at the model's window."""
    corpus = engine.embedder.embed(list(dataset.corpus.values()))
    queries = engine.embedder.embed(list(dataset.queries.values()))
    return _ordered(dataset, queries @ corpus.T)


def rank_by_words(dataset: Dataset, engine: Engine) -> Rankings:
    """Baseline: share of the advert's rare words found in the CV, with the fixed background."""
    del engine
    idf = load_background().idf
    rows = [overlap(term_weights([(text, 1.0)], idf), dataset.corpus.values()) for text in dataset.queries.values()]
    return _ordered(dataset, np.stack(rows))


RANKERS: Mapping[str, Ranker] = {"words": rank_by_words, "minilm": rank_by_model, "swyddi": rank_by_engine}


def evaluate(dataset: Dataset, engine: Engine, names: Sequence[str]) -> list[Report]:
    """Run the named engines side by side. Raises KeyError for an unknown name."""
    return [_report(name, dataset, engine) for name in names]


def _report(name: str, dataset: Dataset, engine: Engine) -> Report:
    began = time.perf_counter()
    rankings = RANKERS[name](dataset, engine)
    seconds = time.perf_counter() - began
    pairs = [(rankings[query], dataset.relevance[query]) for query in dataset.queries]
    return Report(
        engine=name,
        ndcg_at_10=_mean([ndcg(ranking, grades) for ranking, grades in pairs]),
        mean_average_precision=_mean([average_precision(ranking, grades) for ranking, grades in pairs]),
        mean_reciprocal_rank=_mean([reciprocal_rank(ranking, grades) for ranking, grades in pairs]),
        recall_at_10=_mean([recall(ranking, grades) for ranking, grades in pairs]),
        seconds=seconds,
    )


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else 0.0


def _ordered(dataset: Dataset, scores: np.ndarray[tuple[int, int], np.dtype[np.float32]]) -> Rankings:
    keys = list(dataset.corpus)
    return {
        query: [keys[index] for index in np.argsort(-row, kind="stable")]
        for query, row in zip(dataset.queries, scores, strict=True)
    }
