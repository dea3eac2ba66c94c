"""Signing in and out, as a browser sees it."""

import re
from datetime import timedelta
from itertools import pairwise

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import select
from sqlalchemy.orm import Session

from portal.backends.mail.memory import MemoryMailer
from portal.backends.opened import Backends
from portal.domain.accounts import codes, queries, sessions
from portal.domain.accounts.models import Account, SignInSession
from portal.foundation.clock import FixedClock
from portal.workers.runner import Worker
from tests.factories.accounts import make_account

EMAIL = "person@people.example"


@pytest.fixture
def person(session: Session) -> Account:
    made = make_account(session, email=EMAIL, name="Person")
    session.commit()
    return made


def mailed_code(backends: Backends) -> str:
    Worker(backends).drain()
    assert isinstance(backends.mailer, MemoryMailer)
    found = re.search(r"^(\d{4} \d{4})$", backends.mailer.sent[-1].body, re.MULTILINE)
    assert found
    return found[1]


def sign_in_by_mail(client: FlaskClient, backends: Backends, *, email: str = EMAIL, query: str = "") -> str:
    """Go through both pages; return where the browser is sent."""
    asked = client.post(f"/sign-in{query}", data={"email": email})
    assert asked.status_code == 302
    entered = client.post(asked.location, data={"code": mailed_code(backends)})
    assert entered.status_code == 302
    return str(entered.location)


def is_signed_in(client: FlaskClient) -> bool:
    return client.get("/my/details").status_code == 200


@pytest.mark.usefixtures("person")
def test_a_code_from_the_mailbox_signs_in(client: FlaskClient, backends: Backends) -> None:
    assert not is_signed_in(client)
    sign_in_by_mail(client, backends)
    assert is_signed_in(client)


@pytest.mark.parametrize(("prefix", "words"), [("", "Not submitted"), ("/cy", "Heb ei gyflwyno")])
def test_every_step_on_the_way_to_an_application_says_it_is_not_submitted(
    client: FlaskClient, backends: Backends, prefix: str, words: str
) -> None:
    query = "?next=/jobs/TOF-AAAAA"
    asked = client.get(f"{prefix}/sign-in{query}")
    coded = client.post(f"{prefix}/sign-in{query}", data={"email": EMAIL}, follow_redirects=True)
    named = client.post(coded.request.url, data={"code": mailed_code(backends)}, follow_redirects=True)
    assert named.request.path == f"{prefix}/my/details"
    assert all(words in page.text for page in (asked, coded, named))
    assert words not in client.get(f"{prefix}/my/details").text


def test_a_newcomer_is_asked_for_a_name_and_then_goes_where_they_were_going(
    client: FlaskClient, backends: Backends
) -> None:
    there = sign_in_by_mail(client, backends, email="new@people.example", query="?next=/how-matching-works")
    assert there == "/my/details?next=/how-matching-works"
    saved = client.post(there, data={"name": "  Newcomer   Newydd ", "language": "cy"})
    assert saved.location == "/how-matching-works"
    with backends.sessions() as session:
        account = queries.account_by_email(session, "new@people.example")
        assert account is not None
        assert (account.name, account.language) == ("Newcomer Newydd", "cy")


@pytest.mark.usefixtures("person")
def test_a_known_and_an_unknown_address_get_the_same_answer(app: Flask) -> None:
    answers = []
    for email in (EMAIL, "unknown@people.example"):
        client = app.test_client()
        asked = client.post("/sign-in", data={"email": email})
        page = client.get(asked.location).text.replace(email, "")
        answers.append((asked.status_code, asked.location, asked.text, re.sub(r'nonce="[^"]+"', "", page)))
    assert answers[0] == answers[1]


@pytest.mark.usefixtures("person")
def test_beyond_the_limit_the_answer_is_the_same_and_no_mail_goes_out(
    client: FlaskClient, backends: Backends
) -> None:
    answers = {client.post("/sign-in", data={"email": EMAIL}).location for _ in range(codes.PER_EMAIL + 2)}
    assert answers == {"/sign-in/code"}
    Worker(backends).drain()
    assert isinstance(backends.mailer, MemoryMailer)
    assert len(backends.mailer.sent) == codes.PER_EMAIL


@pytest.mark.usefixtures("person")
def test_a_failed_attempt_counts_although_its_page_is_an_error(client: FlaskClient, backends: Backends) -> None:
    client.post("/sign-in", data={"email": EMAIL})
    right = mailed_code(backends)
    for _ in range(codes.MAX_ATTEMPTS):
        refused = client.post("/sign-in/code", data={"code": "0000 0000" if right != "0000 0000" else "1111 1111"})
        assert refused.status_code == 422
    assert client.post("/sign-in/code", data={"code": right}).status_code == 422
    assert not is_signed_in(client)


@pytest.mark.parametrize(
    ("path", "problem"), [("/sign-in", "There is a problem"), ("/cy/sign-in", "Mae problem wedi codi")]
)
def test_a_wrong_address_is_shown_with_a_summary_in_the_readers_language(
    client: FlaskClient, path: str, problem: str
) -> None:
    answer = client.post(path, data={"email": "not an address"})
    assert answer.status_code == 422
    assert problem in answer.text
    assert 'href="#email"' in answer.text


@pytest.mark.usefixtures("person")
def test_the_mail_is_in_the_language_of_the_page(client: FlaskClient, backends: Backends) -> None:
    client.post("/cy/sign-in", data={"email": EMAIL})
    mailed_code(backends)
    assert isinstance(backends.mailer, MemoryMailer)
    assert "cod mewngofnodi Swyddi" in backends.mailer.sent[-1].subject


@pytest.mark.parametrize("elsewhere", ["//elsewhere.example", "https://elsewhere.example", "/\\elsewhere.example"])
@pytest.mark.usefixtures("person")
def test_nobody_is_sent_off_the_site(client: FlaskClient, backends: Backends, elsewhere: str) -> None:
    assert "elsewhere" not in sign_in_by_mail(client, backends, query=f"?next={elsewhere}")


@pytest.mark.usefixtures("person")
def test_a_welsh_reader_comes_back_to_the_welsh_page(client: FlaskClient, backends: Backends) -> None:
    asked_for = client.get("/cy/my/details")
    assert asked_for.location == "/cy/sign-in?next=/my/details"
    asked = client.post(asked_for.location, data={"email": EMAIL})
    entered = client.post(asked.location, data={"code": mailed_code(backends)})
    assert entered.location == "/cy/my/details"


@pytest.mark.usefixtures("person")
def test_the_token_changes_at_every_sign_in_and_the_old_one_stops_working(
    client: FlaskClient, backends: Backends, app: Flask
) -> None:
    tokens = []
    for _ in range(2):
        sign_in_by_mail(client, backends)
        with client.session_transaction() as cookie:
            tokens.append(cookie["sign_in"])
    assert all(one != other for one, other in pairwise(tokens))
    thief = app.test_client()
    with thief.session_transaction() as cookie:
        cookie["sign_in"] = tokens[0]
    assert not is_signed_in(thief)
    assert is_signed_in(client)


@pytest.mark.usefixtures("person")
def test_signing_out_ends_this_browser_alone_and_everywhere_ends_all(app: Flask, backends: Backends) -> None:
    browsers = [app.test_client() for _ in range(3)]
    for browser in browsers:
        sign_in_by_mail(browser, backends)
    browsers[0].post("/sign-out")
    assert [is_signed_in(browser) for browser in browsers] == [False, True, True]
    browsers[1].post("/sign-out-everywhere")
    assert [is_signed_in(browser) for browser in browsers] == [False, False, False]


@pytest.mark.usefixtures("person")
def test_a_browser_left_alone_is_signed_out_and_one_in_use_is_not(
    client: FlaskClient, backends: Backends, clock: FixedClock, session: Session
) -> None:
    sign_in_by_mail(client, backends)
    for _ in range(4):
        clock.at += queries.IDLE - timedelta(minutes=1)
        assert is_signed_in(client)
    seen = session.scalar(select(SignInSession.last_seen_at))
    assert seen == clock.at
    clock.at += queries.IDLE
    assert not is_signed_in(client)


@pytest.mark.usefixtures("person")
def test_no_browser_stays_signed_in_for_more_than_thirty_days(
    client: FlaskClient, backends: Backends, clock: FixedClock
) -> None:
    sign_in_by_mail(client, backends)
    end = clock.at + sessions.LIFETIME
    while clock.at + timedelta(hours=11) < end:
        clock.at += timedelta(hours=11)
        assert is_signed_in(client)
    clock.at = end
    assert not is_signed_in(client)


@pytest.mark.usefixtures("person")
def test_a_form_without_its_token_is_refused(app: Flask) -> None:
    app.config["WTF_CSRF_ENABLED"] = True
    assert app.test_client().post("/sign-in", data={"email": EMAIL}).status_code == 400


def test_a_code_page_without_an_address_asks_for_one(client: FlaskClient) -> None:
    assert client.get("/sign-in/code").location == "/sign-in"
