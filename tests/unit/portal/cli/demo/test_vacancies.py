import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import fields, is_dataclass

import pytest

from career_framework import load_framework
from portal.cli.demo.vacancies import PlannedVacancy, build_vacancies
from portal.cli.demo.wording import DATA, Both
from portal.domain.organisations.reference import read_reference
from portal.domain.vacancies.models import Contract, WelshNeed, WelshSkill, Workplace
from portal.domain.vacancies.working_patterns import working_patterns

VACANCIES = build_vacancies(7)


def _texts(value: object) -> Iterator[Both]:
    if isinstance(value, Both):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from _texts(item)
    elif is_dataclass(value):
        for part in fields(value):
            yield from _texts(getattr(value, part.name))


def test_the_same_seed_plans_the_same_adverts() -> None:
    assert build_vacancies(7) == VACANCIES


def test_there_are_enough_adverts_councils_levels_and_states() -> None:
    assert len(VACANCIES) >= 64
    assert len({vacancy.key for vacancy in VACANCIES}) == len(VACANCIES)
    assert len({vacancy.council for vacancy in VACANCIES} - {"SRS"}) >= 16
    assert len({vacancy.level_id for vacancy in VACANCIES}) >= 40
    states = Counter(vacancy.state for vacancy in VACANCIES)
    assert set(states) == {"draft", "in-review", "scheduled", "live", "closed", "withdrawn"}
    assert states["live"] > len(VACANCIES) / 2


@pytest.mark.parametrize("vacancy", VACANCIES, ids=lambda vacancy: vacancy.key)
def test_every_advert_is_whole(vacancy: PlannedVacancy) -> None:
    level = load_framework().role_level(vacancy.role_id, vacancy.level_id)
    skills = {need.skill_id: int(need.level) for need in level.requirements}
    asked = {line.skill_id: line.level for line in vacancy.requirements if line.skill_id}
    assert asked == skills
    assert any(line.is_essential for line in vacancy.requirements)
    assert 4 <= len(vacancy.duties) <= 6
    assert len(vacancy.offer) >= 4
    assert len(vacancy.questions) <= 2
    assert vacancy.contact_email.endswith(".example")
    assert (vacancy.scp_min is None) == (vacancy.salary_min is not None)
    assert (vacancy.welsh_skill is None) == (vacancy.welsh_need == "not-needed")
    assert vacancy.opens_in_days < vacancy.closes_in_days < vacancy.interview_in_days
    assert Contract(vacancy.contract)
    assert Workplace(vacancy.workplace)
    assert WelshNeed(vacancy.welsh_need)
    assert vacancy.welsh_skill is None or WelshSkill(vacancy.welsh_skill)
    assert (vacancy.contract == "permanent") == (vacancy.contract_months is None)


@pytest.mark.parametrize("vacancy", VACANCIES, ids=lambda vacancy: vacancy.key)
def test_state_and_dates_agree(vacancy: PlannedVacancy) -> None:
    has_opened, has_closed = vacancy.opens_in_days < 0, vacancy.closes_in_days < 0
    match vacancy.state:
        case "live" | "withdrawn":
            assert has_opened
            assert not has_closed
        case "closed":
            assert has_closed
        case "scheduled":
            assert vacancy.opens_in_days > 0
        case _:
            assert not has_closed
    assert (vacancy.state == "withdrawn") == bool(vacancy.withdrawn_reason)


def test_every_text_has_welsh_unless_a_reason_is_recorded() -> None:
    without = [vacancy for vacancy in VACANCIES if vacancy.english_only_reason]
    assert 2 <= len(without) <= 3
    for vacancy in VACANCIES:
        for text in _texts(vacancy):
            assert text.en
            if vacancy not in without:
                assert text.cy
    for vacancy in without:
        assert not vacancy.title.cy
        assert not vacancy.purpose.cy


def test_working_patterns_are_the_portals() -> None:
    known = set(working_patterns())
    assert {tag for vacancy in VACANCIES for tag in vacancy.working_patterns} <= known


def test_councils_are_the_portals() -> None:
    known = {organisation.code for organisation in read_reference().organisations}
    assert {vacancy.council for vacancy in VACANCIES} <= known


def test_no_two_adverts_read_the_same() -> None:
    assert len({vacancy.purpose for vacancy in VACANCIES}) == len(VACANCIES)
    openings = Counter((vacancy.council, vacancy.purpose.en.split("\n")[0]) for vacancy in VACANCIES)
    assert max(openings.values()) == 1


def test_welsh_is_not_english_left_behind() -> None:
    for file in sorted((DATA / "adverts").glob("*.json")):
        for texts in json.loads(file.read_text(encoding="utf-8")).values():
            for english, welsh in texts:
                assert english != welsh
                assert not re.search(r"\b(the|and|with|you)\b", welsh), welsh
