"""A vacancy from the staff's side: written, refused, approved, changed, withdrawn."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from html import unescape
from typing import Any

import html5lib
import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import select
from sqlalchemy.orm import Session

from portal.domain.accounts.models import Account, StaffRole
from portal.domain.organisations.models import Organisation
from portal.domain.vacancies.models import SalaryBasis, Vacancy, VacancyState, Workplace
from portal.foundation.clock import FixedClock
from portal.foundation.i18n import Bilingual
from tests.conftest import NOW
from tests.factories.accounts import make_account
from tests.factories.organisations import make_organisation, make_partnership, make_shared_service
from tests.factories.vacancies import make_vacancy

SignIn = Callable[[FlaskClient, Account], None]
PAGES = (
    "",
    "/role",
    "/role/software-developer",
    "/requirements",
    "/description",
    "/pay",
    "/terms",
    "/place",
    "/welsh",
    "/dates",
    "/contact",
    "/questions",
    "/translation",
    "/preview",
    "/withdraw",
)


@dataclass
class Council:
    organisation: Organisation
    author: Account
    approver: Account


@pytest.fixture
def council(session: Session) -> Council:
    organisation = make_organisation(session)
    made = Council(
        organisation,
        make_account(session, roles=[(organisation, StaffRole.AUTHOR)]),
        make_account(session, roles=[(organisation, StaffRole.APPROVER)]),
    )
    session.commit()
    return made


def made(session: Session, council: Council, **overrides: Any) -> Vacancy:
    vacancy = make_vacancy(
        session,
        organisation=council.organisation,
        author=council.author,
        approver=council.approver,
        at=NOW,
        **overrides,
    )
    session.commit()
    return vacancy


def text_of(answer: Any) -> str:
    return " ".join(unescape(answer.get_data(as_text=True)).split())


def reloaded(session: Session, vacancy: Vacancy) -> Vacancy:
    session.rollback()
    session.expire_all()
    return session.get_one(Vacancy, vacancy.id)


SECTIONS: dict[str, dict[str, Any]] = {
    "role/software-developer": {"level": "developer"},
    "description": {
        "title_en": "Developer",
        "title_cy": "Datblygwr",
        "purpose_en": "Residents pay online.",
        "purpose_cy": "Mae preswylwyr yn talu ar-lein.",
        "duties_en": "Build\r\nTest",
        "duties_cy": "Adeiladu\r\nProfi",
        "offer_en": "Leave",
        "offer_cy": "Gwyliau",
    },
    "pay": {
        "salary_basis": "njc-points",
        "grade": "Grade 9",
        "scp_min": "30",
        "scp_max": "34",
        "supplement": "£2,000",
        "pension_percent": "19.5%",
        "confirmed": "y",
    },
    "terms": {"contract": "permanent", "hours": "37", "working_patterns": ["full-time", "job-share"]},
    "place": {"workplace": "hybrid", "office_days": "2", "first_en": "Cwmbran", "second_postcode": "np4 6yb"},
    "welsh": {"welsh_need": "desirable", "welsh_skill": "entry"},
    "dates": {
        "closes_on": ["10", "7", "2027"],
        "closes_time": "5pm",
        "interview_on": ["20", "7", "2027"],
        "posts": "2",
    },
    "contact": {"contact_name": "Mair Enghraifft", "contact_email": "hr@council.example"},
}


def test_the_whole_journey(client: FlaskClient, session: Session, council: Council, sign_in: SignIn) -> None:
    sign_in(client, council.author)
    started = client.post("/staff/vacancies/new", data={"organisation": council.organisation.id, "title_en": "Dev"})
    assert started.status_code == 302
    address = started.location
    assert re.fullmatch(r"/staff/vacancies/[A-Z0-9]+-[2-9B-Z]{5}", address)
    assert "Send for approval" not in text_of(client.get(address))

    for section, data in SECTIONS.items():
        answer = client.post(f"{address}/{section}", data=data)
        assert answer.status_code == 302, (section, text_of(answer))
    overview = text_of(client.get(address))
    assert "Incomplete" not in overview
    assert "Send for approval" in overview
    assert "This is a preview" in text_of(client.get(f"{address}/preview"))
    assert client.post(f"{address}/submit").status_code == 302

    sign_in(client, council.approver)
    review = text_of(client.get(f"{address}/review"))
    assert "£40,777 to £45,091 a year" in review
    assert "Your decision" in review
    assert client.post(f"{address}/review", data={"decision": "now"}).status_code == 302

    vacancy = session.scalars(select(Vacancy)).one()
    assert vacancy.state is VacancyState.PUBLISHED
    assert vacancy.closes_at == datetime(2027, 7, 10, 16, 0, tzinfo=UTC)  # 17:00 in summer
    assert vacancy.supplement == 2000
    assert vacancy.duties.en == "Build\nTest"
    assert [place.place for place in vacancy.locations] == [
        Bilingual("Cwmbran", "Cwmbrân"),
        Bilingual("Pontypool", "Pont-y-pŵl"),
    ]
    assert len(vacancy.requirements) == 10
    client.get("/sign-out")
    assert "Developer" in text_of(client.get(f"/jobs/{vacancy.reference}"))


@pytest.mark.parametrize("prefix", ["", "/cy"])
@pytest.mark.parametrize("page", PAGES)
def test_every_page_of_a_draft_opens(  # noqa: PLR0917 - fixtures and a table
    client: FlaskClient, session: Session, council: Council, sign_in: SignIn, page: str, prefix: str
) -> None:
    vacancy = made(session, council, state="draft")
    sign_in(client, council.author)
    answer = client.get(f"{prefix}/staff/vacancies/{vacancy.reference}{page}")
    assert answer.status_code == 200
    html5lib.HTMLParser(strict=True).parse(answer.get_data(as_text=True))


@pytest.mark.parametrize("page", [*PAGES, "/review", "/extend"])
@pytest.mark.parametrize("method", ["get", "post"])
def test_another_councils_vacancy_does_not_exist(  # noqa: PLR0917 - fixtures and a table
    client: FlaskClient, session: Session, council: Council, sign_in: SignIn, page: str, method: str
) -> None:
    vacancy = made(session, council, state="in-review")
    other = make_organisation(session)
    stranger = make_account(session, roles=[(other, StaffRole.APPROVER)])
    session.commit()
    sign_in(client, stranger)
    answer = getattr(client, method)(f"/staff/vacancies/{vacancy.reference}{page}")
    assert answer.status_code in ({404} if method == "get" else {404, 405})
    assert client.post(f"/staff/vacancies/{vacancy.reference}/submit").status_code == 404


@pytest.mark.parametrize(
    ("section", "data", "complaint"),
    [
        ("pay", {"salary_basis": "range", "confirmed": "y"}, "Enter a salary"),
        ("pay", {"salary_basis": "njc-points", "scp_min": "34", "scp_max": "30", "confirmed": "y"}, "highest point"),
        ("pay", {"salary_basis": "njc-points", "scp_min": "60", "confirmed": "y"}, "points 3 to 43"),
        ("pay", {"salary_basis": "range", "salary_min": "40000"}, "confirm"),
        ("terms", {"contract": "fixed-term", "hours": "37", "working_patterns": "full-time"}, "how many months"),
        (
            "terms",
            {"contract": "permanent", "hours": "37.55", "working_patterns": "full-time"},
            "at most one decimal",
        ),
        ("place", {"workplace": "office"}, "Enter a place of work"),
        ("place", {"workplace": "office", "first_en": "Swanseaa"}, "Did you mean: Swansea"),
        ("place", {"workplace": "hybrid", "first_en": "Swansea"}, "how many days"),
        ("welsh", {"welsh_need": "essential"}, "Select a level of Welsh"),
        ("dates", {"closes_on": ["31", "2", "2027"], "closes_time": "5pm", "posts": "1"}, "Enter a real date"),
        ("dates", {"closes_on": ["28", "3", "2027"], "closes_time": "01:30", "posts": "1"}, "Clocks skip this hour"),
        ("dates", {"closes_on": ["1", "1", "2020"], "closes_time": "17:00", "posts": "1"}, "in the future"),
        ("dates", {"closes_on": ["1", "1", "2027"], "closes_time": "25:00", "posts": "1"}, "Enter a time"),
        (
            "dates",
            {"closes_on": ["9", "1", "2027"], "closes_time": "5pm", "interview_on": ["8", "1", "2027"], "posts": "1"},
            "after the closing date",
        ),
        ("contact", {"contact_name": "Mair", "contact_email": "nowhere"}, "correct format"),
        ("description", {"title_cy": "Datblygwr"}, "Write this in English too"),
        ("questions", {"first_cy": "Pam?"}, "Write this in English too"),
        (
            "requirements",
            {"rows-0-importance": "essential", "rows-0-skill_id": ""},
            "Write this requirement in English",
        ),
    ],
)
def test_a_mistake_is_explained_and_nothing_is_lost(  # noqa: PLR0917 - fixtures and a table
    client: FlaskClient,
    session: Session,
    council: Council,
    sign_in: SignIn,
    section: str,
    data: dict[str, Any],
    complaint: str,
) -> None:
    vacancy = made(session, council, state="draft")
    before = reloaded(session, vacancy).updated_at
    sign_in(client, council.author)
    answer = client.post(f"/staff/vacancies/{vacancy.reference}/{section}", data=data)
    html = answer.get_data(as_text=True)

    assert answer.status_code == 422
    assert "There is a problem" in html
    assert complaint in text_of(answer)
    assert "<title>Error:" in " ".join(html.split()).replace("<title> ", "<title>")
    typed = [each for entry in data.values() for each in ([entry] if isinstance(entry, str) else entry)]
    assert all(each in unescape(html) for each in typed)
    for href in re.findall(r'href="#([\w-]+)"', html.split("govuk-error-summary__list")[1].split("</ul>")[0]):
        assert f'id="{href}"' in html, href
    assert reloaded(session, vacancy).updated_at == before


def test_rows_can_be_added_moved_and_removed_without_javascript(
    client: FlaskClient, session: Session, council: Council, sign_in: SignIn
) -> None:
    vacancy = made(session, council, state="draft")
    first, second = (str(row.id) for row in vacancy.requirements)
    sign_in(client, council.author)
    address = f"/staff/vacancies/{vacancy.reference}/requirements"
    rows = {
        "rows-0-row_id": first,
        "rows-0-skill_id": "programming-and-build-software-engineering",
        "rows-0-importance": "essential",
        "rows-0-level": "expert",
        "rows-0-text_en": "",
        "rows-1-row_id": second,
        "rows-1-skill_id": "service-support",
        "rows-1-importance": "desirable",
        "rows-1-level": "working",
        "rows-1-text_en": "Nights are shared",
    }
    moved = client.post(address, data=rows | {"action": "up-1"}).get_data(as_text=True)
    assert moved.index("Nights are shared") < moved.index('value="programming-and-build')
    added = client.post(address, data=rows | {"action": "add-skill", "new_skill": "accessibility"})
    assert 'name="rows-2-skill_id" type="hidden" value="accessibility"' in added.get_data(as_text=True)
    assert added.status_code == 200
    removed = client.post(address, data=rows | {"action": "remove-0"}).get_data(as_text=True)
    assert "rows-1-skill_id" not in removed
    for nonsense in ("remove-99", "up-x", "", "add-", "add-skill"):
        assert client.post(address, data=rows | {"action": nonsense}).status_code == 200
    assert [row.level for row in reloaded(session, vacancy).requirements] == [3, 2]  # nothing saved so far

    own = {
        "rows-2-skill_id": "",
        "rows-2-importance": "desirable",
        "rows-2-text_en": "A bike",
        "rows-2-text_cy": "Beic",
    }
    assert client.post(address, data=rows | own | {"action": "save"}).status_code == 302
    saved = reloaded(session, vacancy).requirements
    assert [(row.id, row.level, row.text.en) for row in saved[:2]] == [
        (int(first), 4, ""),
        (int(second), 2, "Nights are shared"),
    ]
    assert saved[2].text == Bilingual("A bike", "Beic")


def test_choosing_another_level_keeps_own_lines(
    client: FlaskClient, session: Session, council: Council, sign_in: SignIn
) -> None:
    vacancy = made(session, council, state="draft")
    sign_in(client, council.author)
    address = f"/staff/vacancies/{vacancy.reference}/role/business-analyst"
    assert client.post(address, data={}).status_code == 422
    assert client.post(address, data={"level": "business-analyst", "replace": "y"}).status_code == 302
    assert reloaded(session, vacancy).role_id == "business-analyst"
    assert len(reloaded(session, vacancy).requirements) == 9
    assert client.get(f"/staff/vacancies/{vacancy.reference}/role/no-such-role").status_code == 404


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
    data = SECTIONS["description"] | {"title_cy": "", "reason": "Shorter"}
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


def test_submitting_an_unfinished_draft_says_what_is_wrong(
    client: FlaskClient, session: Session, council: Council, sign_in: SignIn
) -> None:
    vacancy = made(session, council, state="draft", workplace=Workplace.OFFICE, locations=[])
    sign_in(client, council.author)
    answer = client.post(f"/staff/vacancies/{vacancy.reference}/submit")
    assert answer.status_code == 422
    assert "There is a problem" in text_of(answer)


def test_a_range_keeps_no_points(client: FlaskClient, session: Session, council: Council, sign_in: SignIn) -> None:
    vacancy = made(session, council, state="draft")
    sign_in(client, council.author)
    data = {"salary_basis": "range", "scp_min": "30", "salary_min": "£41,000", "confirmed": "y"}
    assert client.post(f"/staff/vacancies/{vacancy.reference}/pay", data=data).status_code == 302
    saved = reloaded(session, vacancy)
    assert (saved.salary_basis, saved.scp_min, saved.salary_min, saved.salary_max) == (
        SalaryBasis.RANGE,
        None,
        41000,
        41000,
    )


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
