"""Nia changes language wherever she is: the same page, the same search, still signed in."""

from urllib.parse import parse_qsl, urlsplit

import pytest

from tests.factories.accounts import make_account
from tests.factories.vacancies import make_vacancy
from tests.journeys.conftest import Arrive
from tests.support.stage import Stage

QUERY = {"q": "datblygwr & developer", "council": "TOF", "sort": "closing"}


@pytest.mark.parametrize("by", ["pointer", "keyboard", "no scripts"])
def test_the_toggle_keeps_the_page_its_query_and_the_session(stage: Stage, arrive: Arrive, by: str) -> None:
    with stage.session() as session:
        account = make_account(session, name="Nia Enghraifft")
        make_vacancy(session, organisation=stage.organisation(session, "TOF"), at=stage.clock.now())
    stage.work()
    nia = arrive("en", by=by)
    nia.is_already(account)
    nia.open("/jobs?q=datblygwr+%26+developer&council=TOF&sort=closing")
    for _ in range(2):
        before = nia.page.locator(".swyddi-job").count()
        nia.toggle()
        assert nia.path == "/jobs"
        assert dict(parse_qsl(urlsplit(nia.page.url).query)) == QUERY
        assert nia.page.locator(".swyddi-job").count() == before
        assert nia.page.get_by_role("button", name=nia.say("Sign out")).is_visible()


def test_after_signing_in_people_are_on_the_page_they_wanted_in_their_language(stage: Stage, arrive: Arrive) -> None:
    with stage.session() as session:
        account = make_account(session, name="Nia Enghraifft")
    nia = arrive("en")
    nia.open("/my/cv/upload")
    assert nia.heading == nia.say("Sign in or create an account")
    nia.toggle()
    nia.sign_in(account.email)
    assert nia.path == "/my/cv/upload"
    assert nia.heading == nia.say("Upload your CV")
