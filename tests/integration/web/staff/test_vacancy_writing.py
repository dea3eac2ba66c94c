"""Writing a vacancy: the whole journey, every page, every mistake."""

import re
from datetime import UTC, datetime
from html import unescape
from typing import Any

import html5lib
import pytest
from flask.testing import FlaskClient
from sqlalchemy import select
from sqlalchemy.orm import Session

from portal.domain.accounts.models import StaffRole
from portal.domain.vacancies.models import SalaryBasis, Vacancy, VacancyState, Workplace
from portal.foundation.i18n import Bilingual
from tests.factories.accounts import make_account
from tests.factories.organisations import make_organisation
from tests.integration.web.staff.councils import Council, SignIn, made, make_council, reloaded, text_of

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


@pytest.fixture
def council(session: Session) -> Council:
    return make_council(session)


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
