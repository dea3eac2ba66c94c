"""Signing in with a code sent by e-mail, without giving away who has an account."""

from datetime import datetime, timedelta
from ipaddress import ip_address

from sqlalchemy import delete
from sqlalchemy.orm import Session

from portal.domain.accounts import queries
from portal.domain.accounts.errors import CodeRefusedError
from portal.domain.accounts.events import SignInCodeRequested
from portal.domain.accounts.models import Account, SignInCode
from portal.domain.accounts.tokens import NO_CODE, address_hash, code_hash, code_matches, derived_code, new_nonce
from portal.domain.audit.services import record
from portal.foundation.i18n import Language
from portal.foundation.outbox import emit

LIFETIME = timedelta(minutes=15)
MAX_ATTEMPTS = 5
WINDOW = timedelta(hours=1)
PER_EMAIL = 5  # codes sent in a window
PER_ADDRESS = 30  # a whole office may share one address
KEPT = timedelta(days=1)


def normal_email(email: str) -> str:
    """Return an address the way it is stored."""
    return email.strip().lower()


def request_code(
    session: Session, *, email: str, language: Language, address: str, secret_key: str, at: datetime
) -> None:
    """Have a code sent to an address, whether or not it has an account.

    Nothing tells the caller whether a code is on its way: beyond the limits, none is. No account is looked up, so
    a known and an unknown address take the same time.
    """
    email = normal_email(email)
    nonce = new_nonce()
    hashed = code_hash(derived_code(secret_key, nonce))
    source = address_hash(secret_key, address)
    session.execute(delete(SignInCode).where(SignInCode.created_at < at - KEPT))
    since = at - WINDOW
    if queries.codes_sent(session, email=email, since=since) >= PER_EMAIL:
        return
    if (
        not _is_local(address)
        and queries.codes_requested_from(session, address_hash=source, since=since) >= PER_ADDRESS
    ):
        return
    code = SignInCode(
        email=email,
        language=language,
        nonce=nonce,
        code_hash=hashed,
        address_hash=source,
        created_at=at,
        expires_at=at + LIFETIME,
    )
    session.add(code)
    session.flush()
    emit(session, SignInCodeRequested(code_id=code.id), at=at)


def _is_local(address: str) -> bool:
    """Say whether a request comes from this very machine.

    Behind a proxy nobody configured, everybody does: one limit would shut them all out.
    """
    try:
        return ip_address(address).is_loopback
    except ValueError:
        return False


def redeem_code(session: Session, *, email: str, code: str, at: datetime) -> Account:
    """Return whose code this is, making an account for an address that proves itself for the first time.

    Every attempt counts against the newest code, so the caller must commit even when this raises.

    Raises:
        CodeRefusedError: the code is not the newest one of this address, or is spent.

    """
    email = normal_email(email)
    newest = queries.newest_code(session, email=email)
    usable = _is_usable(newest, at)
    right = code_matches(newest.code_hash if newest is not None and usable else NO_CODE, code)
    if newest is None or not usable:
        raise CodeRefusedError
    newest.attempts += 1
    if not right:
        session.flush()
        raise CodeRefusedError
    newest.used_at = at
    session.flush()
    account = queries.account_by_email(session, email) or create_account(
        session, email=email, language=newest.language, at=at
    )
    if account.disabled_at is not None:
        raise CodeRefusedError
    return account


def _is_usable(code: SignInCode | None, at: datetime) -> bool:
    return code is not None and code.used_at is None and code.attempts < MAX_ATTEMPTS and at < code.expires_at


def create_account(session: Session, *, email: str, language: Language, at: datetime) -> Account:
    """Make an account for an address that has proved itself."""
    account = Account(email=normal_email(email), language=language, created_at=at)
    session.add(account)
    session.flush()
    record(
        session,
        action="accounts.created",
        subject_type="account",
        subject_id=account.id,
        actor_account_id=account.id,
        at=at,
    )
    return account
