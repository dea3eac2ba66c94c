"""The 50 nearest of a million pooled CVs, with and without a filter, beside an exact float32 search."""

import os
import resource
import statistics
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

os.environ["OMP_NUM_THREADS"] = os.environ["OPENBLAS_NUM_THREADS"] = "1"  # must stand before NumPy loads
sys.path.insert(0, str(Path(__file__).parents[1]))

import numpy as np

from benchmarks.invented import language_of, pooled_vectors
from benchmarks.measuring import report, timed
from matching.embedding.base import Vectors
from matching.engine import Engine, build_engine
from matching.parsing.adverts.role_levels import vacancy_from_role_level
from matching.profiles import VacancyProfile
from matching.retrieval.pool import Mask, Pool, Rows, open_pool, pool_of

CVS = int(os.environ.get("CVS", "1000000"))
SEARCHES = int(os.environ.get("SEARCHES", "40"))
KEEP = 50
SHARE = 0.05
GOAL_MS, GOAL_RECALL = 150.0, 0.98
MEGABYTE = 1e6


def main() -> None:
    """Build a pool, store it, open it, and search it for vacancies of as many role levels."""
    engine = build_engine()
    chance = np.random.default_rng(3)
    levels = [(role.id, level.id) for role in engine.framework.roles.values() for level in role.levels]
    picked = [levels[place] for place in chance.permutation(len(levels))[:SEARCHES]]
    vacancies = [vacancy_from_role_level(engine.framework, *names) for names in picked]
    exact, stored = pooled_vectors(language_of(engine), CVS)
    allowed = chance.random(CVS) < SHARE
    with TemporaryDirectory() as folder:
        start = time.perf_counter()
        pool_of([str(number) for number in range(CVS)], stored, engine.embedder.digest).write(Path(folder))
        del stored
        print(f"{CVS:,} CVs pooled and stored in {time.perf_counter() - start:.1f} s, {_size(Path(folder)):.0f} MB")
        start = time.perf_counter()
        pool = open_pool(Path(folder), engine.embedder.digest)
        print(f"opened in {(time.perf_counter() - start) * 1000:.0f} ms, memory-mapped")
        met = [
            _searched(engine, pool, exact, vacancies, name=name, mask=mask)
            for name, mask in (("all allowed", None), (f"{SHARE:.0%} allowed", allowed))
        ]
    print(
        f"peak memory with the float32 baseline: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB"
    )
    print(f"goal: p95 under {GOAL_MS:.0f} ms, recall from {GOAL_RECALL}: {'met' if all(met) else 'MISSED'}")


def _searched(
    engine: Engine, pool: Pool, exact: Vectors, vacancies: Sequence[VacancyProfile], *, name: str, mask: Mask | None
) -> bool:
    """Search for every vacancy, exactly too, print what it took, and say whether the goal is met."""
    directions = [engine.direction(item) for item in vacancies]
    queries = [direction.rows[0] * direction.scales[0] for direction in directions]
    found: list[Rows] = []
    wanted: list[Rows] = []
    engine.nearest(pool, vacancies[0], KEEP, mask)  # reads the pool from the disk
    ours = timed([lambda item=item: found.append(engine.nearest(pool, item, KEEP, mask)) for item in vacancies])
    plain = timed([lambda query=query: wanted.append(_exactly(exact, query, mask)) for query in queries])
    recall = statistics.mean(len({*one} & {*two}) / KEEP for one, two in zip(found, wanted, strict=True))
    print(f"{name:12} {ours}   recall@{KEEP} {recall:.4f}")
    print(f"{'':12} {plain}   exact NumPy float32")
    report(f"top {KEEP} of {len(pool):,}, {name}, p95", ours.p95, "ms", "exact NumPy float32, p95", plain.p95)
    return ours.p95 < GOAL_MS and recall >= GOAL_RECALL


def _exactly(vectors: Vectors, query: Vectors, mask: Mask | None) -> Rows:
    near = vectors @ query
    if mask is not None:
        near[~mask] = -np.inf
    top = np.argpartition(near, len(near) - KEEP)[-KEEP:]
    return np.asarray(top[np.argsort(-near[top])])


def _size(folder: Path) -> float:
    return sum(file.stat().st_size for file in folder.iterdir()) / MEGABYTE


if __name__ == "__main__":
    main()
