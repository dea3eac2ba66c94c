"""Signed-in browsers: a new token at every sign-in, gone when idle, old or told to go."""

from datetime import datetime, timedelta

from sqlalchemy import delete, update
from sqlalchemy.orm import Session

from portal.domain.accounts.models import Account, SignInSession
from portal.domain.accounts.tokens import new_token, token_hash
from portal.domain.audit.services import record

LIFETIME = timedelta(days=30)
NOTED_EVERY = timedelta(minutes=5)  # how exactly "last seen" is known
KEPT = timedelta(days=30)  # after its end


def start_session(session: Session, *, account: Account, old_token: str | None, at: datetime) -> str:
    """Sign a browser in and return its new token; a token it carried before stops working."""
    session.execute(delete(SignInSession).where(SignInSession.expires_at < at - KEPT))
    if old_token:
        _revoke(session, token=old_token, at=at)
    token = new_token()
    session.add(
        SignInSession(
            account_id=account.id,
            token_hash=token_hash(token),
            created_at=at,
            last_seen_at=at,
            expires_at=at + LIFETIME,
        )
    )
    session.flush()
    _record(session, "accounts.signed_in", account, at)
    return token


def end_session(session: Session, *, account: Account, token: str, at: datetime) -> None:
    """Sign one browser out."""
    _revoke(session, token=token, at=at)
    _record(session, "accounts.signed_out", account, at)


def end_all_sessions(session: Session, *, account: Account, at: datetime) -> None:
    """Sign an account out of every browser."""
    session.execute(
        update(SignInSession)
        .where(SignInSession.account_id == account.id, SignInSession.revoked_at.is_(None))
        .values(revoked_at=at)
    )
    _record(session, "accounts.signed_out_everywhere", account, at)


def note_seen(session: Session, *, session_id: int, at: datetime) -> None:
    """Note that a signed-in browser is in use."""
    session.execute(update(SignInSession).where(SignInSession.id == session_id).values(last_seen_at=at))


def _revoke(session: Session, *, token: str, at: datetime) -> None:
    session.execute(
        update(SignInSession)
        .where(SignInSession.token_hash == token_hash(token), SignInSession.revoked_at.is_(None))
        .values(revoked_at=at)
    )


def _record(session: Session, action: str, account: Account, at: datetime) -> None:
    record(
        session,
        action=action,
        subject_type="account",
        subject_id=account.id,
        actor_account_id=account.id,
        at=at,
    )
