"""Measures against values worked out by hand, and data sets that are broken."""

import math
from dataclasses import replace
from pathlib import Path

import pytest

from matching.embedding.hashing import HashingEmbedder
from matching.engine import Engine
from matching.evaluation.calibration import Task
from matching.evaluation.comparison import compare
from matching.evaluation.datasets import BrokenDatasetError, Dataset, read_dataset
from matching.evaluation.engines import DEFAULT_ENGINES, ENGINES, Trial
from matching.evaluation.measures import average_precision, ndcg, recall, reciprocal_rank
from matching.evaluation.table import table
from matching.scoring.weights import FOUND

GRADES = {"a": 2, "b": 1, "c": 2}


def test_ndcg_of_a_toy() -> None:
    ideal = 2 + 2 / math.log2(3) + 1 / 2
    assert ndcg(["a", "c", "b"], GRADES) == pytest.approx(1.0)
    assert ndcg(["x", "a", "b", "c"], GRADES) == pytest.approx((2 / math.log2(3) + 1 / 2 + 2 / math.log2(5)) / ideal)
    assert ndcg(["x", "a"], GRADES, k=1) == 0.0
    assert ndcg(["a"], {}) == 0.0


def test_only_the_highest_grade_is_right_where_it_is_given() -> None:
    ranking = ["b", "a", "x", "c"]
    assert average_precision(ranking, GRADES) == pytest.approx((1 / 2 + 2 / 4) / 2)
    assert reciprocal_rank(ranking, GRADES) == 0.5
    assert recall(ranking, GRADES, k=2) == 0.5


def test_any_grade_is_right_where_none_is_high() -> None:
    assert reciprocal_rank(["x", "b"], {"b": 1}) == 0.5
    assert average_precision(["x"], {"b": 1}) == 0.0


def _dataset(folder: Path) -> Path:
    (folder / "qrels").mkdir()
    (folder / "queries.jsonl").write_text(
        '{"_id": "q1", "text": "Python developer to write automated tests for council services"}\n'
        '{"_id": "q2", "text": "never judged"}\n'
    )
    work = (
        "Experience\\nDeveloper, Example Council  2019 - present\\n"
        "- Wrote automated tests in Python for council services and their forms every week of the year\\n"
        "- Python developer who automated the tests for council services in the whole county and beyond"
    )
    other = (
        "Experience\\nBaker, Example Bakery  2019 - present\\n"
        "- Baked bread from four in the morning and carried the loaves to shops in the whole valley\\n"
        "- Kept the ovens clean, ordered the flour and showed new starters how to shape a loaf"
    )
    (folder / "corpus.jsonl").write_text(
        f'{{"_id": "d1", "title": "", "text": "{other}"}}\n{{"_id": "d2", "title": "", "text": "{work}"}}\n'
    )
    (folder / "qrels" / "test.tsv").write_text("query-id\tcorpus-id\tscore\nq1\td2\t2\nq1\td1\t0\n")
    return folder


def test_every_engine_is_measured_in_one_run(tmp_path: Path) -> None:
    dataset = read_dataset(_dataset(tmp_path))
    assert list(dataset.queries) == ["q1"]
    assert dataset.relevance == {"q1": {"d2": 2}}
    reports = compare(Trial(dataset, Task.ADVERTS, Engine(HashingEmbedder(1024))), DEFAULT_ENGINES, tmp_path / "out")
    assert [report.engine for report in reports] == ["bm25", "tfidf", "minilm", "hybrid", "swyddi"]
    assert [report.figures["nDCG@10"].mean for report in reports] == [1.0] * 5
    assert [report.figures["MRR"].difference is None for report in reports] == [True] + [False] * 4
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == sorted(
        f"{name}.run" for name in DEFAULT_ENGINES
    )
    head, *rows, note = table(reports)
    assert head.split() == ["engine", "nDCG@10", "MAP", "MRR", "recall@10", "seconds"]
    assert rows[0].split()[:3] == ["bm25", "1.000", "1.000"]
    assert rows[1].split()[:4] == ["tfidf", "1.000", "[+0.000,", "+0.000]"]
    assert "difference to bm25" in note


@pytest.mark.parametrize("task", list(Task))
@pytest.mark.parametrize("name", sorted(ENGINES))
def test_a_pair_scores_the_same_whoever_else_is_in_the_set(tmp_path: Path, task: Task, name: str) -> None:
    dataset = read_dataset(_dataset(tmp_path))
    engine = Engine(HashingEmbedder(1024))
    together = ENGINES[name](Trial(dataset, task, engine))
    alone = ENGINES[name](Trial(replace(dataset, corpus={"d2": dataset.corpus["d2"]}), task, engine))
    assert together[0, 1] == pytest.approx(alone[0, 0], abs=1e-6)


def test_leaving_a_component_out_takes_its_addend_from_the_score(tmp_path: Path) -> None:
    trial = Trial(read_dataset(_dataset(tmp_path)), Task.ADVERTS, Engine(HashingEmbedder(1024)))
    whole = ENGINES["swyddi"](trial)
    for name, weight in FOUND.items():
        less = ENGINES[f"swyddi-without-{name}"](trial)
        assert less == pytest.approx(whole - weight * trial.components[name], abs=2e-6)


def test_labels_are_matched_by_meaning_and_spelling() -> None:
    dataset = Dataset({"q": "web developers"}, {"a": "baker", "b": "web developer"}, {"q": {"b": 1}})
    (report,) = compare(Trial(dataset, Task.LABELS, Engine(HashingEmbedder(1024))), ["swyddi"])
    assert {figure.mean for figure in report.figures.values()} == {1.0}


def test_line_ends_inside_a_text_do_not_end_the_line(tmp_path: Path) -> None:
    folder = _dataset(tmp_path)
    (folder / "corpus.jsonl").write_text('{"_id": "d1", "text": "one\u2028two"}\n', encoding="utf-8")
    assert read_dataset(folder).corpus == {"d1": "one\u2028two"}


def test_a_data_set_without_judgements_is_refused(tmp_path: Path) -> None:
    folder = _dataset(tmp_path)
    (folder / "qrels" / "test.tsv").write_text("query-id\tcorpus-id\tscore\nq1\td1\t0\n")
    with pytest.raises(BrokenDatasetError, match="no judged query"):
        read_dataset(folder)


def test_a_broken_data_set_names_the_file(tmp_path: Path) -> None:
    folder = _dataset(tmp_path)
    (folder / "corpus.jsonl").write_text('{"_id": "d1", "text": "fine"}\nnot json\n')
    with pytest.raises(BrokenDatasetError, match=r"corpus\.jsonl, line 2"):
        read_dataset(folder)
    with pytest.raises(BrokenDatasetError, match=r"test\.tsv"):
        read_dataset(tmp_path / "nowhere")
