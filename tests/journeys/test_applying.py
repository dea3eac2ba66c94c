"""Cerys finds a job, uploads her CV once, applies with one click, changes her mind twice."""

import re
from pathlib import Path

import pytest

from portal.cli.demo.cv_documents import render_cv
from portal.cli.demo.people import CvFormat, Layout, Quality, build_candidates
from portal.domain.vacancies.models import Vacancy, Workplace
from portal.domain.vacancies.sections import LocationLine
from portal.foundation.i18n import Bilingual
from tests.factories.vacancies import make_vacancy
from tests.journeys.conftest import Arrive
from tests.support.stage import Stage
from tests.support.visitor import Visitor

ME = "cerys.enghraifft@people.example"
PONTYPOOL = LocationLine(place=Bilingual("Pontypool", "Pont-y-pŵl"), postcode="", latitude=51.701, longitude=-3.041)
BANGOR = LocationLine(place=Bilingual("Bangor", "Bangor"), postcode="", latitude=53.23, longitude=-4.13)


@pytest.fixture
def vacancy(stage: Stage) -> Vacancy:
    """The job she will find among others."""
    at = stage.clock.now()
    with stage.session() as session:
        torfaen, gwynedd = (stage.organisation(session, code) for code in ("TOF", "GWN"))
        analyst = {"role_id": "performance-analyst", "level_id": "senior-performance-analyst"}
        wanted = make_vacancy(
            session,
            organisation=torfaen,
            at=at,
            title=Bilingual("Senior performance analyst", "Uwch-ddadansoddwr perfformiad"),
            locations=[PONTYPOOL],
            **analyst,
        )
        make_vacancy(
            session, organisation=gwynedd, at=at, locations=[BANGOR], workplace=Workplace.OFFICE, office_days=None,
            title=Bilingual("Performance analyst", "Dadansoddwr perfformiad"), **analyst,
        )  # fmt: skip
        make_vacancy(session, organisation=torfaen, at=at)
    stage.work()
    return wanted


@pytest.fixture
def cv(tmp_path: Path) -> Path:
    """A CV in two columns, half in Welsh, as somebody would upload it."""
    somebody = next(
        candidate
        for candidate in build_candidates(7)
        if (candidate.quality, candidate.cv_format, candidate.layout)
        == (Quality.STRONG, CvFormat.PDF, Layout.TWO_COLUMN)
    )
    name, data = render_cv(somebody)
    path = tmp_path / name
    path.write_bytes(data)
    return path


@pytest.mark.parametrize(
    ("language", "by"), [("en", "pointer"), ("cy", "pointer"), ("en", "keyboard"), ("cy", "no scripts")]
)
def test_a_candidate_finds_a_job_applies_with_one_click_and_changes_their_mind(
    *, arrive: Arrive, vacancy: Vacancy, cv: Path, language: str, by: str
) -> None:
    cerys = arrive(language, by=by)
    finds_the_job(cerys, vacancy)
    signs_in(cerys, vacancy)
    uploads_the_cv(cerys, cv)
    corrects_what_was_read(cerys)
    applies(cerys, vacancy)
    tells_the_letter(cerys)
    withdraws_and_undoes(cerys)


def finds_the_job(cerys: Visitor, vacancy: Vacancy) -> None:
    title = vacancy.title.en if cerys.language == "en" else vacancy.title.cy
    cerys.open("/")
    cerys.write(cerys.say("Job title, skill or council"), "performance analyst")
    cerys.press(cerys.say("Search"))
    assert cerys.page.locator(".swyddi-job").count() == 2
    cerys.tick(re.compile("Torfaen"), inside=cerys.unfold(cerys.say("Council")))
    cerys.press(cerys.say("Apply filters"))
    assert cerys.page.locator(".swyddi-job").count() == 1
    cerys.follow(title)
    assert cerys.heading == title
    assert cerys.sees(cerys.say("Not submitted"))


def signs_in(cerys: Visitor, vacancy: Vacancy) -> None:
    cerys.press(cerys.say("Sign in to apply"))
    cerys.sign_in(ME)
    assert cerys.heading == cerys.say("Your details")
    cerys.write(cerys.say("Your name"), "Cerys Enghraifft")
    cerys.press(cerys.say("Save"))
    assert cerys.path == f"/jobs/{vacancy.reference}"


def uploads_the_cv(cerys: Visitor, cv: Path) -> None:
    cerys.press(cerys.say("Upload your CV"))
    assert cerys.sees(cerys.say("Not submitted"))
    cerys.attach(cerys.say("Your CV"), cv)
    cerys.press(cerys.say("Upload"))
    assert cerys.heading == cerys.say("What we read in your CV")
    assert cerys.sees(cv.name)
    assert cerys.sees("Senior performance analyst")
    assert cerys.sees("Gwasanaeth Tân Dychmygol")


def corrects_what_was_read(cerys: Visitor) -> None:
    jobs = cerys.page.locator(".swyddi-list__item")
    before = jobs.count()
    change = jobs.first.get_by_role("link", name=cerys.say("Change"))
    cerys.go(change)
    cerys.write(cerys.say("Job title"), "Uwch-ddadansoddwr perfformiad")
    cerys.write(cerys.say("Employer"), "Cwm Tylwyth Transport Authority")
    cerys.press(cerys.say("Save"))
    assert cerys.sees("Cwm Tylwyth Transport Authority")
    assert cerys.sees(cerys.say("(corrected by you)"))
    assert jobs.count() == before


def applies(cerys: Visitor, vacancy: Vacancy) -> None:
    cerys.open(f"/jobs/{vacancy.reference}")
    cerys.press(cerys.say("Apply"))
    assert cerys.sees(cerys.say("Application submitted"))
    assert cerys.path.endswith("/receipt")


def tells_the_letter(cerys: Visitor) -> None:
    cerys.stage.work()
    letter = cerys.stage.letters(ME)[0]
    assert letter.language == cerys.language
    reference = cerys.path.split("/")[3]
    assert reference in letter.subject + letter.body


def withdraws_and_undoes(cerys: Visitor) -> None:
    cerys.follow(cerys.say("Withdraw this application"))
    cerys.press(cerys.say("Withdraw"))
    assert cerys.sees(cerys.say("You withdrew this application. The council does not consider it."))
    cerys.press(cerys.say("Undo withdrawing"))
    assert cerys.sees(cerys.say("Your application counts again, as you sent it."))
    cerys.follow(cerys.say("My applications"), inside=cerys.page.get_by_role("navigation", name=cerys.say("Back")))
    assert cerys.page.locator("main .swyddi-list__item").count() == 1
