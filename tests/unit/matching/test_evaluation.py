"""Measures against values worked out by hand, and data sets that are broken."""

import math
from pathlib import Path

import pytest

from matching.embedding.hashing import HashingEmbedder
from matching.engine import Engine
from matching.evaluation.adverts import evaluate
from matching.evaluation.datasets import BrokenDatasetError, read_dataset
from matching.evaluation.measures import average_precision, ndcg, recall, reciprocal_rank

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
    reports = evaluate(dataset, Engine(HashingEmbedder(1024)), ["words", "minilm", "swyddi"])
    assert [report.engine for report in reports] == ["words", "minilm", "swyddi"]
    assert [report.ndcg_at_10 for report in reports] == [1.0, 1.0, 1.0]


def test_a_broken_data_set_names_the_file(tmp_path: Path) -> None:
    folder = _dataset(tmp_path)
    (folder / "corpus.jsonl").write_text('{"_id": "d1", "text": "fine"}\nnot json\n')
    with pytest.raises(BrokenDatasetError, match=r"corpus\.jsonl, line 2"):
        read_dataset(folder)
    with pytest.raises(BrokenDatasetError, match=r"test\.tsv"):
        read_dataset(tmp_path / "nowhere")
