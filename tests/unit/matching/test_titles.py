"""Job titles against roles: every name of a role speaks for it, and no other label changes what it scores."""

from types import MappingProxyType

import numpy as np

from career_framework import load_framework
from matching.embedding.background import Idf
from matching.embedding.hashing import HashingEmbedder
from matching.scoring.label_similarity import LabelSimilarity
from matching.scoring.titles import OTHER_NAME_COST, other_names

SCORER = LabelSimilarity(HashingEmbedder(1024), Idf(MappingProxyType({"manager": 1.0}), unseen=5.0))


def test_a_role_is_known_by_its_other_names_in_both_languages() -> None:
    names = other_names("Delivery manager")
    assert "scrum master" in names
    assert "Rheolwr cyflawni" in names
    assert "Delivery manager" in other_names("rheolwr cyflawni")
    assert "Delivery manager" not in names


def test_a_label_that_is_no_role_has_no_other_name() -> None:
    assert other_names("Keep delivery schedules") == ()


def test_another_name_costs_a_little() -> None:
    role, itself, strange = SCORER.scores(["scrum master"], ["Delivery manager", "scrum master", "Baker"])[0]
    assert np.isclose(role, itself - OTHER_NAME_COST)
    assert role > strange + 0.5


def test_every_role_comes_first_for_its_own_names() -> None:
    roles = load_framework().roles.values()
    scores = SCORER.scores(
        [name for role in roles for name in (role.name.en, role.name.cy)], [r.name.en for r in roles]
    )
    assert scores.argmax(axis=1).tolist() == [place for place in range(len(roles)) for _ in range(2)]


def test_a_role_scores_the_same_alone_and_in_company() -> None:
    alone = SCORER.scores(["Scrum Master"], ["Delivery manager"])[0, 0]
    company = SCORER.scores(["Baker", "Scrum Master"], ["Product manager", "Delivery manager", "Baker"])[1, 1]
    assert abs(alone - company) < 1e-6
