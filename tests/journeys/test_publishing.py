"""Council HR writes a vacancy through the whole task list, an approver publishes it, and later extends it."""

import pytest

from career_framework import load_framework
from portal.domain.accounts.models import Account, StaffRole
from tests.factories.accounts import make_account
from tests.journeys.conftest import Arrive
from tests.support.stage import Stage
from tests.support.visitor import Visitor

TITLE = {"en": "Senior developer, bins and roads", "cy": "Uwch-ddatblygwr, biniau a ffyrdd"}
TEXTS = {
    "Why this work matters": ("Bins are collected when they are full.", "Cesglir biniau pan fyddant yn llawn."),
    "What you will do": ("Write the routes service", "Ysgrifennu’r gwasanaeth llwybrau"),
    "What we offer": ("26 days of leave", "26 diwrnod o wyliau"),
}
TASKS = 11
OWN_WORDS = ("You have worked with maps.", "Rydych wedi gweithio gyda mapiau.")


@pytest.fixture
def staff(stage: Stage) -> dict[StaffRole, Account]:
    """An author and an approver of Torfaen."""
    with stage.session() as session:
        torfaen = stage.organisation(session, "TOF")
        return {
            role: make_account(session, name=f"Torfaen {role.value}", roles=[(torfaen, role)])
            for role in (StaffRole.AUTHOR, StaffRole.APPROVER)
        }


@pytest.mark.parametrize(("language", "by"), [("en", "pointer"), ("cy", "pointer"), ("en", "no scripts")])
def test_a_vacancy_is_written_approved_found_and_extended(
    *, stage: Stage, arrive: Arrive, staff: dict[StaffRole, Account], language: str, by: str
) -> None:
    author, approver, reader = (arrive(language, by=by) for _ in range(3))
    author.is_already(staff[StaffRole.AUTHOR])
    approver.is_already(staff[StaffRole.APPROVER])

    starts(author)
    chooses_the_role(author)
    says_what_is_asked_for(author)
    describes_it(author)
    states_the_pay(author)
    states_the_terms(author)
    sets_the_dates(author)
    names_a_contact(author)
    sends_it(author)

    publishes(approver, author.path)
    stage.work()
    finds_it(reader)
    extends(approver, author.path)
    reader.page.reload()
    assert reader.sees(reader.say("Changes since this was published"))
    assert reader.sees("The bank holiday")


def starts(author: Visitor) -> None:
    author.open("/staff")
    author.press(author.say("Create a vacancy"))
    author.press(author.say("Continue"))
    assert author.say("Enter a job title in English") in author.page.get_by_role("alert").inner_text()
    writes_both(author, "Job title", TITLE["en"], TITLE["cy"])
    author.press(author.say("Continue"))
    assert author.heading.endswith(TITLE[author.language])
    assert to_do(author) == TASKS - 1, "only questions may be left out"


def to_do(author: Visitor) -> int:
    return author.page.locator(".govuk-task-list__item", has_text=author.say("Incomplete")).count()


def chooses_the_role(author: Visitor) -> None:
    role = load_framework().roles["software-developer"]
    level = load_framework().role_level("software-developer", "senior-developer")
    author.follow(author.say("Role and level of the career framework"))
    author.follow(role.name.in_(author.language), inside=author.page.locator("main"))
    author.tick(level.name.in_(author.language))
    author.press(author.say("Continue"))
    assert rows(author) == len(level.requirements)


def rows(author: Visitor) -> int:
    return author.page.locator(".swyddi-requirement-row").count()


def says_what_is_asked_for(author: Visitor) -> None:
    before = rows(author)
    author.page.get_by_label(author.say("Essential or desirable")).nth(1).select_option(label=author.say("Desirable"))
    author.press(author.say("Add a requirement of your own"))
    assert rows(author) == before + 1
    last = author.page.locator(".swyddi-requirement-row").last
    author.write(author.say("English"), OWN_WORDS[0], inside=last)
    author.write(author.say("Welsh"), OWN_WORDS[1], inside=last)
    author.press(author.say("Save"))
    assert author.sees(author.say("Your changes have been saved."))


def describes_it(author: Visitor) -> None:
    author.follow(author.say("Title and description"))
    for legend, (english, welsh) in TEXTS.items():
        writes_both(author, legend, english, welsh)
    saves(author)


def states_the_pay(author: Visitor) -> None:
    author.follow(author.say("Pay and pension"))
    author.tick(author.say("Points of the national (NJC) pay spine"))
    author.write(author.say("Lowest pay point, if you use the pay spine"), "29")
    author.write(author.say("Highest pay point, if you use the pay spine"), "33")
    author.tick(author.say("I have checked these figures against our council’s current pay scales"))
    saves(author)


def states_the_terms(author: Visitor) -> None:
    author.follow(author.say("Contract, hours and working patterns"))
    author.tick(author.say("Permanent"))
    author.write(author.say("Hours a week"), "37")
    author.tick({"en": "Full-time", "cy": "Llawn amser"}[author.language])
    saves(author)
    author.follow(author.say("Place of work"))
    author.tick(author.say("Hybrid"))
    author.write(author.say("Days a week in the office, if hybrid"), "2")
    saves(author)
    author.follow(author.say("Welsh language"))
    author.tick(author.say("Not needed"))
    saves(author)


def sets_the_dates(author: Visitor) -> None:
    author.follow(author.say("Dates and number of posts"))
    writes_date(author, "Closing date", (31, 2, 2026))
    author.write(author.say("Closing time"), "5pm")
    author.write(author.say("Number of posts"), "1")
    author.press(author.say("Save"))
    assert author.say("Enter a real date, like 4 12 2026") in author.page.get_by_role("alert").inner_text()
    writes_date(author, "Closing date", (11, 12, 2026))
    saves(author)


def names_a_contact(author: Visitor) -> None:
    author.follow(author.say("Contact"))
    author.write(author.say("Name"), "Mair Enghraifft")
    author.write(author.say("E-mail address"), "recruitment@torfaen.example")
    saves(author)
    assert to_do(author) == 0


def sends_it(author: Visitor) -> None:
    author.follow(author.say("Preview the advert"))
    assert author.heading == TITLE[author.language]
    assert author.sees(OWN_WORDS[("en", "cy").index(author.language)])
    author.follow(author.say("Back to the vacancy"))
    author.press(author.say("Send for approval"))
    assert author.sees(author.say("In review"))


def publishes(approver: Visitor, path: str) -> None:
    approver.open(path)
    approver.follow(approver.say("Review it"))
    approver.press(approver.say("Confirm"))
    assert approver.say("Select what should happen") in approver.page.get_by_role("alert").inner_text()
    approver.tick(approver.say("Publish it now"))
    approver.press(approver.say("Confirm"))
    assert approver.page.locator("main .govuk-tag").first.inner_text() == approver.say("Open")


def finds_it(reader: Visitor) -> None:
    reader.open("/jobs?q=biniau")
    reader.follow(TITLE[reader.language])
    assert reader.sees(TEXTS["Why this work matters"][("en", "cy").index(reader.language)])


def extends(approver: Visitor, path: str) -> None:
    approver.open(path)
    approver.follow(approver.say("Extend the closing time"))
    writes_date(approver, "New closing date", (18, 12, 2026))
    approver.press(approver.say("Extend"))
    assert approver.say("Enter a reason") in approver.page.get_by_role("alert").inner_text()
    approver.write(approver.say("Why are you extending it?"), "The bank holiday")
    approver.press(approver.say("Extend"))
    assert approver.sees(approver.say("The closing time has been moved."))


def saves(author: Visitor) -> None:
    author.press(author.say("Save"))
    assert author.sees(author.say("Your changes have been saved."))


def writes_both(author: Visitor, legend: str, english: str, welsh: str) -> None:
    pair = author.page.get_by_role("group", name=author.say(legend))
    author.write(author.say("English"), english, inside=pair)
    author.write(author.say("Welsh"), welsh, inside=pair)


def writes_date(author: Visitor, legend: str, parts: tuple[int, int, int]) -> None:
    group = author.page.get_by_role("group", name=author.say(legend))
    for label, part in zip(("Day", "Month", "Year"), parts, strict=True):
        author.write(author.say(label), str(part), inside=group)
