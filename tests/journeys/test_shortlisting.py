"""A reviewer reads the ranked applicants of a closing vacancy, looks at one without a name, and shortlists."""

import pytest

from portal.domain.accounts.models import StaffRole
from portal.domain.vacancies.models import Vacancy
from portal.foundation.i18n import Language
from tests.factories.accounts import make_account
from tests.factories.vacancies import make_vacancy
from tests.journeys.conftest import Arrive
from tests.support.applicants import Applicant, apply_to, beside_the_point, developer, next_to_nothing
from tests.support.stage import Stage
from tests.support.visitor import Visitor
from tests.support.words import words

REAL_MODEL = ""
TOLD = (
    "You have been shortlisted. The panel can now see your name and contact details, "
    "and will write to you about what comes next."
)


@pytest.mark.parametrize(("language", "by"), [("en", "pointer"), ("cy", "pointer"), ("en", "keyboard")])
def test_a_reviewer_reads_the_ranked_list_and_shortlists_a_person(
    stage: Stage, arrive: Arrive, language: str, by: str
) -> None:
    vacancy, people = with_applicants(stage)
    reviewer = reviewing(stage, arrive(language, by=by))
    reads_the_list(reviewer, vacancy, people)
    gives_no_reason(reviewer)
    shortlists(reviewer, people[0])
    is_told(stage, people[0])


@pytest.mark.model
@pytest.mark.parametrize("model", [REAL_MODEL])
def test_the_real_model_puts_the_developer_before_the_gardener(stage: Stage, arrive: Arrive) -> None:
    vacancy, people = with_applicants(stage)
    reads_the_list(reviewing(stage, arrive()), vacancy, people)


def with_applicants(stage: Stage) -> tuple[Vacancy, list[Applicant]]:
    """A live vacancy with three applicants: best, weakest, and one whose CV says next to nothing."""
    with stage.session() as session:
        vacancy = make_vacancy(session, organisation=stage.organisation(session, "CRF"), at=stage.clock.now())
    name, cv = developer()
    people = [
        apply_to(stage, vacancy, name, cv, language=Language.WELSH),
        apply_to(stage, vacancy, "Gethin Gardd", beside_the_point()),
        apply_to(stage, vacancy, "Byr Iawn", next_to_nothing()),
    ]
    stage.work()
    return vacancy, people


def reviewing(stage: Stage, visitor: Visitor) -> Visitor:
    """Sign a hiring reviewer of Cardiff in."""
    with stage.session() as session:
        cardiff = stage.organisation(session, "CRF")
        visitor_account = make_account(session, roles=[(cardiff, StaffRole.HIRING_REVIEWER)])
    visitor.is_already(visitor_account)
    return visitor


def reads_the_list(reviewer: Visitor, vacancy: Vacancy, people: list[Applicant]) -> None:
    reviewer.open("/staff")
    reviewer.go(reviewer.page.get_by_role("link", name=reviewer.say("Applicants")).last)
    assert reviewer.path == f"/staff/vacancies/{vacancy.reference}/applicants"
    rows = reviewer.page.locator("tbody tr")
    codes = [person.application.reference[-4:] for person in people]
    assert [code for row in rows.all_inner_texts() for code in codes if code in row] == codes, "ranked, unscored last"
    assert rows.last.inner_text().count(reviewer.say("Not scored: a person must look")) == 1
    assert not any(reviewer.sees(person.name) for person in people), "names are hidden"

    reviewer.choose(reviewer.say("Band"), reviewer.say("Not scored: a person must look"))
    reviewer.press(reviewer.say("Filter"))
    assert rows.count() == 1
    reviewer.page.go_back()

    reviewer.go(rows.first.get_by_role("rowheader").get_by_role("link"))
    given, _, family = people[0].name.partition(" ")
    assert given not in reviewer.text
    assert family not in reviewer.text
    assert people[0].email not in reviewer.text
    assert reviewer.page.locator(".swyddi-quote").count() > 0, "evidence is quoted"


def gives_no_reason(reviewer: Visitor) -> None:
    reviewer.press(reviewer.say("Shortlist"))
    reviewer.press(reviewer.say("Confirm"))
    assert reviewer.say("Select a reason") in reviewer.page.get_by_role("alert").inner_text()


def shortlists(reviewer: Visitor, person: Applicant) -> None:
    reviewer.tick(reviewer.say("Meets the essential requirements"))
    reviewer.write(reviewer.say("Note for the panel (optional)"), "Clear examples of tests and releases.")
    reviewer.press(reviewer.say("Confirm"))
    assert reviewer.heading == person.name
    assert reviewer.sees(person.email)
    assert reviewer.sees("Clear examples of tests and releases.")
    reviewer.go(reviewer.page.get_by_role("navigation", name=reviewer.say("Back")).get_by_role("link"))
    assert reviewer.sees(person.name), "the list names them too"


def is_told(stage: Stage, person: Applicant) -> None:
    stage.work()
    letter = stage.letters(person.email)[0]
    assert letter.language == "cy"
    assert words(TOLD, "cy") in letter.body
