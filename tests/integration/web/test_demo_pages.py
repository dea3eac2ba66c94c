"""The demo signs anybody in as its people, and only in demo mode."""

from dataclasses import replace
from pathlib import Path

import pytest
from flask.testing import FlaskClient
from sqlalchemy.orm import Session

from portal.app import create_app
from portal.backends.mail.base import Message
from portal.backends.mail.folder import message_name
from portal.backends.opened import open_backends
from portal.cli.demo.accounts import create_demo_people
from portal.domain.organisations.services import load_reference_organisations
from portal.foundation.db import Base
from portal.foundation.settings import MailBackend, Settings, SettingsError
from tests.conftest import NOW
from tests.factories.accounts import make_account


def test_everybody_of_the_demo_can_be_signed_in_as(client: FlaskClient, session: Session) -> None:
    load_reference_organisations(session, NOW)
    create_demo_people(session, NOW)
    session.commit()
    page = client.get("/demo").text
    assert page.count('action="/demo/sign-in"') == 9
    assert "Cerys Enghraifft" in page
    people = create_demo_people(session, NOW)
    answer = client.post("/demo/sign-in", data={"account_id": people.platform_administrator.id})
    assert answer.status_code == 302
    assert "Petra Damcaniaeth" in client.get("/my/details").text


def test_nobody_outside_the_demos_people_can_be_signed_in_as(client: FlaskClient, session: Session) -> None:
    real = make_account(session)
    session.commit()
    assert client.post("/demo/sign-in", data={"account_id": real.id}).status_code == 404
    assert client.post("/demo/sign-in", data={"account_id": "nonsense"}).status_code == 404
    assert client.get("/my/details").status_code == 302


def test_outside_demo_mode_none_of_it_exists(settings: Settings, tmp_path: Path) -> None:
    opened = open_backends(replace(settings, demo=False, var=tmp_path / "real"))
    Base.metadata.create_all(opened.engine)
    client = create_app(backends=opened).test_client()
    for path in ("/demo", "/cy/demo", "/demo/mail", "/demo/mail/abc"):
        assert client.get(path).status_code == 404
    opened.engine.dispose()


def test_outside_demo_mode_nobody_is_signed_in_by_a_button(settings: Settings, tmp_path: Path) -> None:
    opened = open_backends(replace(settings, demo=False, var=tmp_path / "real"))
    Base.metadata.create_all(opened.engine)
    with opened.sessions() as session:
        person = make_account(session, is_demo=True)
        session.commit()
    app = create_app(backends=opened)
    app.config["WTF_CSRF_ENABLED"] = False
    assert app.test_client().post("/demo/sign-in", data={"account_id": person.id}).status_code == 404
    opened.engine.dispose()


@pytest.mark.parametrize("bind", ["0.0.0.0:8000", "192.0.2.10:8000", "portal.example:80", ":8000"])
def test_the_demo_refuses_an_address_others_can_reach(settings: Settings, bind: str) -> None:
    with pytest.raises(SettingsError, match="loopback"):
        replace(settings, bind=bind)


@pytest.mark.parametrize("bind", ["127.0.0.1:8000", "localhost:8000", "[::1]:8000"])
def test_the_demo_runs_on_a_loopback_address(settings: Settings, bind: str) -> None:
    assert replace(settings, bind=bind).demo


def test_the_mailbox_shows_what_was_sent(settings: Settings, tmp_path: Path) -> None:
    opened = open_backends(replace(settings, mail=MailBackend.FOLDER, var=tmp_path / "demo"))
    Base.metadata.create_all(opened.engine)
    client = create_app(backends=opened).test_client()
    assert "No e-mail has been sent yet" in client.get("/demo/mail").text
    message = Message(
        to="person@people.example", subject="Helo <b>", body="Agorwch http://127.0.0.1/x", language="cy", key="one"
    )
    opened.mailer.send(message)
    assert "Helo &lt;b&gt;" in client.get("/demo/mail").text
    page = client.get(f"/demo/mail/{message_name('one')}").text
    assert 'href="http://127.0.0.1/x"' in page
    assert client.get("/demo/mail/unknown").status_code == 404
    opened.engine.dispose()
