"""Secrets that travel in cookies, links and e-mails. Tables keep only hashes of them.

A code or link that goes into an e-mail is derived from a stored nonce under the portal's secret key: the worker
derives it again when it writes the message, so neither a table nor the outbox ever holds it.
"""

import hashlib
import hmac
import secrets

from argon2 import PasswordHasher
from argon2.exceptions import VerifyMismatchError

CODE_DIGITS = 8  # five attempts at each of five codes an hour: a guesser needs centuries
HASHER = PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1)  # OWASP's minimum for argon2id
NO_CODE = HASHER.hash(secrets.token_urlsafe(16))  # verified when there is no code, so that it takes as long


def new_token() -> str:
    """Return a fresh URL-safe secret of 256 bits."""
    return secrets.token_urlsafe(32)


def token_hash(token: str) -> str:
    """Return what is stored of a token: enough to recognise it, useless to forge it."""
    return hashlib.sha256(token.encode()).hexdigest()


def new_nonce() -> str:
    """Return a fresh nonce of 128 bits."""
    return secrets.token_hex(16)


def derived_code(secret_key: str, nonce: str) -> str:
    """Return the eight digits that belong to a nonce."""
    return str(int(_derive(secret_key, "sign-in-code", nonce), 16) % 10**CODE_DIGITS).zfill(CODE_DIGITS)


def derived_token(secret_key: str, nonce: str) -> str:
    """Return the secret of an invitation's link."""
    return _derive(secret_key, "invitation", nonce)


def address_hash(secret_key: str, address: str) -> str:
    """Return what is stored of a network address: enough to count requests from it, not to tell where it is."""
    return _derive(secret_key, "address", address)[:32]


def code_hash(code: str) -> str:
    """Hash a code slowly, so that a stolen table does not give codes away while they are valid."""
    return HASHER.hash(code)


def code_matches(stored: str, code: str) -> bool:
    """Compare a code with its stored hash."""
    try:
        return HASHER.verify(stored, code)
    except VerifyMismatchError:
        return False


def _derive(secret_key: str, purpose: str, value: str) -> str:
    return hmac.new(secret_key.encode(), f"{purpose}:{value}".encode(), hashlib.sha256).hexdigest()
