"""Giving and taking staff roles."""

from datetime import datetime

from sqlalchemy.orm import Session

from portal.domain.accounts import queries
from portal.domain.accounts.errors import LastAdministratorError
from portal.domain.accounts.models import Account, Membership, StaffRole
from portal.domain.audit.services import record
from portal.domain.organisations.models import Organisation


def give_role(
    session: Session, *, account: Account, organisation: Organisation, role: StaffRole, actor_id: int, at: datetime
) -> None:
    """Give an account a role; one it holds already stays."""
    if any(held.organisation_id == organisation.id and held.role is role for held in account.memberships):
        return
    membership = Membership(
        account_id=account.id, organisation_id=organisation.id, organisation=organisation, role=role, created_at=at
    )
    account.memberships.append(membership)
    session.flush()
    _record(session, "accounts.role_given", membership, actor_id=actor_id, at=at)


def remove_role(session: Session, *, membership: Membership, actor_id: int, at: datetime) -> None:
    """Take a role away, from now on.

    Raises:
        LastAdministratorError: the organisation would be left without an administrator.

    """
    is_administrator = membership.role is StaffRole.ORGANISATION_ADMINISTRATOR
    if is_administrator and queries.administrators_of(session, membership.organisation_id) <= 1:
        raise LastAdministratorError
    _record(session, "accounts.role_removed", membership, actor_id=actor_id, at=at)
    session.delete(membership)
    session.flush()
    account = session.get(Account, membership.account_id)
    if account is not None:
        session.expire(account, ["memberships"])


def _record(session: Session, action: str, membership: Membership, *, actor_id: int, at: datetime) -> None:
    record(
        session,
        action=action,
        subject_type="account",
        subject_id=membership.account_id,
        actor_account_id=actor_id,
        at=at,
        organisation_id=membership.organisation_id,
        details={"role": membership.role.value},
    )
