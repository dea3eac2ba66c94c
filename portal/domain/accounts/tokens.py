"""Secrets that travel in cookies and links. Tables keep only their SHA-256."""

import hashlib
import secrets


def new_token() -> str:
    """Return a fresh URL-safe secret of 256 bits."""
    return secrets.token_urlsafe(32)


def token_hash(token: str) -> str:
    """Return what is stored of a token: enough to recognise it, useless to forge it."""
    return hashlib.sha256(token.encode()).hexdigest()
