"""Every council has a page, in both languages."""

from flask.testing import FlaskClient
from sqlalchemy.orm import Session

from portal.domain.organisations.queries import all_organisations
from portal.domain.organisations.services import load_reference_organisations
from tests.conftest import NOW
from tests.factories.organisations import make_organisation
from tests.factories.vacancies import make_vacancy


def test_every_council_has_a_page_in_both_languages(client: FlaskClient, session: Session) -> None:
    load_reference_organisations(session, NOW)
    session.commit()
    listed = client.get("/councils").text
    for organisation in all_organisations(session):
        assert f'href="/councils/{organisation.slug}"' in listed
        assert organisation.name.en in client.get(f"/councils/{organisation.slug}").text
        assert organisation.name.cy in client.get(f"/cy/councils/{organisation.slug}").text


def test_a_council_that_does_not_exist_is_not_found(client: FlaskClient) -> None:
    assert client.get("/councils/atlantis").status_code == 404


def test_a_councils_page_lists_its_own_live_vacancies(client: FlaskClient, session: Session) -> None:
    here, there = make_organisation(session), make_organisation(session)
    live = make_vacancy(session, organisation=here, at=NOW)
    others = [
        make_vacancy(session, organisation=there, at=NOW),
        make_vacancy(session, organisation=here, at=NOW, state="draft"),
        make_vacancy(session, organisation=here, at=NOW, state="closed"),
    ]
    session.commit()
    page = client.get(f"/councils/{here.slug}").text
    assert f"/jobs/{live.reference}" in page
    assert all(other.reference not in page for other in others)
    assert "1 technology job<" in client.get("/councils").text
