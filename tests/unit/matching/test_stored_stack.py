"""Stacks in a folder: scored as if they had never been stored, refused when other rules made them."""

from pathlib import Path

import numpy as np
import pytest

from matching.embedding.arrays import StoredArraysError
from matching.embedding.hashing import HashingEmbedder
from matching.engine import Engine
from matching.parsing.adverts.role_levels import vacancy_from_role_level
from matching.scoring.stack import stack_of
from matching.scoring.stored_stack import WrongEditionError, open_stack, write_stack
from tests.factories.matching import prepared

ENGINE = Engine(HashingEmbedder())
LEVELS = [(role.id, level.id) for role in ENGINE.framework.roles.values() for level in role.levels]
VACANCIES = [vacancy_from_role_level(ENGINE.framework, *names) for names in LEVELS[::40]]
TEXTS = [skill.meanings[-1].text.en for skill in ENGINE.framework.skills.values() if skill.meanings]
CVS = [prepared(ENGINE.embedder, TEXTS[start : start + 7], years=float(start % 9)) for start in range(0, 120, 4)]
IDS = [f"cv-{number}" for number in range(len(CVS))]


def test_a_stored_stack_scores_as_each_cv_does_alone(tmp_path: Path) -> None:
    write_stack(tmp_path, stack_of(CVS), IDS, ENGINE.edition)
    opened = open_stack(tmp_path, ENGINE.edition)
    assert opened.ids == tuple(IDS)
    assert isinstance(opened.stack.vectors.rows, np.memmap)
    for vacancy in VACANCIES:
        scores = ENGINE.scores(vacancy, opened.stack).tolist()
        assert scores == [ENGINE.match(cv, vacancy).score for cv in CVS]
        assert len({*scores}) > 1


def test_a_stack_of_other_rules_or_another_model_is_refused(tmp_path: Path) -> None:
    with pytest.raises(StoredArraysError):
        open_stack(tmp_path, ENGINE.edition)
    write_stack(tmp_path, stack_of(CVS), IDS, ENGINE.edition)
    with pytest.raises(WrongEditionError):
        open_stack(tmp_path, Engine(HashingEmbedder(64)).edition)


def test_only_the_first_are_explained_when_so_many_are_asked_for() -> None:
    everyone = ENGINE.rank(VACANCIES[1], CVS)
    assert [item.match for item in everyone] == [ENGINE.match(CVS[item.index], VACANCIES[1]) for item in everyone]
    assert ENGINE.rank(VACANCIES[1], CVS, keep=5) == everyone[:5]
    assert ENGINE.rank(VACANCIES[1], []) == []
