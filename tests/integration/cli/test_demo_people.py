"""The demo's people are there once, marked as demo, each with what they show."""

from sqlalchemy.orm import Session

from portal.cli.demo.accounts import create_demo_people
from portal.domain.accounts.policies import Permission
from portal.domain.accounts.queries import demo_people
from portal.domain.accounts.scopes import scope_for
from portal.domain.organisations.queries import organisations_with_ids
from portal.domain.organisations.services import load_reference_organisations
from tests.conftest import NOW


def test_the_demo_has_everybody_once_however_often_it_is_made(session: Session) -> None:
    load_reference_organisations(session, NOW)
    first = create_demo_people(session, NOW)
    assert create_demo_people(session, NOW) == first
    people = demo_people(session)
    assert len(people) == 9
    assert all(person.email.endswith(".example") and person.is_demo for person in people)


def test_the_shared_service_reviewer_sees_the_four_partners(session: Session) -> None:
    load_reference_organisations(session, NOW)
    reviewer = create_demo_people(session, NOW).shared_service_reviewer
    scope = scope_for(session, account=reviewer, permission=Permission.REVIEW_APPLICANTS)
    assert {council.code for council in organisations_with_ids(session, scope.organisation_ids)} == {
        "TOF",
        "MON",
        "BGW",
        "NWP",
    }
