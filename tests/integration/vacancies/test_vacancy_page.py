"""The public page of a vacancy."""

import json
import re
from datetime import timedelta
from decimal import Decimal

import pytest
from flask.testing import FlaskClient
from sqlalchemy.orm import Session

from portal.domain.vacancies import services
from portal.domain.vacancies.models import (
    Contract,
    RequirementImportance,
    Vacancy,
    WelshNeed,
    WelshSkill,
    Workplace,
)
from portal.domain.vacancies.sections import RequirementLine, Section
from portal.foundation.i18n import Bilingual
from tests.conftest import NOW
from tests.factories.organisations import make_organisation
from tests.factories.vacancies import make_vacancy

POSTING = re.compile(r'<script type="application/ld\+json" nonce="([^"]+)">(.*?)</script>', re.DOTALL)


def shown(session: Session, **overrides: object) -> Vacancy:
    vacancy = make_vacancy(session, organisation=make_organisation(session), at=NOW, **overrides)
    session.commit()
    return vacancy


def page(client: FlaskClient, vacancy: Vacancy, prefix: str = "") -> str:
    answer = client.get(f"{prefix}/jobs/{vacancy.reference}")
    assert answer.status_code == 200
    return answer.get_data(as_text=True)


def test_it_shows_what_a_candidate_needs(client: FlaskClient, session: Session) -> None:
    vacancy = shown(session, hours=Decimal("18.5"), welsh_need=WelshNeed.ESSENTIAL, welsh_skill=WelshSkill.ADVANCED)
    html = page(client, vacancy)

    for text in (
        vacancy.title.en,
        "£40,777 to £45,091 a year",
        "For these hours: £20,389 to £22,546 a year",
        "Hybrid: 2 days a week in the office",
        "18.5 hours a week",
        "Essential, advanced level",
        "7 December 2026 at 09:30",
        "closes in 14 days",
        "pays in 19.5% of your salary",
        "/careers/skills/programming-and-build-software-engineering",
        "Senior developer",
        f"<title>{vacancy.title.en} – {vacancy.organisation.name.en} – Swyddi</title>",
    ):
        assert text in " ".join(html.split()), text


def test_it_speaks_welsh(client: FlaskClient, session: Session) -> None:
    vacancy = shown(session)
    html = page(client, vacancy, "/cy")
    assert vacancy.title.cy in html
    assert "yn cau ymhen 14 diwrnod" in html
    assert 'href="/cy/careers/skills/' in html
    assert 'lang="en"' not in html.split("<main")[1].split("</main>")[0]


def test_a_text_without_welsh_says_which_language_it_is(client: FlaskClient, session: Session) -> None:
    vacancy = shown(
        session, title=Bilingual("Developer", ""), english_only_reason="A short post, the translator is away."
    )
    html = page(client, vacancy, "/cy")
    assert '<h1 class="govuk-heading-xl govuk-!-margin-bottom-2" lang="en">Developer</h1>' in html
    assert "A short post, the translator is away." in html


def test_markup_is_valid_and_cannot_be_broken_out_of(client: FlaskClient, session: Session) -> None:
    nasty = 'Dev </script><script>alert("x")</script> & <!-- pair'
    vacancy = shown(session, title=Bilingual(nasty, nasty), purpose=Bilingual(nasty, nasty))
    answer = client.get(f"/jobs/{vacancy.reference}")
    html = answer.get_data(as_text=True)

    nonce, body = POSTING.findall(html)[0]
    posting = json.loads(body)
    assert posting["title"] == nasty
    assert "<script>alert" not in html
    assert "&lt;script&gt;" in posting["description"]
    assert f"'nonce-{nonce}'" in answer.headers["Content-Security-Policy"]


def test_markup_matches_the_page(client: FlaskClient, session: Session) -> None:
    vacancy = shown(session, contract=Contract.FIXED_TERM, contract_months=18, posts=2)
    posting = json.loads(POSTING.findall(page(client, vacancy))[0][1])

    assert posting["@type"] == "JobPosting"
    assert posting["identifier"]["value"] == vacancy.reference
    assert posting["url"].endswith(f"/jobs/{vacancy.reference}")
    assert posting["validThrough"] == "2026-12-07T09:30:00+00:00"
    assert posting["employmentType"] == ["FULL_TIME", "TEMPORARY"]
    assert posting["jobLocation"][0]["address"]["addressLocality"] == "Pontypool"
    assert posting["baseSalary"]["value"]["maxValue"] == 45091
    assert posting["totalJobOpenings"] == 2
    assert "jobLocationType" not in posting


def test_remote_work_is_marked_so(client: FlaskClient, session: Session) -> None:
    vacancy = shown(session, workplace=Workplace.REMOTE, office_days=None, locations=[])
    posting = json.loads(POSTING.findall(page(client, vacancy))[0][1])
    assert posting["jobLocationType"] == "TELECOMMUTE"
    assert posting["applicantLocationRequirements"]["name"] == "GB"
    assert posting["jobLocation"]


def test_closed_is_readable_but_no_posting(client: FlaskClient, session: Session) -> None:
    vacancy = shown(session, state="closed")
    html = page(client, vacancy)
    assert vacancy.title.en in html
    assert "You can no longer apply" in html
    assert not POSTING.search(html)
    assert '<meta name="robots" content="noindex">' in html


@pytest.mark.parametrize(
    ("state", "code"), [("draft", 404), ("in-review", 404), ("scheduled", 404), ("withdrawn", 410)]
)
def test_other_states_are_unknown_or_gone(client: FlaskClient, session: Session, state: str, code: int) -> None:
    vacancy = shown(session, state=state)
    for prefix in ("", "/cy"):
        answer = client.get(f"{prefix}/jobs/{vacancy.reference}")
        assert answer.status_code == code
        assert (vacancy.title.en in answer.get_data(as_text=True)) == (code == 410 and not prefix)


def test_changes_are_told_with_date_and_reason(client: FlaskClient, session: Session) -> None:
    vacancy = shown(session)
    by = {"actor": vacancy.author, "at": NOW}
    services.extend(
        session, vacancy, closes_at=NOW + timedelta(days=30), reason="Half term fell into the period.", **by
    )
    services.change_published(
        session, vacancy, section=Section.DATES, values={"posts": 3}, reason="More money was found.", **by
    )
    session.commit()
    html = page(client, vacancy)
    for text in ("Half term fell into the period.", "More money was found.", "Closing time", "Number of posts"):
        assert text in html
    assert html.index("More money") < html.index("Half term")


def test_own_lines_and_unknown_skills_do_not_break_the_page(client: FlaskClient, session: Session) -> None:
    lines = [
        RequirementLine(RequirementImportance.ESSENTIAL, text=Bilingual("Drives a van", "Yn gyrru fan")),
        RequirementLine(RequirementImportance.DESIRABLE, "no-longer-a-skill", 2, Bilingual("Juggles", "Yn jyglo")),
    ]
    html = page(client, shown(session, requirements=lines))
    assert "Drives a van" in html
    assert "Juggles" in html


def test_the_share_link_is_a_plain_mail(client: FlaskClient, session: Session) -> None:
    vacancy = shown(session)
    html = page(client, vacancy)
    assert "mailto:?subject=Senior%20developer" in html
    assert f"jobs%2F{vacancy.reference}" in html


def test_a_change_says_from_what_to_what(client: FlaskClient, session: Session) -> None:
    vacancy = shown(session)
    by = {"actor": vacancy.author, "at": NOW}
    services.extend(session, vacancy, closes_at=NOW + timedelta(days=30), reason="Few replies", **by)
    pay = {"grade": "Grade 10", "salary_max": 46142, "pension_percent": None}
    services.change_published(session, vacancy, section=Section.PAY, values=pay, reason="A slip", **by)
    welsh = {"welsh_need": WelshNeed.DESIRABLE, "welsh_skill": WelshSkill.ENTRY}
    services.change_published(session, vacancy, section=Section.WELSH, values=welsh, reason="Asked for", **by)
    session.commit()
    html = page(client, vacancy)
    for line in (
        "Closing time: was 7 December 2026 at 09:30, now 23 December 2026 at 09:30",
        "Highest salary: was £45,091, now £46,142",
        "Grade: was nothing, now Grade 10",
        "Pension contribution: was 19.5%, now nothing",
        "Welsh language: was Not needed, now Desirable",
    ):
        assert line in html
    assert "gynt £45,091, bellach £46,142" in page(client, vacancy, "/cy")
