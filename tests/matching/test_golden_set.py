"""The golden set itself: complete, fictional and readable. The engine has no part in this."""

import re
from collections import Counter

import pytest

from career_framework.levels import SkillLevel
from matching.profiles import Band, Strength
from tests.matching.golden_set import GOLDEN

ADDRESS = re.compile(r"[\w.]+@[\w.-]+")


def test_there_are_thirty_cvs_and_twelve_vacancies() -> None:
    assert len(GOLDEN.cvs) == 30
    assert len(GOLDEN.vacancies) == 12
    files = {item.file.name for item in GOLDEN.vacancies.values()}
    assert files == {path.name for path in next(iter(GOLDEN.vacancies.values())).file.parent.iterdir()}


@pytest.mark.parametrize("name", GOLDEN.vacancies)
def test_every_cv_is_graded_for_every_vacancy(name: str) -> None:
    grades = GOLDEN.vacancies[name].grades
    assert set(grades) == set(GOLDEN.cvs)
    assert set(grades.values()) <= {0, 1, 2, 3}
    assert 3 in grades.values()
    assert sum(grade > 0 for grade in grades.values()) >= 4


def test_requirements_are_judged_in_every_vacancy_with_every_outcome() -> None:
    seen = Counter(item.status for item in GOLDEN.judgements)
    assert seen.total() >= 240
    assert min(seen[status] for status in Strength) >= 60
    assert min(Counter(item.vacancy for item in GOLDEN.judgements).values()) >= 30


def test_levels_evidence_and_bands_are_judged_often_enough() -> None:
    levels = Counter(item.level for item in GOLDEN.judgements if item.level)
    assert levels.total() >= 60
    assert set(levels) == set(SkillLevel)
    assert sum(bool(item.evidence) for item in GOLDEN.judgements) >= 60
    bands = Counter(band for vacancy in GOLDEN.vacancies.values() for band in vacancy.bands.values())
    assert bands.total() >= 60
    assert set(bands) == {Band.READY_NOW, Band.READY_WITH_TRAINING, Band.NOT_YET}


def test_what_was_drawn_by_chance_is_judged_alike() -> None:
    chosen = {(item.vacancy, item.cv, item.requirement): item.status for item in GOLDEN.judgements}
    drawn = GOLDEN.drawn
    assert len(drawn) >= 120
    for item in drawn:
        assert chosen.get((item.vacancy, item.cv, item.requirement), item.status) is item.status, item.place


def test_every_judgement_is_of_one_requirement_of_its_vacancy() -> None:
    for item in (*GOLDEN.judgements, *GOLDEN.drawn):
        found = [need.id for need in GOLDEN.vacancies[item.vacancy].profile.requirements if item.names(need)]
        assert len(found) == 1, item.place


def test_only_evidence_has_sentences_and_a_level() -> None:
    for item in GOLDEN.judgements:
        if item.status is not Strength.EVIDENCED:
            assert not item.evidence, item.place
            assert item.level is None, item.place


def test_the_readers_sentences_are_in_the_cv_once() -> None:
    for item in GOLDEN.judgements:
        for words in item.evidence:
            assert GOLDEN.cvs[item.cv].count(words) == 1, (item.place, words)


def test_nobody_real_can_be_written_to() -> None:
    for name, text in GOLDEN.cvs.items():
        addresses = ADDRESS.findall(text)
        assert addresses, name
        assert all(address.endswith(".example") for address in addresses), name
