"""Whoosh on disk and search in memory answer alike; the index survives what disks do."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from portal.backends.search.base import (
    Bounds,
    Document,
    Near,
    Query,
    SearchIndex,
    SearchUnavailableError,
    Words,
)
from portal.backends.search.memory import MemorySearch
from portal.backends.search.whoosh import WhooshIndex

TORFAEN = (51.70, -3.04)
CARDIFF = (51.48, -3.18)
BANGOR = (53.23, -4.13)


def job(key: str, title: str, text: str = "", welsh: str = "", **rest: object) -> Document:
    facets = {"council": (str(rest.get("council", "TOF")),), "pattern": rest.get("pattern", ("full-time",))}
    numbers = {"salary": float(str(rest.get("salary", 30000))), "published": float(key), "closes": 100.0 + float(key)}
    points = (rest.get("place", TORFAEN),)
    return Document(key, Words(title, text), Words(welsh, ""), facets, numbers, points)  # type: ignore[arg-type]


JOBS = [
    job("1", "Senior developer", "Python services for bin collections", "Uwch-ddatblygwr", salary=45000),
    job(
        "2",
        "Network engineer",
        "Schools and libraries, some Python",
        "Peiriannydd rhwydwaith",
        council="CRF",
        place=CARDIFF,
    ),
    job("3", "User researcher", "Interviews with residents", "Ymchwilydd defnyddwyr", council="GWN", place=BANGOR),
    job("4", "Developer", "Tŷ digidol", "Datblygwr", pattern=("part-time", "hybrid"), salary=38000),
]


@pytest.fixture(params=["whoosh", "memory"])
def engine(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[WhooshIndex | MemorySearch]:
    if request.param == "memory":
        yield MemorySearch(JOBS)
    else:
        index = WhooshIndex(tmp_path / "index")
        index.rebuild(JOBS[:2])
        index.put(JOBS[2:])  # so that there are two segments
        yield index


@pytest.mark.parametrize(
    ("query", "keys"),
    [
        (Query(), ("4", "3", "2", "1")),
        (Query(words="python"), ("2", "1")),
        (Query(words="developer python"), ("1",)),
        (Query(words="DATBLYGWR"), ("4",)),
        (Query(words="ty"), ("4",)),
        (Query(words="nothing of the kind"), ()),
        (Query(words='"dev*" AND (field:x'), ()),
        (Query(chosen={"council": frozenset({"CRF", "GWN"})}), ("3", "2")),
        (Query(chosen={"pattern": frozenset({"hybrid"})}), ("4",)),
        (Query(bounds={"salary": Bounds(low=38000)}), ("4", "1")),
        (Query(always={"closes": Bounds(low=103)}), ("4", "3")),
        (Query(near=Near(*CARDIFF, miles=5)), ("2",)),
        (Query(near=Near(*CARDIFF, miles=25)), ("4", "2", "1")),
        (Query(near=Near(*CARDIFF, miles=5, anywhere=("pattern", "hybrid"))), ("4", "2")),
        (Query(order="-salary"), ("1", "4", "3", "2")),
        (Query(order="closes", limit=2, offset=1), ("2", "3")),
    ],
)
def test_both_engines_find_the_same(engine: WhooshIndex | MemorySearch, query: Query, keys: tuple[str, ...]) -> None:
    if query.order == "relevance" and query.words:
        assert sorted(engine.search(query).keys) == sorted(keys)
    else:
        assert engine.search(query).keys == keys


def test_a_word_in_the_title_counts_more(engine: WhooshIndex | MemorySearch) -> None:
    assert engine.search(Query(words="developer")).keys[0] in {"1", "4"}


def test_counts_say_what_choosing_a_value_would_give(engine: WhooshIndex | MemorySearch) -> None:
    results = engine.search(Query(chosen={"council": frozenset({"TOF"})}, bounds={"salary": Bounds(low=40000)}))
    assert results.total == 1
    assert results.counts["council"] == {"TOF": 1, "CRF": 0, "GWN": 0}
    assert results.counts["pattern"] == {"full-time": 1, "part-time": 0, "hybrid": 0}


def test_stop_words_are_not_asked_for(tmp_path: Path) -> None:
    index = WhooshIndex(tmp_path)
    index.rebuild(JOBS)
    assert index.search(Query(words="the developer of a python")).keys == ("1",)


def test_stems_and_both_languages_are_found(tmp_path: Path) -> None:
    index = WhooshIndex(tmp_path)
    index.rebuild(JOBS)
    assert index.search(Query(words="interview resident")).keys == ("3",)
    assert index.search(Query(words="rhwydwaith")).keys == ("2",)


def test_put_replaces_and_remove_forgets(tmp_path: Path) -> None:
    index = WhooshIndex(tmp_path)
    index.rebuild(JOBS)
    reader = WhooshIndex(tmp_path)
    assert reader.search(Query()).total == 4
    index.put([job("1", "Gardener")])
    index.remove(["2", "no such key"])
    assert reader.search(Query()).keys == ("4", "3", "1")
    assert reader.search(Query(words="senior")).keys == ()
    assert reader.search(Query(words="gardener")).keys == ("1",)


def test_another_process_follows_a_rebuild(tmp_path: Path) -> None:
    index: SearchIndex = WhooshIndex(tmp_path)
    index.rebuild(JOBS)
    reader = WhooshIndex(tmp_path)
    assert reader.search(Query()).total == 4
    index.rebuild(JOBS[:1])
    assert reader.search(Query()).total == 1


def test_a_missing_index_says_so(tmp_path: Path) -> None:
    index = WhooshIndex(tmp_path / "nowhere")
    assert not index.is_healthy()
    with pytest.raises(SearchUnavailableError):
        index.search(Query())


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")  # Whoosh leaves the torn file open
def test_a_damaged_index_says_so_until_it_is_rebuilt(tmp_path: Path) -> None:
    index = WhooshIndex(tmp_path)
    index.rebuild(JOBS)
    for file in tmp_path.glob("*/*"):
        if file.suffix in {".seg", ".toc"}:
            file.write_bytes(file.read_bytes()[:40])
    reader = WhooshIndex(tmp_path)
    with pytest.raises(SearchUnavailableError):
        reader.search(Query(words="developer"))
    assert not index.is_healthy()
    index.rebuild(JOBS)
    assert index.is_healthy()
    assert reader.search(Query(words="developer")).total == 2


def test_tallies_say_what_each_bound_would_give_under_the_other_filters(engine: WhooshIndex | MemorySearch) -> None:
    steps = {"salary": (Bounds(low=30000), Bounds(low=38000), Bounds(low=99000))}
    everything = engine.search(Query(bounds={"salary": Bounds(low=99000)}, tallies=steps))
    assert everything.tallies == {"salary": (4, 2, 0)}
    torfaen = engine.search(Query(chosen={"council": frozenset({"CRF"})}, tallies=steps))
    assert torfaen.tallies == {"salary": (1, 0, 0)}
