"""What crawlers are told."""

from xml.etree import ElementTree as ET

from flask.testing import FlaskClient
from sqlalchemy.orm import Session

from portal.foundation.clock import FixedClock
from tests.factories.organisations import make_organisation
from tests.factories.vacancies import make_vacancy

NAMESPACE = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}


def addresses(client: FlaskClient) -> list[str]:
    root = ET.fromstring(client.get("/sitemap.xml").text)  # noqa: S314 - our own page
    return [element.text or "" for element in root.findall("s:url/s:loc", NAMESPACE)]


def test_the_sitemap_has_live_vacancies_in_both_languages_and_no_others(
    client: FlaskClient, session: Session, clock: FixedClock
) -> None:
    council = make_organisation(session)
    states = ("live", "closed", "scheduled", "draft", "withdrawn")
    made = {state: make_vacancy(session, organisation=council, state=state, at=clock.now()) for state in states}
    session.commit()
    found = addresses(client)
    for state, vacancy in made.items():
        shown = [address for address in found if address.endswith(f"/jobs/{vacancy.reference}")]
        assert len(shown) == (2 if state == "live" else 0)
    assert any("/cy/jobs/" in address for address in found)


def test_every_address_in_the_sitemap_answers(client: FlaskClient, session: Session) -> None:
    make_organisation(session)
    session.commit()
    for address in addresses(client):
        path = "/" + address.split("/", 3)[3]
        assert client.get(path).status_code == 200, path


def test_robots_points_to_the_sitemap_and_away_from_signed_in_pages(client: FlaskClient) -> None:
    lines = client.get("/robots.txt").text.splitlines()
    assert "Disallow: /staff" in lines
    assert "Disallow: /cy/my" in lines
    assert lines[-1].endswith("/sitemap.xml")
