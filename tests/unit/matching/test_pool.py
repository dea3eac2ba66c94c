"""The pool: the nearest of many CVs, stored in a folder, against an exact search."""

from pathlib import Path

import numpy as np
import pytest

from matching.embedding.arrays import StoredArraysError, read_arrays, write_arrays
from matching.embedding.base import Vectors, normalised
from matching.embedding.hashing import HashingEmbedder
from matching.embedding.prepared import WrongModelError
from matching.embedding.quantised import Quantised, cosines, quantised
from matching.engine import Engine
from matching.retrieval.pool import Pool, open_pool, pool_of, pooled
from tests.factories.matching import prepared, vacancy

CVS = 12_000


def vectors_like_language(count: int) -> Vectors:
    """Unit vectors (count, 192) whose directions fall off as those of sentences do."""
    chance = np.random.default_rng(2)
    spread = np.arange(1, 193) ** -0.4
    return normalised((chance.standard_normal((count, 192)) * spread).astype(np.float32))


@pytest.fixture(scope="module")
def pool() -> Pool:
    return pool_of([f"cv-{row}" for row in range(CVS)], quantised(vectors_like_language(CVS)), "model:1")


QUERIES = [quantised(row[None]) for row in vectors_like_language(CVS + 20)[CVS:]]


def exactly(pool: Pool, query: Quantised, keep: int, allowed: np.ndarray | None = None) -> list[int]:
    near = cosines(query, pool.vectors)[0]
    if allowed is not None:
        near = np.where(allowed, near, -2)
    return np.argsort(-near, kind="stable")[:keep].tolist()


@pytest.mark.parametrize("share", [None, 0.05, 0.5])
def test_nearly_all_the_nearest_are_found_filtered_or_not(pool: Pool, share: float | None) -> None:
    allowed = None if share is None else np.random.default_rng(3).random(CVS) < share
    hits = 0
    for query in QUERIES:
        found = pool.nearest(query, 50, allowed).tolist()
        hits += len({*found} & {*exactly(pool, query, 50, allowed)})
        assert len({*found}) == 50
        assert allowed is None or allowed[found].all()
    assert hits / (50 * len(QUERIES)) >= 0.98


def test_a_small_pool_is_searched_exactly_best_first(pool: Pool) -> None:
    small = pool_of(pool.ids[:200].tolist(), pool.vectors[:200], "model:1")
    for query in QUERIES:
        assert small.nearest(query, 30).tolist() == exactly(small, query, 30)


def test_fewer_are_returned_when_fewer_are_allowed(pool: Pool) -> None:
    allowed = np.zeros(CVS, dtype=bool)
    assert pool.nearest(QUERIES[0], 10, allowed).tolist() == []
    allowed[[7, 70]] = True
    assert sorted(pool.nearest(QUERIES[0], 10, allowed).tolist()) == [7, 70]


def test_a_pool_survives_storage_and_is_not_read_whole(pool: Pool, tmp_path: Path) -> None:
    pool.write(tmp_path)
    back = open_pool(tmp_path, "model:1")
    assert isinstance(back.vectors.rows, np.memmap)
    assert (len(back), back.ids[3]) == (CVS, "cv-3")
    for query in QUERIES[:3]:
        assert np.array_equal(back.nearest(query, 50), pool.nearest(query, 50))


def test_vectors_of_another_model_are_refused(pool: Pool, tmp_path: Path) -> None:
    pool.write(tmp_path)
    with pytest.raises(WrongModelError):
        open_pool(tmp_path, "model:2")
    with pytest.raises(WrongModelError):
        Engine(HashingEmbedder()).nearest(pool, vacancy("Python"), 5)


def test_a_cv_is_near_the_vacancy_it_speaks_of() -> None:
    engine = Engine(HashingEmbedder())
    lines = ["Wrote Python services", "Laid bricks and mortar", "Taught maths and physics"]
    cvs = [prepared(engine.embedder, [line], filler=()) for line in lines]
    found = engine.nearest(
        pool_of(["a", "b", "c"], [pooled(cv.vectors) for cv in cvs], engine.embedder.digest),
        vacancy("Lays bricks and mortar", title="Bricks and mortar"),
        1,
    )
    assert found.tolist() == [1]


def test_a_cv_of_which_nothing_is_known_has_no_direction() -> None:
    assert not pooled(quantised(np.zeros((3, 8), dtype=np.float32))).is_known.any()


def test_stored_arrays_are_replaced_as_one_and_kept_by_who_reads_them(tmp_path: Path) -> None:
    write_arrays(tmp_path, "numbers", {"edition": 1}, {"a": np.arange(5), "b": np.ones(3)})
    _, old = read_arrays(tmp_path, "numbers")
    write_arrays(tmp_path, "numbers", {"edition": 2}, {"a": np.arange(9)})
    facts, new = read_arrays(tmp_path, "numbers")
    assert (facts, sorted(new), len(new["a"])) == ({"edition": 2}, ["a"], 9)
    assert old["a"].tolist() == [0, 1, 2, 3, 4]
    assert len(list(tmp_path.iterdir())) == 2


def test_what_is_missing_cut_short_or_of_another_kind_is_refused(tmp_path: Path) -> None:
    with pytest.raises(StoredArraysError):
        read_arrays(tmp_path, "numbers")
    write_arrays(tmp_path, "numbers", {}, {"a": np.arange(500)})
    with pytest.raises(StoredArraysError, match="expected"):
        read_arrays(tmp_path, "letters")
    (file,) = tmp_path.glob("*.npy")
    file.write_bytes(file.read_bytes()[:900])
    with pytest.raises(StoredArraysError):
        read_arrays(tmp_path, "numbers")
