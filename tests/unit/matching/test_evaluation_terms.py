"""Lexical baselines, intervals and run files against values worked out by hand."""

import math
from pathlib import Path
from types import MappingProxyType

import numpy as np
import pytest

from matching.embedding.background import Idf
from matching.evaluation.calibration import Scale
from matching.evaluation.intervals import paired_difference
from matching.evaluation.runs import MOST_DOCUMENTS, best_first, write_run
from matching.evaluation.terms import bm25_document, bm25_query, tfidf
from matching.scoring.spelling import products

IDF = Idf(MappingProxyType({"python": 3.0, "tests": 4.0}), unseen=5.0)


def test_bm25_of_a_toy() -> None:
    document = bm25_document("python python tests", usual_words=3)
    # A document of the usual length: count x 2.2 / (count + 1.2).
    assert document == pytest.approx({"python": 4.4 / 3.2, "tests": 1.0})
    longer = bm25_document("python python tests", usual_words=1.5)
    assert longer["tests"] == pytest.approx(2.2 / (1 + 1.2 * (0.25 + 0.75 * 2)))
    assert bm25_query("python tests tests", IDF) == {"python": 3.0, "tests": 8.0}
    scores = products([bm25_query("python", IDF)], [document, bm25_document("bread", 3)])
    assert scores.tolist() == [[pytest.approx(3 * 4.4 / 3.2), 0.0]]


def test_tfidf_is_a_cosine() -> None:
    terms = tfidf("python tests", IDF)
    assert terms == pytest.approx({"python": 3 / 5, "tests": 4 / 5})
    assert products([terms], [terms, tfidf("python", IDF), tfidf("", IDF)])[0] == pytest.approx([1.0, 0.6, 0.0])
    repeated = tfidf("python python tests", IDF)
    assert repeated["python"] / repeated["tests"] == pytest.approx((1 + math.log(2)) * 3 / 4)


def test_a_scale_counts_in_spreads() -> None:
    assert Scale(0.2, 0.1).standardised(np.asarray([[0.4]], dtype=np.float32))[0, 0] == pytest.approx(2.0)


def test_the_interval_of_a_constant_difference_is_that_difference() -> None:
    found = paired_difference([0.5, 0.75, 1.0], [0.25, 0.5, 0.75])
    assert (found.mean, found.low, found.high) == (0.25, 0.25, 0.25)


def test_the_interval_of_two_queries_spans_both() -> None:
    # Of the four equally likely samples one holds the first query twice, one the second twice.
    found = paired_difference([1.0, 0.0], [0.0, 0.0])
    assert (found.mean, found.low, found.high) == (0.5, 0.0, 1.0)
    with pytest.raises(ValueError, match="same queries"):
        paired_difference([1.0], [])


def test_equal_scores_go_by_id_and_the_unscored_are_left_out(tmp_path: Path) -> None:
    scores = np.asarray([[0.5, 0.5, 0.75, -np.inf]], dtype=np.float32)
    run = best_first(["q"], ["a", "b", "c", "d"], scores)
    assert run == {"q": [("c", 0.75), ("b", 0.5), ("a", 0.5)]}
    path = write_run(tmp_path / "new", "swyddi", run)
    assert path.name == "swyddi.run"
    assert path.read_text() == "q Q0 c 1 0.75 swyddi\nq Q0 b 2 0.5 swyddi\nq Q0 a 3 0.5 swyddi\n"


def test_a_run_holds_a_thousand_documents_at_most() -> None:
    keys = [f"d{place:04}" for place in range(MOST_DOCUMENTS + 5)]
    run = best_first(["q"], keys, np.arange(len(keys), dtype=np.float32)[None, :])
    assert len(run["q"]) == MOST_DOCUMENTS
    assert run["q"][0][0] == keys[-1]
