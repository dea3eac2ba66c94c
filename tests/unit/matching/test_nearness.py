"""How near a passage is to a requirement: the same in any company, never further for one word more."""

import numpy as np
import pytest

from career_framework import load_framework
from matching.embedding.background import load_background
from matching.embedding.quantised import quantised
from matching.embedding.skill_vectors import key_of, known_vectors, skill_wordings, tellings
from matching.embedding.stems import stem
from matching.embedding.transformer import load_transformer
from matching.profiles import Strength
from matching.scoring.nearness import for_readings, nearness, rivals, word_weights
from matching.scoring.requirement_cover import WORTH, Supports
from matching.scoring.segments import bounds_of
from matching.scoring.weights import CLOSE_ENOUGH, EXAMPLE_MARGIN, MOST_BY_WORDS, NAMED_SUPPORT, READING_ADDS

EVIDENCED = np.asarray([WORTH.index(Strength.EVIDENCED)], dtype=np.int8)


def test_forms_of_a_word_share_a_stem_and_other_words_do_not() -> None:
    assert {stem("testing"), stem("tested"), stem("tests")} == {"test"}
    assert stem("java") != stem("javascript")
    assert stem("red") == "red"


def test_a_passage_has_the_same_rivals_alone_and_in_company() -> None:
    chance = np.random.default_rng(5)
    skills = quantised(chance.normal(size=(60, 32)).astype(np.float32))
    passages = quantised(chance.normal(size=(40, 32)).astype(np.float32))
    owners = bounds_of([3] * 20)
    together = rivals(passages, skills, owners)
    assert [rivals(passages[place : place + 1], skills, owners)[0] for place in range(40)] == together.tolist()


def test_rare_words_count_more_than_common_ones_and_names_most() -> None:
    idf = load_background().idf
    weights = word_weights(["kubernetes"], ["kubernetes and work and terraform"], idf)
    assert weights["kubernet"] > weights["terraform"] > weights["work"] >= 0


def test_words_add_up_to_a_limit_and_rivals_take_away() -> None:
    meaning = np.asarray([[0.3, 0.3]], dtype=np.float32)
    none = np.zeros((1, 2), dtype=bool)
    rival = np.asarray([0.0, 0.2], dtype=np.float32)
    without, with_rivals = nearness(meaning, rival, np.zeros((1, 2), dtype=np.int64), none)[0]
    assert without > with_rivals
    limited = nearness(meaning, rival, np.full((1, 2), 10_000), none)[0, 0]
    assert limited == pytest.approx(without + MOST_BY_WORDS, abs=1e-6)


def _quotable(near: float, margin: float, *, named: bool) -> tuple[bool, float]:
    found = Supports.of(
        np.asarray([[near]], dtype=np.float32),
        np.asarray([[named]]),
        EVIDENCED,
        margins=np.asarray([margin], dtype=np.float32),
    )
    return bool(found.quotable[0, 0]), float(found.values[0, 0])


def test_what_is_asked_by_name_is_only_shown_by_that_name() -> None:
    assert _quotable(0.9, np.inf, named=False)[0] is False
    assert _quotable(0.0, np.inf, named=True) == (True, NAMED_SUPPORT)
    assert _quotable(0.9, np.inf, named=False)[1] < NAMED_SUPPORT


def test_where_something_similar_will_do_it_must_be_nearer() -> None:
    enough = CLOSE_ENOUGH[Strength.EVIDENCED] + 0.01
    assert _quotable(enough, 0.0, named=False)[0]
    assert not _quotable(enough, EXAMPLE_MARGIN, named=False)[0]
    assert _quotable(enough + EXAMPLE_MARGIN, EXAMPLE_MARGIN, named=False)[0]


def test_vectors_of_another_model_are_not_taken_for_ones_own() -> None:
    assert known_vectors("sha256:another") == {}


@pytest.mark.model
def test_every_wording_of_the_framework_is_worked_out_for_the_bundled_model() -> None:
    known = known_vectors(load_transformer().digest)
    skills = load_framework().skills.values()
    texts = {text for skill in skills for text in (*skill_wordings(skill), *tellings(skill))}
    assert {key_of(text) for text in texts} == set(known)
    some = sorted(texts)[:3]
    fresh = load_transformer().embed(some)
    for text, vector in zip(some, fresh, strict=True):
        assert float(known[key_of(text)] @ vector) > 0.99


def test_a_reading_is_given_back_what_reading_costs_and_nothing_else_is() -> None:
    rival = np.asarray([0.3, 0.3], dtype=np.float32)
    given = for_readings(rival, np.asarray([True, False]))
    near = nearness(
        np.zeros((1, 2), dtype=np.float32), given, np.zeros((1, 2), dtype=np.int64), np.zeros((1, 2), dtype=bool)
    )
    assert near[0, 0] - near[0, 1] == pytest.approx(READING_ADDS)
