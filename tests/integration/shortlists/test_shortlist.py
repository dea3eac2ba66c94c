"""Who is on a shortlist, in which order, for whose eyes."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from sqlalchemy import event
from sqlalchemy.orm import Session

from matching.profiles import Band
from portal.domain.accounts.models import StaffRole
from portal.domain.accounts.policies import Permission
from portal.domain.accounts.scopes import scope_for
from portal.domain.applications.models import Application, ApplicationState
from portal.domain.applications.services import withdraw
from portal.domain.organisations.scope import Scope
from portal.domain.shortlists.queries import (
    Sort,
    Wanted,
    applicant,
    shortlist,
    vacancies_with_applicants,
)
from portal.domain.vacancies.models import Vacancy
from portal.foundation.clock import FixedClock
from tests.factories.accounts import make_account
from tests.factories.applications import make_application
from tests.factories.organisations import make_organisation, make_partnership, make_shared_service
from tests.factories.recommendations import make_match
from tests.factories.shortlists import make_decisions
from tests.factories.vacancies import make_vacancy

S = ApplicationState


@pytest.fixture
def vacancy(session: Session, clock: FixedClock) -> Vacancy:
    return make_vacancy(session, organisation=make_organisation(session), at=clock.now())


@pytest.fixture
def scope(vacancy: Vacancy) -> Scope:
    return Scope(frozenset({vacancy.organisation_id}))


@pytest.fixture
def field(session: Session, vacancy: Vacancy) -> dict[str, Application]:
    """Five applicants: two ready now, one to train, one unreadable, one the worker has not come to."""
    matches = {
        "second": (Band.READY_NOW, 0.70),
        "first": (Band.READY_NOW, 0.90),
        "third": (Band.READY_WITH_TRAINING, 0.95),
        "unreadable": (Band.NOT_SCORED, None),
    }
    made = {name: make_application(session, vacancy=vacancy) for name in (*matches, "waiting")}
    for name, (band, score) in matches.items():
        make_match(session, made[name], band=band, score=score)
    return made


@contextmanager
def counted(session: Session) -> Iterator[list[str]]:
    statements: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        statements.append(statement)

    engine = session.get_bind()
    event.listen(engine, "before_cursor_execute", note)
    try:
        yield statements
    finally:
        event.remove(engine, "before_cursor_execute", note)


def names(field: dict[str, Application], found: list[str]) -> list[str]:
    by_reference = {application.reference: name for name, application in field.items()}
    return [by_reference[reference] for reference in found]


def test_the_band_goes_before_the_score_and_those_not_scored_come_last_without_a_rank(
    session: Session, field: dict[str, Application], scope: Scope
) -> None:
    found = shortlist(session, scope=scope).rows
    assert names(field, [row.reference for row in found]) == ["first", "second", "third", "unreadable", "waiting"]
    assert [row.rank for row in found] == [1, 2, 3, None, None]
    assert [row.score for row in found[3:]] == [None, None]
    assert [row.reason for row in found[3:]] == ["too-short", None]


@pytest.mark.parametrize("wanted", [None, Wanted(), Wanted(vacancy_id=1)])
def test_without_a_scope_there_is_nothing(
    session: Session, field: dict[str, Application], wanted: Wanted | None
) -> None:
    found = shortlist(session, wanted=wanted)
    assert (found.rows, found.total, sum(found.bands.values())) == ([], 0, 0)
    assert applicant(session, reference=field["first"].reference) is None
    assert vacancies_with_applicants(session) == []


def test_filters_narrow_the_list_but_not_the_counts_or_the_ranks(
    session: Session, field: dict[str, Application], scope: Scope
) -> None:
    found = shortlist(session, scope=scope, wanted=Wanted(band=Band.READY_WITH_TRAINING))
    assert [(row.reference, row.rank) for row in found.rows] == [(field["third"].reference, 3)]
    assert found.total == 1
    assert found.bands == {
        Band.READY_NOW: 2,
        Band.READY_WITH_TRAINING: 1,
        Band.NOT_YET: 0,
        Band.NOT_SCORED: 2,
    }


def test_not_scored_is_a_group_of_its_own(session: Session, field: dict[str, Application], scope: Scope) -> None:
    found = shortlist(session, scope=scope, wanted=Wanted(band=Band.NOT_SCORED))
    assert names(field, [row.reference for row in found.rows]) == ["unreadable", "waiting"]


def test_withdrawn_applications_are_seen_only_by_asking_for_them(
    session: Session, field: dict[str, Application], scope: Scope, clock: FixedClock
) -> None:
    withdraw(session, application=field["first"], at=clock.now())
    assert shortlist(session, scope=scope).total == 4
    assert [row.rank for row in shortlist(session, scope=scope).rows] == [1, 2, None, None]
    gone = shortlist(session, scope=scope, wanted=Wanted(state=S.WITHDRAWN))
    assert [(row.reference, row.rank, row.name) for row in gone.rows] == [(field["first"].reference, None, None)]


@pytest.mark.parametrize(
    ("sort", "descending", "expected"),
    [
        (Sort.SCORE, False, ["third", "first", "second", "unreadable", "waiting"]),
        (Sort.SCORE, True, ["second", "first", "third", "unreadable", "waiting"]),
        (Sort.RANK, True, ["third", "second", "first", "unreadable", "waiting"]),
        (Sort.APPLIED, False, ["first", "second", "third", "unreadable", "waiting"]),
        (Sort.STATE, True, ["third", "first", "second", "unreadable", "waiting"]),
        (Sort.ESSENTIALS, False, ["first", "second", "third", "unreadable", "waiting"]),
    ],
)
def test_the_list_sorts_and_those_not_scored_never_come_to_the_top_by_it(
    session: Session,
    field: dict[str, Application],
    scope: Scope,
    sort: Sort,
    expected: list[str],
    *,
    descending: bool,
) -> None:
    make_decisions(session, field["third"], S.SHORTLISTED)
    found = shortlist(session, scope=scope, wanted=Wanted(sort=sort, descending=descending))
    assert names(field, [row.reference for row in found.rows]) == expected


def test_names_leave_the_database_only_once_shortlisted(
    session: Session, field: dict[str, Application], scope: Scope
) -> None:
    make_decisions(session, field["first"], S.SHORTLISTED, S.NOT_SUCCESSFUL)
    make_decisions(session, field["second"], S.SHORTLISTED)
    make_decisions(session, field["third"], S.NOT_SUCCESSFUL)
    make_decisions(session, field["waiting"], S.SHORTLISTED, S.SUBMITTED)
    with_name = {row.reference for row in shortlist(session, scope=scope).rows if row.name}
    assert with_name == {field["first"].reference, field["second"].reference}


def test_pages_follow_one_another_and_one_too_far_is_the_last(
    session: Session, field: dict[str, Application], scope: Scope
) -> None:
    pages = [shortlist(session, scope=scope, page=number, size=2).rows for number in (1, 2, 3)]
    found = [row.reference for page in pages for row in page]
    assert names(field, found) == ["first", "second", "third", "unreadable", "waiting"]
    assert shortlist(session, scope=scope, page=99, size=2).rows == pages[2]


def test_a_shared_service_sees_the_partners_that_agreed_and_no_other(session: Session, clock: FixedClock) -> None:
    service = make_shared_service(session)
    councils = [make_organisation(session) for _ in range(3)]
    make_partnership(session, shared_service=service, council=councils[0])
    make_partnership(session, shared_service=service, council=councils[1], agreed_at=None)
    made = [
        make_application(session, vacancy=make_vacancy(session, organisation=council, at=clock.now()))
        for council in councils
    ]
    reviewer = make_account(session, roles=[(service, StaffRole.SHARED_SERVICE_REVIEWER)])
    scope = scope_for(session, account=reviewer, permission=Permission.REVIEW_APPLICANTS)
    assert [row.reference for row in shortlist(session, scope=scope).rows] == [made[0].reference]
    elsewhere = Wanted(organisation_id=councils[2].id)
    assert shortlist(session, scope=scope, wanted=elsewhere).total == 0
    assert [vacancy.id for vacancy, _ in vacancies_with_applicants(session, scope=scope)] == [made[0].vacancy_id]


@pytest.mark.parametrize("role", StaffRole)
def test_only_reviewers_of_the_council_see_its_applicants(
    session: Session, field: dict[str, Application], vacancy: Vacancy, role: StaffRole
) -> None:
    other = make_organisation(session)
    for organisation in (vacancy.organisation, other):
        account = make_account(session, roles=[(organisation, role)])
        scope = scope_for(session, account=account, permission=Permission.REVIEW_APPLICANTS)
        may_see = role is StaffRole.HIRING_REVIEWER and organisation is vacancy.organisation
        assert (shortlist(session, scope=scope).total > 0) == may_see
        assert (applicant(session, reference=field["first"].reference, scope=scope) is not None) == may_see


def test_a_longer_list_takes_no_more_statements(session: Session, vacancy: Vacancy, scope: Scope) -> None:
    taken = []
    for number in (5, 20):
        for _ in range(number):
            make_match(session, make_application(session, vacancy=vacancy))
        session.commit()
        with counted(session) as statements:
            shortlist(session, scope=scope, size=100)
        taken.append(len([statement for statement in statements if statement.lstrip().startswith("SELECT")]))
    assert taken == [2, 2]
