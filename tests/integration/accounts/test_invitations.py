"""An invitation gives one role, once, to the address it was sent to."""

from datetime import timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from portal.domain.accounts import invitations, staff
from portal.domain.accounts.errors import InvitationNotUsableError, LastAdministratorError, RoleNotPossibleError
from portal.domain.accounts.models import Account, Invitation, StaffRole
from portal.domain.accounts.tokens import derived_token
from portal.domain.audit.models import AuditEntry
from portal.domain.organisations.models import Organisation
from portal.foundation.i18n import Language
from tests.conftest import NOW
from tests.factories.accounts import make_account
from tests.factories.organisations import make_organisation, make_shared_service

SECRET = "a secret key of the tests alone, long enough"


@pytest.fixture
def council(session: Session) -> Organisation:
    return make_organisation(session)


@pytest.fixture
def administrator(session: Session, council: Organisation) -> Account:
    return make_account(session, roles=[(council, StaffRole.ORGANISATION_ADMINISTRATOR)])


def invited(
    session: Session, administrator: Account, council: Organisation, role: StaffRole = StaffRole.AUTHOR
) -> Invitation:
    return invitations.invite(
        session,
        organisation=council,
        email="New@Council.example",
        role=role,
        language=Language.ENGLISH,
        invited_by=administrator,
        secret_key=SECRET,
        at=NOW,
    )


def link(invitation: Invitation) -> str:
    return derived_token(SECRET, invitation.nonce)


def test_accepting_makes_an_account_with_the_role(
    session: Session, administrator: Account, council: Organisation
) -> None:
    account = invitations.accept_invitation(session, token=link(invited(session, administrator, council)), at=NOW)
    assert account.email == "new@council.example"
    assert [(held.organisation_id, held.role) for held in account.memberships] == [(council.id, StaffRole.AUTHOR)]


def test_an_account_that_is_there_gets_a_second_role(
    session: Session, administrator: Account, council: Organisation
) -> None:
    known = make_account(session, email="new@council.example", roles=[(council, StaffRole.HIRING_REVIEWER)])
    accepted = invitations.accept_invitation(session, token=link(invited(session, administrator, council)), at=NOW)
    assert accepted is known
    assert {held.role for held in known.memberships} == {StaffRole.HIRING_REVIEWER, StaffRole.AUTHOR}


def test_a_link_works_once(session: Session, administrator: Account, council: Organisation) -> None:
    token = link(invited(session, administrator, council))
    invitations.accept_invitation(session, token=token, at=NOW)
    with pytest.raises(InvitationNotUsableError):
        invitations.accept_invitation(session, token=token, at=NOW)


def test_a_link_stops_working_after_a_week(session: Session, administrator: Account, council: Organisation) -> None:
    token = link(invited(session, administrator, council))
    with pytest.raises(InvitationNotUsableError):
        invitations.accept_invitation(session, token=token, at=NOW + timedelta(days=7))


def test_a_revoked_link_does_not_work(session: Session, administrator: Account, council: Organisation) -> None:
    invitation = invited(session, administrator, council)
    invitations.revoke_invitation(session, invitation=invitation, actor_id=administrator.id, at=NOW)
    with pytest.raises(InvitationNotUsableError):
        invitations.accept_invitation(session, token=link(invitation), at=NOW)


def test_inviting_again_replaces_the_first_link(
    session: Session, administrator: Account, council: Organisation
) -> None:
    first, second = (invited(session, administrator, council) for _ in range(2))
    with pytest.raises(InvitationNotUsableError):
        invitations.accept_invitation(session, token=link(first), at=NOW)
    invitations.accept_invitation(session, token=link(second), at=NOW)


def test_a_made_up_link_does_not_work(session: Session) -> None:
    with pytest.raises(InvitationNotUsableError):
        invitations.accept_invitation(session, token="0" * 64, at=NOW)


def test_the_link_is_not_stored(session: Session, administrator: Account, council: Organisation) -> None:
    invitation = invited(session, administrator, council)
    assert link(invitation) not in " ".join(str(value) for value in vars(invitation).values())


def test_a_council_has_no_shared_service_reviewers_and_a_shared_service_no_authors(
    session: Session, administrator: Account, council: Organisation
) -> None:
    with pytest.raises(RoleNotPossibleError):
        invited(session, administrator, council, StaffRole.SHARED_SERVICE_REVIEWER)
    with pytest.raises(RoleNotPossibleError):
        invited(session, administrator, make_shared_service(session), StaffRole.AUTHOR)


def test_the_last_administrator_stays(session: Session, administrator: Account, council: Organisation) -> None:
    with pytest.raises(LastAdministratorError):
        staff.remove_role(session, membership=administrator.memberships[0], actor_id=administrator.id, at=NOW)
    make_account(session, roles=[(council, StaffRole.ORGANISATION_ADMINISTRATOR)])
    staff.remove_role(session, membership=administrator.memberships[0], actor_id=administrator.id, at=NOW)
    assert administrator.memberships == []


def test_every_step_is_in_the_audit_log_without_personal_data(
    session: Session, administrator: Account, council: Organisation
) -> None:
    account = invitations.accept_invitation(session, token=link(invited(session, administrator, council)), at=NOW)
    staff.remove_role(session, membership=account.memberships[0], actor_id=administrator.id, at=NOW)
    entries = session.scalars(select(AuditEntry).order_by(AuditEntry.id)).all()
    assert [entry.action for entry in entries] == [
        "accounts.invited",
        "accounts.created",
        "accounts.invitation_accepted",
        "accounts.role_given",
        "accounts.role_removed",
    ]
    assert "new@council.example" not in str([entry.details for entry in entries])


def test_invitations_are_forgotten_after_a_year(
    session: Session, administrator: Account, council: Organisation
) -> None:
    old = invited(session, administrator, council)
    old.created_at = NOW - invitations.KEPT - timedelta(days=1)
    session.flush()
    new = invited(session, administrator, council)
    assert session.scalars(select(Invitation)).all() == [new]
