"""Short texts against labels: spelling by hand, parts of a sentence, and a score that is the pair's own."""

import math
from types import MappingProxyType

import numpy as np
import pytest

from matching.embedding.background import Idf
from matching.embedding.hashing import HashingEmbedder
from matching.scoring.label_similarity import LabelSimilarity, parts
from matching.scoring.spelling import Spelling, products

IDF = Idf(MappingProxyType({"python": 3.0, "tests": 4.0}), unseen=5.0)
SCORER = LabelSimilarity(HashingEmbedder(1024), IDF)


def test_characters_find_another_form_of_a_word() -> None:
    spelling = Spelling(IDF)
    # " ab", "ab " and " ab ": three pieces of one word, all of the same weight.
    assert spelling.terms("ab") == pytest.approx(dict.fromkeys([" ab", "ab ", " ab "], 1 / math.sqrt(3)))
    near, far = products([spelling.terms("tester")], [spelling.terms("testing"), spelling.terms("bread")])[0]
    assert near > 0.3
    assert far == 0.0


def test_a_piece_many_words_share_weighs_less() -> None:
    idf = Idf(MappingProxyType({"manager": 1.0, "management": 1.5, "zinc": 4.0}), unseen=5.0)
    terms = Spelling(idf).terms("manager zinc")
    # "man" stands in both words, "ger" in one, "zin" in the rarest.
    assert terms["man"] < terms["ger"] < terms["zin"]
    assert terms["zin"] / terms["ger"] == pytest.approx(4.0)
    assert terms["man"] / terms["ger"] == pytest.approx(-math.log(math.exp(-1.0) + math.exp(-1.5)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("web developer", ("web developer",)),
        ("Knowledge of SQL, Python and R-based tools.", ("Knowledge of SQL", "Python", "R-based tools")),
        ("- time-keeping; plans (weekly)", ("time-keeping", "plans", "weekly")),
        ("...", ("...",)),
    ],
)
def test_a_text_is_split_where_the_next_thing_asked_for_begins(text: str, expected: tuple[str, ...]) -> None:
    assert parts(text) == expected


def test_a_part_of_a_sentence_speaks_for_a_label() -> None:
    sentence = "You thrive in a busy team, enjoy change and bring unit testing"
    asked, unasked = SCORER.scores([sentence], ["unit testing", "bread baking"])[0]
    assert asked > unasked + 0.4


def test_another_form_of_a_word_is_nearer_than_another_word() -> None:
    form, other = SCORER.scores(["tester"], ["testers", "bakers"])[0]
    assert form > other


def test_a_pair_scores_the_same_alone_and_in_company() -> None:
    texts, labels = ["Python, tests and bread", "zinc"], ["tests", "python", "leeks"]
    together = SCORER.scores(texts, labels)
    assert together.shape == (2, 3)
    assert SCORER.scores(texts[:1], labels[1:2])[0, 0] == together[0, 1]
    assert np.array_equal(SCORER.scores(texts, labels[::-1]), together[:, ::-1])
    assert np.abs(together).max() <= 1.0
