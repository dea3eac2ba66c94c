"""Mail about signing in and joining. Secrets are derived here, in the moment of writing, and kept nowhere."""

from datetime import datetime

from sqlalchemy.orm import Session

from portal.backends.mail.base import Message
from portal.backends.opened import Backends
from portal.domain.accounts.events import InvitationIssued, SignInCodeRequested
from portal.domain.accounts.models import Account, Invitation, SignInCode
from portal.domain.accounts.tokens import derived_code, derived_token
from portal.foundation.i18n import Language
from portal.workers.mailing import write


def send_sign_in_code(session: Session, backends: Backends, event: SignInCodeRequested, at: datetime) -> None:
    """Send a code, unless it has been used, has run out or is gone."""
    code = session.get(SignInCode, event.code_id)
    if code is None or code.used_at is not None or code.expires_at <= at:
        return
    digits = derived_code(backends.settings.secret_key, code.nonce)
    written = write("sign_in_code", code.language, code=f"{digits[:4]} {digits[4:]}", expires_at=code.expires_at)
    backends.mailer.send(
        Message(
            to=code.email,
            subject=written.subject,
            body=written.body,
            language=code.language.value,
            key=f"sign-in-code:{code.id}:{code.nonce}",
        )
    )


def send_invitation(session: Session, backends: Backends, event: InvitationIssued, at: datetime) -> None:
    """Send an invitation, unless it can no longer be accepted."""
    invitation = session.get(Invitation, event.invitation_id)
    if invitation is None or invitation.accepted_at or invitation.revoked_at or invitation.expires_at <= at:
        return
    token = derived_token(backends.settings.secret_key, invitation.nonce)
    prefix = "/cy" if invitation.language is Language.WELSH else ""
    written = write(
        "invitation",
        invitation.language,
        organisation=invitation.organisation.name.in_(invitation.language),
        role=invitation.role.value,
        invited_by=session.get_one(Account, invitation.invited_by_id).name,
        link=f"{backends.settings.public_url}{prefix}/invitation/{token}",
        expires_at=invitation.expires_at,
    )
    backends.mailer.send(
        Message(
            to=invitation.email,
            subject=written.subject,
            body=written.body,
            language=invitation.language.value,
            key=f"invitation:{invitation.id}:{invitation.nonce}",
        )
    )
