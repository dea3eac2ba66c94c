"""Several engines over one data set in one run, side by side."""

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from matching.evaluation.engines import ENGINES, Trial
from matching.evaluation.intervals import Difference, paired_difference
from matching.evaluation.measures import average_precision, ndcg, recall, reciprocal_rank
from matching.evaluation.runs import Run, best_first, write_run

MEASURES: Mapping[str, Callable[[Sequence[str], Mapping[str, int]], float]] = {
    "nDCG@10": ndcg,
    "MAP": average_precision,
    "MRR": reciprocal_rank,
    "recall@10": recall,
}


@dataclass(frozen=True, slots=True)
class Figure:
    """A mean over the queries, and how it differs from the first engine (None for that engine itself)."""

    mean: float
    difference: Difference | None


@dataclass(frozen=True, slots=True)
class Report:
    """What one engine reached. The first engine that needs the model pays for embedding the texts."""

    engine: str
    figures: dict[str, Figure]
    seconds: float


def compare(trial: Trial, names: Sequence[str], run_folder: Path | None = None) -> list[Report]:
    """Run the named engines; the first is what the others are compared with. Raises KeyError for an unknown name.

    With `run_folder` each engine's ranking is written there as a TREC run file.
    """
    first: dict[str, list[float]] | None = None
    reports = []
    for name in names:
        began = time.perf_counter()
        scores = ENGINES[name](trial)
        seconds = time.perf_counter() - began
        run = best_first(list(trial.dataset.queries), list(trial.dataset.corpus), scores)
        if run_folder is not None:
            write_run(run_folder, name, run)
        reached = _by_query(trial, run)
        reports.append(Report(name, _figures(reached, first), seconds))
        first = first or reached
    return reports


def _by_query(trial: Trial, run: Run) -> dict[str, list[float]]:
    relevance = trial.dataset.relevance
    rankings = {query: [document for document, _ in ranked] for query, ranked in run.items()}
    return {
        name: [measure(ranking, relevance[query]) for query, ranking in rankings.items()]
        for name, measure in MEASURES.items()
    }


def _figures(reached: Mapping[str, list[float]], first: Mapping[str, list[float]] | None) -> dict[str, Figure]:
    return {
        name: Figure(sum(values) / len(values), paired_difference(values, first[name]) if first else None)
        for name, values in reached.items()
    }
