"""Finding a job through the pages, with the real index the worker keeps."""

import re
from datetime import timedelta

import pytest
from flask.testing import FlaskClient
from sqlalchemy.orm import Session

from portal.backends.opened import Backends
from portal.domain.vacancies.models import Vacancy, Workplace
from portal.domain.vacancies.sections import LocationLine
from portal.foundation.clock import FixedClock
from portal.foundation.i18n import Bilingual
from portal.workers.runner import Worker
from tests.factories.organisations import make_organisation
from tests.factories.vacancies import make_vacancy

CARDIFF = LocationLine(place=Bilingual("Cardiff", "Caerdydd"), postcode="", latitude=51.48, longitude=-3.18)
BANGOR = LocationLine(place=Bilingual("Bangor", "Bangor"), postcode="", latitude=53.23, longitude=-4.13)


@pytest.fixture
def jobs(session: Session, clock: FixedClock, backends: Backends) -> dict[str, Vacancy]:
    at = clock.now()
    first = make_organisation(session, area="Torfaen")
    second = make_organisation(session, area="Gwynedd")
    made = {
        "developer": make_vacancy(
            session, organisation=first, at=at, title=Bilingual("Bin day developer", "Datblygwr biniau"),
            salary_min=40000, salary_max=44000, locations=[CARDIFF], workplace=Workplace.HYBRID,
        ),
        "devops": make_vacancy(
            session, organisation=second, at=at, role_id="development-operations-devops-engineer",
            level_id="devops-engineer", title=Bilingual("Platform person", "Person platfform"),
            salary_min=50000, salary_max=55000, locations=[BANGOR], workplace=Workplace.REMOTE,
        ),
        "closed": make_vacancy(session, organisation=first, at=at, state="closed"),
        "scheduled": make_vacancy(session, organisation=first, at=at, state="scheduled"),
        "draft": make_vacancy(session, organisation=first, at=at, state="draft"),
    }  # fmt: skip
    session.commit()
    Worker(backends).drain()
    return made


def titles(client: FlaskClient, address: str) -> list[str]:
    response = client.get(address)
    assert response.status_code == 200
    return re.findall(r'<a class="govuk-link" href="(?:/cy)?/jobs/[^"]*" ?>([^<]*)</a></h3>', response.text)


@pytest.mark.usefixtures("jobs")
@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("/jobs?sort=salary", ["Platform person", "Bin day developer"]),
        ("/jobs?q=bins+developer", ["Bin day developer"]),
        ("/jobs?q=devops", ["Platform person"]),
        ("/jobs?q=biniau", ["Bin day developer"]),
        ("/cy/jobs?q=biniau", ["Datblygwr biniau"]),
        ("/jobs?workplace=hybrid", ["Bin day developer"]),
        ("/jobs?salary=50000", ["Platform person"]),
        ("/jobs?place=Caerdydd&miles=10&workplace=hybrid", ["Bin day developer"]),
        ("/jobs?place=Wrecsam&miles=10", ["Platform person"]),  # from home, so wherever the council is
        ("/jobs?q=gardener", []),
    ],
)
def test_people_find_open_jobs(client: FlaskClient, address: str, expected: list[str]) -> None:
    assert titles(client, address) == expected


@pytest.mark.usefixtures("jobs")
def test_an_empty_page_says_which_filter_to_drop_and_what_that_gives(client: FlaskClient) -> None:
    page = client.get("/jobs?q=biniau&workplace=remote&salary=50000").text
    assert "No job that is open now matches all of this" in page
    assert 'href="/jobs?workplace=remote&amp;salary=50000"' in page
    assert "(1 job)" in page


@pytest.mark.usefixtures("jobs")
def test_an_unknown_place_is_said_and_loses_nothing(client: FlaskClient) -> None:
    page = client.get("/jobs?place=Cardif&q=developer").text
    assert "We do not know “Cardif”" in page
    assert "Cardiff" in page
    assert 'value="Cardif"' in page
    assert "Bin day developer" in page


@pytest.mark.usefixtures("jobs")
def test_without_an_index_the_database_answers_the_same(client: FlaskClient, backends: Backends) -> None:
    with_index = titles(client, "/jobs?q=person&sort=newest")
    for file in sorted(backends.settings.index_folder.rglob("*"), reverse=True):
        file.rmdir() if file.is_dir() else file.unlink()
    assert titles(client, "/jobs?q=person&sort=newest") == with_index
    Worker(backends).drain()
    assert backends.search.is_healthy()


def test_a_job_leaves_the_results_the_moment_it_closes(
    client: FlaskClient, clock: FixedClock, jobs: dict[str, Vacancy]
) -> None:
    closes_at = jobs["developer"].closes_at
    assert closes_at is not None
    clock.at = closes_at - timedelta(seconds=2)
    assert "Bin day developer" in titles(client, "/jobs")
    clock.at = closes_at
    assert "Bin day developer" not in titles(client, "/jobs")


@pytest.mark.usefixtures("jobs")
def test_nonsense_in_the_address_is_left_out(client: FlaskClient) -> None:
    assert len(titles(client, "/jobs?page=-4&salary=x&miles=9999999&sort=%00&stage=&council=NOPE&q=%27%22%3C")) == 0
    assert len(titles(client, "/jobs?page=abc&salary=x&sort=evil")) == 2


@pytest.mark.usefixtures("jobs")
def test_a_page_past_the_last_shows_the_last(client: FlaskClient) -> None:
    page = client.get("/jobs?page=99").text
    assert "Bin day developer" in page
    assert "page 99" not in page
