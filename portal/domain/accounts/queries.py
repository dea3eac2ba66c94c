"""Reading accounts."""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from portal.domain.accounts.models import Account, SignInSession
from portal.domain.accounts.tokens import token_hash


def account_for_token(session: Session, *, token: str, at: datetime) -> Account | None:
    """Return the account whose live sign-in session carries this token, if any."""
    found = session.scalar(select(SignInSession).where(SignInSession.token_hash == token_hash(token)))
    if found is None or found.revoked_at is not None or found.expires_at <= at:
        return None
    return None if found.account.disabled_at else found.account
