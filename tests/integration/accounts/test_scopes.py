"""Whose records somebody sees follows from their roles and from what councils agreed."""

import pytest
from sqlalchemy.orm import Session

from portal.domain.accounts.models import StaffRole
from portal.domain.accounts.policies import Permission
from portal.domain.accounts.scopes import scope_for
from portal.domain.organisations.services import end_partnership
from tests.conftest import NOW
from tests.factories.accounts import make_account, make_platform_administrator
from tests.factories.organisations import make_organisation, make_partnership, make_shared_service


def test_a_shared_service_reviewer_sees_applicants_of_the_councils_that_agreed_and_of_nobody_else(
    session: Session,
) -> None:
    service = make_shared_service(session)
    agreed, silent, gone, stranger = (make_organisation(session) for _ in range(4))
    partnership = make_partnership(session, shared_service=service, council=agreed)
    make_partnership(session, shared_service=service, council=silent, agreed_at=None)
    make_partnership(session, shared_service=service, council=gone, ended_at=NOW)
    reviewer = make_account(session, roles=[(service, StaffRole.SHARED_SERVICE_REVIEWER)])

    scope = scope_for(session, account=reviewer, permission=Permission.REVIEW_APPLICANTS)
    assert scope.organisation_ids == {agreed.id}
    assert stranger.id not in scope

    end_partnership(session, partnership=partnership, actor_id=1, at=NOW)
    assert not scope_for(session, account=reviewer, permission=Permission.REVIEW_APPLICANTS)


def test_a_role_counts_at_its_own_organisation_alone(session: Session) -> None:
    here, there = make_organisation(session), make_organisation(session)
    both = make_account(session, roles=[(here, StaffRole.HIRING_REVIEWER), (there, StaffRole.AUTHOR)])
    assert scope_for(session, account=both, permission=Permission.REVIEW_APPLICANTS).organisation_ids == {here.id}
    assert scope_for(session, account=both, permission=Permission.WRITE_VACANCIES).organisation_ids == {there.id}


@pytest.mark.parametrize("permission", list(Permission))
def test_somebody_without_roles_sees_nothing(session: Session, permission: Permission) -> None:
    make_organisation(session)
    assert not scope_for(session, account=make_account(session), permission=permission)


def test_a_platform_administrator_manages_staff_everywhere_and_sees_no_applicants(session: Session) -> None:
    council = make_organisation(session)
    administrator = make_platform_administrator(session)
    assert council.id in scope_for(session, account=administrator, permission=Permission.MANAGE_STAFF)
    for permission in set(Permission) - {Permission.MANAGE_STAFF}:
        assert not scope_for(session, account=administrator, permission=permission)
