"""Texts a second of the engine's embedder beside sentence-transformers in float32, one thread, turn and turn about.

EVAL=DIR, a data set in BEIR layout, adds nDCG@10 of plain cosines with either.
"""

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

os.environ["OMP_NUM_THREADS"] = os.environ["OPENBLAS_NUM_THREADS"] = "1"  # must stand before torch loads
sys.path.insert(0, str(Path(__file__).parents[1]))

import numpy as np

from benchmarks.measuring import report
from matching.embedding.base import Vectors, normalised
from matching.embedding.transformer import bundled_model_folder, load_sentence_transformer, load_transformer
from matching.evaluation.datasets import read_dataset
from matching.evaluation.measures import ndcg
from portal.cli.demo.cv_text import CvContent, build_cv
from portal.cli.demo.plan import build_plan

Embed = Callable[[Sequence[str]], Vectors]

TEXTS = int(os.environ.get("TEXTS", "64"))  # of each kind
PASSAGES = 8 * TEXTS
ROUNDS = 3
BATCH = 32  # sentence-transformers' own default
GOAL, GOAL_MB = 3.0, 1200
# What a worker holds: the engine, a CV read, embedded and scored.
WORKER = """
import resource, sys
from pathlib import Path
from matching.engine import build_engine
from matching.parsing import parse_text
from matching.parsing.adverts.role_levels import vacancy_from_role_level
engine = build_engine()
role = next(iter(engine.framework.roles.values()))
cv = parse_text(sys.stdin.read())
engine.match(cv, vacancy_from_role_level(engine.framework, role.id, role.levels[0].id))
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)
"""


def main() -> None:
    """Embed whole CVs, whole adverts and passages both ways, and compare."""
    plan = build_plan()
    cvs = [_words(build_cv(person)) for person in plan.candidates[:TEXTS]]
    # First of all: a process starts with what its parent held on record.
    worker = subprocess.run([sys.executable, "-c", WORKER], input=cvs[0], capture_output=True, text=True, check=True)  # noqa: S603 - our own code
    start = time.perf_counter()
    embedder = load_transformer(tuned=False)  # the same weights as the baseline's
    print(f"engine's embedder: {embedder.digest}, loaded in {time.perf_counter() - start:.1f} s")
    start = time.perf_counter()
    model = load_sentence_transformer(bundled_model_folder())
    print(f"baseline: sentence-transformers, float32, loaded in {time.perf_counter() - start:.1f} s")

    def plain(texts: Sequence[str]) -> Vectors:
        return normalised(np.asarray(model.encode(list(texts), batch_size=BATCH), dtype=np.float32))

    adverts = ["\n".join([item.purpose.en, *(duty.en for duty in item.duties)]) for item in plan.vacancies[:TEXTS]]
    passages = [line for cv in cvs for line in cv.split("\n") if len(line.split()) > 3][:PASSAGES]
    ratios = [
        _compared(name, texts, embedder.embed, plain)
        for name, texts in (("whole CVs", cvs), ("whole adverts", adverts), ("passages", passages))
    ]
    alone = np.concatenate([embedder.embed([text]) for text in passages])
    print(f"the same bits alone and in company: {np.array_equal(alone, embedder.embed(passages[::-1])[::-1])}")
    if folder := os.environ.get("EVAL"):
        print(
            f"nDCG@10: engine's {_ndcg(Path(folder), embedder.embed):.4f}, baseline {_ndcg(Path(folder), plain):.4f}"
        )
    report("an engine's process at its peak", float(worker.stdout), "MB", "limit", GOAL_MB)
    met = ratios[0] >= GOAL and float(worker.stdout) < GOAL_MB
    print(
        f"goal: whole CVs from {GOAL:.0f} times the texts a second, under {GOAL_MB} MB: {'met' if met else 'MISSED'}"
    )


def _compared(name: str, texts: Sequence[str], ours: Embed, plain: Embed) -> float:
    """Print texts a second both ways, the median of rounds, and return the ratio."""
    exact, found = plain(texts), ours(texts)
    closeness = (exact * found).sum(axis=1)
    rounds = [(_rate(texts, ours), _rate(texts, plain)) for _ in range(ROUNDS)]
    quick, slow = (statistics.median(rates) for rates in zip(*rounds, strict=True))
    print(f"{name}: cosine to float32 at least {closeness.min():.5f}, {len(texts)} texts")
    report(f"{name}, engine's embedder", quick, "texts/s", "sentence-transformers", slow)
    return quick / slow


def _rate(texts: Sequence[str], embed: Embed) -> float:
    start = time.perf_counter()
    embed(texts)
    return len(texts) / (time.perf_counter() - start)


def _ndcg(folder: Path, embed: Embed) -> float:
    data = read_dataset(folder)
    ids = np.asarray(list(data.corpus))
    near = embed([*data.queries.values()]) @ embed([*data.corpus.values()]).T
    rankings = [ids[np.argsort(-row, kind="stable")].tolist() for row in near]
    return statistics.mean(
        ndcg(one, data.relevance[query]) for query, one in zip(data.queries, rankings, strict=True)
    )


def _words(cv: CvContent) -> str:
    lines = [cv.name, *cv.contact]
    for section in cv.sections:
        lines += [section.heading, section.text, *section.items]
        for entry in section.entries:
            lines += [f"{entry.title}, {entry.employer}, {entry.dates}", *entry.bullets]
    return "\n".join(line for line in lines if line)


if __name__ == "__main__":
    main()
