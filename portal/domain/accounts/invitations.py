"""Inviting staff: an e-mailed link that gives one role, once, for a week."""

from datetime import datetime, timedelta

from sqlalchemy import delete
from sqlalchemy.orm import Session

from portal.domain.accounts import queries
from portal.domain.accounts.codes import create_account, normal_email
from portal.domain.accounts.errors import InvitationNotUsableError, RoleNotPossibleError
from portal.domain.accounts.events import InvitationIssued
from portal.domain.accounts.models import Account, Invitation, StaffRole
from portal.domain.accounts.policies import roles_at
from portal.domain.accounts.staff import give_role
from portal.domain.accounts.tokens import derived_token, new_nonce, token_hash
from portal.domain.audit.services import record
from portal.domain.organisations.models import Organisation
from portal.foundation.i18n import Language
from portal.foundation.outbox import emit

LIFETIME = timedelta(days=7)
KEPT = timedelta(days=365)  # who was invited by whom, afterwards


def invite(
    session: Session,
    *,
    organisation: Organisation,
    email: str,
    role: StaffRole,
    language: Language,
    invited_by: Account,
    secret_key: str,
    at: datetime,
) -> Invitation:
    """Invite an address to a role; an earlier open invitation to the same role stops working.

    Raises:
        RoleNotPossibleError: an organisation of this kind has no such role.

    """
    if role not in roles_at(organisation.kind):
        raise RoleNotPossibleError(role)
    email = normal_email(email)
    session.execute(delete(Invitation).where(Invitation.created_at < at - KEPT))
    for earlier in queries.open_invitations_to(session, organisation_id=organisation.id, email=email, at=at):
        if earlier.role is role:
            revoke_invitation(session, invitation=earlier, actor_id=invited_by.id, at=at)
    nonce = new_nonce()
    invitation = Invitation(
        organisation_id=organisation.id,
        organisation=organisation,
        email=email,
        role=role,
        language=language,
        nonce=nonce,
        token_hash=token_hash(derived_token(secret_key, nonce)),
        invited_by_id=invited_by.id,
        created_at=at,
        expires_at=at + LIFETIME,
    )
    session.add(invitation)
    session.flush()
    _record(session, "accounts.invited", invitation, actor_id=invited_by.id, at=at)
    emit(session, InvitationIssued(invitation_id=invitation.id), at=at)
    return invitation


def revoke_invitation(session: Session, *, invitation: Invitation, actor_id: int, at: datetime) -> None:
    """Make an invitation's link stop working; one that was accepted or revoked stays as it is."""
    if invitation.accepted_at is not None or invitation.revoked_at is not None:
        return
    invitation.revoked_at = at
    session.flush()
    _record(session, "accounts.invitation_revoked", invitation, actor_id=actor_id, at=at)


def accept_invitation(session: Session, *, token: str, at: datetime) -> Account:
    """Give the invited address its role, making an account where it has none, and return the account.

    Holding the link proves the address. It signs nobody in: a link lives a week, a code a quarter of an hour.

    Raises:
        InvitationNotUsableError: the invitation was accepted, revoked or has expired, or never existed, or its
            account has been disabled.

    """
    invitation = queries.invitation_for_token(session, token=token, at=at)
    if invitation is None:
        raise InvitationNotUsableError
    account = queries.account_by_email(session, invitation.email) or create_account(
        session, email=invitation.email, language=invitation.language, at=at
    )
    if account.disabled_at is not None:
        raise InvitationNotUsableError
    invitation.accepted_at = at
    session.flush()
    _record(session, "accounts.invitation_accepted", invitation, actor_id=account.id, at=at)
    give_role(
        session,
        account=account,
        organisation=invitation.organisation,
        role=invitation.role,
        actor_id=account.id,
        at=at,
    )
    return account


def _record(session: Session, action: str, invitation: Invitation, *, actor_id: int, at: datetime) -> None:
    record(
        session,
        action=action,
        subject_type="invitation",
        subject_id=invitation.id,
        actor_account_id=actor_id,
        at=at,
        organisation_id=invitation.organisation_id,
        details={"role": invitation.role.value},
    )
