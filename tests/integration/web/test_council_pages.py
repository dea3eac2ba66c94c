"""Every council has a page, in both languages."""

from flask.testing import FlaskClient
from sqlalchemy.orm import Session

from portal.domain.organisations.queries import all_organisations
from portal.domain.organisations.services import load_reference_organisations
from tests.conftest import NOW


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
