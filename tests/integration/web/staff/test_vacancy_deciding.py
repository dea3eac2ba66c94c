"""Deciding on a vacancy, and everything after: returned, scheduled, changed, extended, withdrawn, listed."""

from datetime import UTC, datetime, timedelta

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy.orm import Session

from portal.domain.accounts.models import StaffRole
from portal.domain.vacancies.models import VacancyState
from portal.foundation.clock import FixedClock
from tests.conftest import NOW
from tests.factories.accounts import make_account
from tests.factories.organisations import make_organisation, make_partnership, make_shared_service
from tests.factories.vacancies import make_vacancy
from tests.integration.web.staff.councils import Council, SignIn, made, make_council, reloaded, text_of

DESCRIPTION = {
    "title_en": "Developer",
    "title_cy": "Datblygwr",
    "purpose_en": "Residents pay online.",
    "purpose_cy": "Mae preswylwyr yn talu ar-lein.",
    "duties_en": "Build\r\nTest",
    "duties_cy": "Adeiladu\r\nProfi",
    "offer_en": "Leave",
    "offer_cy": "Gwyliau",
}


@pytest.fixture
def council(session: Session) -> Council:
    return make_council(session)


def test_the_author_cannot_decide_and_is_told_so(
    client: FlaskClient, session: Session, council: Council, sign_in: SignIn
) -> None:
    council.author = council.approver
    vacancy = made(session, council, state="in-review")
    sign_in(client, council.approver)
    address = f"/staff/vacancies/{vacancy.reference}/review"
    assert "somebody else must approve it" in text_of(client.get(address))
    answer = client.post(address, data={"decision": "now"})
    assert answer.status_code == 422
    assert reloaded(session, vacancy).state is VacancyState.IN_REVIEW


def test_an_author_may_not_open_the_review(
    client: FlaskClient, session: Session, council: Council, sign_in: SignIn
) -> None:
    vacancy = made(session, council, state="in-review")
    sign_in(client, council.author)
    assert client.get(f"/staff/vacancies/{vacancy.reference}/review").status_code == 403


def test_returning_needs_a_comment_which_the_author_reads(
    client: FlaskClient, session: Session, council: Council, sign_in: SignIn
) -> None:
    vacancy = made(session, council, state="in-review")
    sign_in(client, council.approver)
    address = f"/staff/vacancies/{vacancy.reference}"
    assert client.post(f"{address}/review", data={"decision": "return"}).status_code == 422
    data = {"decision": "return", "comment": "Say what the team is like."}
    assert client.post(f"{address}/review", data=data).status_code == 302
    sign_in(client, council.author)
    assert "Say what the team is like." in text_of(client.get(address))
    client.post(f"{address}/submit")
    assert reloaded(session, vacancy).state is VacancyState.IN_REVIEW


def test_scheduling_hides_it_until_its_time(
    client: FlaskClient, session: Session, council: Council, sign_in: SignIn, clock: FixedClock
) -> None:
    vacancy = made(session, council, state="in-review")
    sign_in(client, council.approver)
    address = f"/staff/vacancies/{vacancy.reference}"
    assert client.post(f"{address}/review", data={"decision": "later"}).status_code == 422
    past = {"decision": "later", "opens_on": ["1", "1", "2026"], "opens_time": "9:00"}
    assert client.post(f"{address}/review", data=past).status_code == 422
    late = {"decision": "later", "opens_on": ["1", "1", "2028"], "opens_time": "9:00"}
    assert client.post(f"{address}/review", data=late).status_code == 422
    good = {"decision": "later", "opens_on": ["25", "11", "2026"], "opens_time": "9am"}
    assert client.post(f"{address}/review", data=good).status_code == 302
    assert client.get(f"/jobs/{vacancy.reference}").status_code == 404
    assert "Scheduled" in text_of(client.get(address))
    clock.at = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)
    assert client.get(f"/jobs/{vacancy.reference}").status_code == 200


def test_a_change_after_publication_needs_an_approver_and_a_reason(
    client: FlaskClient, session: Session, council: Council, sign_in: SignIn
) -> None:
    vacancy = made(session, council)
    address = f"/staff/vacancies/{vacancy.reference}"
    data = {"welsh_need": "desirable", "welsh_skill": "entry"}
    sign_in(client, council.author)
    assert client.post(f"{address}/welsh", data=data | {"reason": "Asked for"}).status_code == 403
    sign_in(client, council.approver)
    unexplained = client.post(f"{address}/welsh", data=data)
    assert unexplained.status_code == 422
    assert "Enter a reason" in text_of(unexplained)
    same = client.post(f"{address}/welsh", data={"welsh_need": "not-needed", "reason": "None"})
    assert "The advert says this already" in text_of(same)
    assert client.post(f"{address}/welsh", data=data | {"reason": "The team asked for it"}).status_code == 302
    assert reloaded(session, vacancy).version == 2
    assert "The team asked for it" in text_of(client.get(f"/jobs/{vacancy.reference}"))


def test_a_published_advert_keeps_both_languages(
    client: FlaskClient, session: Session, council: Council, sign_in: SignIn
) -> None:
    vacancy = made(session, council)
    sign_in(client, council.approver)
    data = DESCRIPTION | {"title_cy": "", "reason": "Shorter"}
    answer = client.post(f"/staff/vacancies/{vacancy.reference}/description", data=data)
    assert answer.status_code == 422
    assert reloaded(session, vacancy).title.cy != ""


def test_role_and_questions_no_longer_open_once_published(
    client: FlaskClient, session: Session, council: Council, sign_in: SignIn
) -> None:
    vacancy = made(session, council)
    sign_in(client, council.approver)
    address = f"/staff/vacancies/{vacancy.reference}"
    assert client.get(f"{address}/role").status_code == 302
    answer = client.post(f"{address}/questions", data={"first_en": "Why?", "first_cy": "Pam?", "reason": "Curious"})
    assert answer.status_code == 422
    assert "no longer changes" in text_of(answer)
    assert "closes_on" not in client.get(f"{address}/dates").get_data(as_text=True)


def test_extending_asks_for_a_later_time_and_a_reason(
    client: FlaskClient, session: Session, council: Council, sign_in: SignIn
) -> None:
    vacancy = made(session, council)
    sign_in(client, council.approver)
    address = f"/staff/vacancies/{vacancy.reference}/extend"
    earlier = {"closes_on": ["1", "12", "2026"], "closes_time": "9:00", "reason": "Sooner"}
    assert client.post(address, data=earlier).status_code == 422
    later = earlier | {"closes_on": ["20", "12", "2026"]}
    assert client.post(address, data=later | {"reason": " "}).status_code == 422
    assert client.post(address, data=later).status_code == 302
    assert reloaded(session, vacancy).closes_at == datetime(2026, 12, 20, 9, 0, tzinfo=UTC)


def test_withdrawing_is_for_approvers_once_published(
    client: FlaskClient, session: Session, council: Council, sign_in: SignIn
) -> None:
    vacancy = made(session, council)
    address = f"/staff/vacancies/{vacancy.reference}/withdraw"
    sign_in(client, council.author)
    client.post(address, data={"reason": "No money"})
    assert reloaded(session, vacancy).state is VacancyState.PUBLISHED
    sign_in(client, council.approver)
    assert client.post(address, data={"reason": ""}).status_code == 422
    assert client.post(address, data={"reason": "No money"}).status_code == 302
    gone = client.get(f"/jobs/{vacancy.reference}")
    assert gone.status_code == 410
    assert "No money" in text_of(gone)


def test_home_lists_only_what_is_ours_by_state(
    client: FlaskClient, session: Session, council: Council, sign_in: SignIn
) -> None:
    ours = made(session, council, state="draft")
    live = made(session, council)
    theirs = make_vacancy(session, organisation=make_organisation(session), at=NOW)
    session.commit()
    sign_in(client, council.author)

    everything = text_of(client.get("/staff"))
    assert ours.title.en in everything
    assert live.title.en in everything
    assert theirs.reference not in everything
    drafts = text_of(client.get("/staff?state=draft"))
    assert ours.reference in drafts
    assert live.reference not in drafts
    assert client.get("/staff?state=nonsense&page=99").status_code == 200


def test_home_pages_long_lists(client: FlaskClient, session: Session, council: Council, sign_in: SignIn) -> None:
    for _ in range(26):
        made(session, council, state="draft")
    sign_in(client, council.author)
    first, second = (text_of(client.get(f"/staff?page={page}")) for page in (1, 2))
    assert first.count("Draft</strong>") == 25
    assert second.count("Draft</strong>") == 1
    assert "Next page" in first


def test_reviewers_of_a_shared_service_see_what_has_opened(
    client: FlaskClient, session: Session, council: Council, sign_in: SignIn
) -> None:
    draft, live = made(session, council, state="draft"), made(session, council)
    service = make_shared_service(session)
    make_partnership(session, shared_service=service, council=council.organisation)
    reviewer = make_account(session, roles=[(service, StaffRole.SHARED_SERVICE_REVIEWER)])
    session.commit()
    sign_in(client, reviewer)
    html = text_of(client.get("/staff"))
    assert live.reference in html
    assert draft.reference not in html
    assert client.get(f"/staff/vacancies/{live.reference}").status_code == 403


def test_candidates_and_nobody_stay_out(client: FlaskClient, session: Session, sign_in: SignIn) -> None:
    assert client.get("/staff").status_code == 302
    person = make_account(session)
    session.commit()
    sign_in(client, person)
    assert client.get("/staff").status_code == 403


def test_adverts_close_by_the_clock_on_the_wall(
    client: FlaskClient, session: Session, council: Council, clock: FixedClock, app: Flask
) -> None:
    summer = datetime(2027, 3, 29, 16, 0, tzinfo=UTC)  # 17:00 the day after clocks went forward
    vacancy = made(session, council, closes_at=summer)
    clock.at = summer - timedelta(seconds=1)
    assert "29 March 2027 at 17:00" in text_of(app.test_client().get(f"/jobs/{vacancy.reference}"))
    clock.at = summer
    assert "You can no longer apply" in text_of(client.get(f"/jobs/{vacancy.reference}"))
