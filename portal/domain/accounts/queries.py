"""Reading accounts."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from portal.domain.accounts.models import Account, Invitation, Membership, SignInCode, SignInSession, StaffRole
from portal.domain.accounts.tokens import token_hash
from portal.domain.organisations.scope import Scope

IDLE = timedelta(hours=12)


def live_session(session: Session, *, token: str, at: datetime) -> SignInSession | None:
    """Return the sign-in session that carries this token, if it still counts."""
    found = session.scalar(select(SignInSession).where(SignInSession.token_hash == token_hash(token)))
    if found is None or found.revoked_at is not None or found.account.disabled_at is not None:
        return None
    return found if at < min(found.expires_at, found.last_seen_at + IDLE) else None


def account_by_email(session: Session, email: str) -> Account | None:
    """Return the account of an address, in lower case."""
    return session.scalar(select(Account).where(Account.email == email))


def accounts_with_ids(session: Session, ids: Iterable[int]) -> list[Account]:
    """Return the accounts with these ids, oldest first."""
    return list(session.scalars(select(Account).where(Account.id.in_(set(ids))).order_by(Account.id)))


def demo_people(session: Session) -> list[Account]:
    """Return the demo's people."""
    return list(
        session.scalars(
            select(Account).where(Account.is_demo.is_(True), Account.disabled_at.is_(None)).order_by(Account.id)
        )
    )


def newest_code(session: Session, *, email: str) -> SignInCode | None:
    """Return the last code sent to an address, locked against a second attempt at the same time."""
    return session.scalar(
        select(SignInCode).where(SignInCode.email == email).order_by(SignInCode.id.desc()).limit(1).with_for_update()
    )


def codes_sent(session: Session, *, email: str, since: datetime) -> int:
    """Count the codes sent to an address."""
    return (
        session.scalar(
            select(func.count())
            .select_from(SignInCode)
            .where(SignInCode.email == email, SignInCode.created_at > since)
        )
        or 0
    )


def codes_requested_from(session: Session, *, address_hash: str, since: datetime) -> int:
    """Count the codes asked for from a network address, given as its keyed hash."""
    return (
        session.scalar(
            select(func.count())
            .select_from(SignInCode)
            .where(SignInCode.address_hash == address_hash, SignInCode.created_at > since)
        )
        or 0
    )


def staff_of(session: Session, *, scope: Scope) -> list[Membership]:
    """Return every staff role at the organisations in scope, by organisation, then role, then who came first."""
    return list(
        session.scalars(
            select(Membership)
            .where(Membership.organisation_id.in_(scope.organisation_ids))
            .order_by(Membership.organisation_id, Membership.role, Membership.id)
        )
    )


def membership(session: Session, membership_id: int, *, scope: Scope) -> Membership | None:
    """Return a staff role, if its organisation is in scope."""
    return session.scalar(
        select(Membership).where(
            Membership.id == membership_id, Membership.organisation_id.in_(scope.organisation_ids)
        )
    )


def administrators_of(session: Session, organisation_id: int) -> int:
    """Count an organisation's administrators who can still sign in."""
    return (
        session.scalar(
            select(func.count())
            .select_from(Membership)
            .join(Account, Membership.account_id == Account.id)
            .where(
                Membership.organisation_id == organisation_id,
                Membership.role == StaffRole.ORGANISATION_ADMINISTRATOR,
                Account.disabled_at.is_(None),
            )
        )
        or 0
    )


def open_invitations(session: Session, *, scope: Scope, at: datetime) -> list[Invitation]:
    """Return the invitations in scope that can still be accepted, newest first."""
    return list(
        session.scalars(
            select(Invitation)
            .where(
                Invitation.organisation_id.in_(scope.organisation_ids),
                Invitation.accepted_at.is_(None),
                Invitation.revoked_at.is_(None),
                Invitation.expires_at > at,
            )
            .order_by(Invitation.id.desc())
        )
    )


def open_invitations_to(session: Session, *, organisation_id: int, email: str, at: datetime) -> list[Invitation]:
    """Return an organisation's invitations to one address that can still be accepted, oldest first."""
    return list(
        session.scalars(
            select(Invitation)
            .where(
                Invitation.organisation_id == organisation_id,
                Invitation.email == email,
                Invitation.accepted_at.is_(None),
                Invitation.revoked_at.is_(None),
                Invitation.expires_at > at,
            )
            .order_by(Invitation.id)
        )
    )


def invitation(session: Session, invitation_id: int, *, scope: Scope) -> Invitation | None:
    """Return an invitation, if its organisation is in scope."""
    return session.scalar(
        select(Invitation).where(
            Invitation.id == invitation_id, Invitation.organisation_id.in_(scope.organisation_ids)
        )
    )


def invitation_for_token(session: Session, *, token: str, at: datetime) -> Invitation | None:
    """Return the invitation a link stands for, if it can still be accepted."""
    found = session.scalar(select(Invitation).where(Invitation.token_hash == token_hash(token)).with_for_update())
    if found is None or found.accepted_at is not None or found.revoked_at is not None:
        return None
    return found if at < found.expires_at else None
