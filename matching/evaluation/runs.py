"""Rankings from scores, and the run files other tools read."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np

from matching.scoring.spelling import Scores

MOST_DOCUMENTS = 1000

# By query: documents with their scores, best first.
Run = dict[str, list[tuple[str, float]]]


def best_first(queries: Sequence[str], documents: Sequence[str], scores: Scores) -> Run:
    """Rank the documents of each query by its row of `scores` (q, d), the best 1,000 of them.

    Equal scores go by id from the highest, as trec_eval breaks ties, so that it finds our figures in our run
    files. A document without a score (minus infinity) is not ranked.
    """
    order = sorted(range(len(documents)), key=documents.__getitem__, reverse=True)
    run: Run = {}
    for query, row in zip(queries, scores[:, order], strict=True):
        places = np.argsort(-row, kind="stable")[:MOST_DOCUMENTS]
        run[query] = [(documents[order[place]], float(row[place])) for place in places if np.isfinite(row[place])]
    return run


def write_run(folder: Path, engine: str, run: Mapping[str, Sequence[tuple[str, float]]]) -> Path:
    """Write `<engine>.run` in TREC's format: query, Q0, document, rank, score, engine. Returns its path."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{engine}.run"
    lines = [
        f"{query} Q0 {document} {rank} {score:.9g} {engine}\n"
        for query, ranked in run.items()
        for rank, (document, score) in enumerate(ranked, start=1)
    ]
    path.write_text("".join(lines), encoding="utf-8")
    return path
