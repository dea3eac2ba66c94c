"""The career framework's pages, as a browser sees them."""

import re

import pytest
from flask.testing import FlaskClient
from sqlalchemy.orm import Session

from career_framework import load_framework
from portal.backends.opened import Backends
from portal.web.shared.alphabet import WELSH
from tests.factories.organisations import make_organisation
from tests.factories.vacancies import make_vacancy

LEVEL = "/careers/roles/software-developer/senior-developer"


def addresses() -> list[str]:
    """Every page of the framework."""
    framework = load_framework()
    return [
        "/careers",
        "/careers/skills",
        *(f"/careers/families/{family}" for family in framework.families),
        *(f"/careers/roles/{role}" for role in framework.roles),
        *(f"/careers/roles/{role.id}/{level.id}" for role in framework.roles.values() for level in role.levels),
        *(f"/careers/skills/{skill}" for skill in framework.skills),
    ]


@pytest.mark.parametrize("prefix", ["", "/cy"])
def test_every_family_role_level_and_skill_has_its_page(client: FlaskClient, prefix: str) -> None:
    answers = {address: client.get(prefix + address).status_code for address in addresses()}
    assert set(answers.values()) == {200}, [address for address, status in answers.items() if status != 200]


@pytest.mark.parametrize(
    "address",
    [
        "/careers/families/none",
        "/careers/roles/none",
        "/careers/roles/software-developer/none",
        "/careers/roles/none/none",
        "/careers/skills/none",
    ],
)
def test_what_the_framework_does_not_know_is_not_found(client: FlaskClient, address: str) -> None:
    assert client.get(address).status_code == 404


def test_a_role_shows_its_levels_side_by_side(client: FlaskClient) -> None:
    page = client.get("/careers/roles/software-developer").text
    assert page.count('scope="row"') == len(
        {need.skill_id for level in load_framework().role("software-developer").levels for need in level.requirements}
    )
    assert "programmer" in page
    assert "Open Government Licence" in page


def test_a_chief_officers_role_shows_its_skills_without_levels(client: FlaskClient) -> None:
    page = client.get("/careers/roles/chief-data-officer").text
    assert "without saying at which level" in page
    assert "<table" not in page


def test_a_level_shows_where_it_leads_and_what_is_missing(client: FlaskClient) -> None:
    page = client.get(LEVEL).text
    assert "To the management track" in page
    assert 'id="move-software-developer-lead-developer"' in page
    assert "from Practitioner to Expert" in page


def test_a_level_without_a_move_says_so(client: FlaskClient) -> None:
    assert "no level above this one" in client.get("/careers/roles/test-manager/head-of-test").text


def test_live_vacancies_of_the_level_are_linked_and_others_are_not(
    client: FlaskClient, session: Session, backends: Backends
) -> None:
    council = make_organisation(session)
    at = backends.clock.now()
    live = make_vacancy(session, organisation=council, at=at)
    closed = make_vacancy(session, organisation=council, at=at, state="closed")
    other = make_vacancy(session, organisation=council, at=at, level_id="lead-developer")
    session.commit()
    page = client.get(LEVEL).text
    assert f"/jobs/{live.reference}" in page
    assert f"/jobs/{closed.reference}" not in page
    assert f"/jobs/{other.reference}" not in page
    assert f"/jobs/{other.reference}" in client.get("/careers/roles/software-developer").text


def test_welsh_skills_stand_in_welsh_order(client: FlaskClient) -> None:
    page = client.get("/cy/careers/skills").text
    found = re.findall(r'id="letter-(\w+)"', page)
    assert found == [letter for letter in WELSH if letter in found]
    assert {"ll", "rh"} <= set(found)
    assert "l" not in found
