"""Public references: short enough to read out, too many to guess."""

import secrets

# No vowels (no accidental words) and nothing that looks like something else (0 O, 1 I L, U V).
ALPHABET = "23456789BCDFGHJKMNPQRSTVWXZ"
LENGTH = 5


def new_reference(organisation_code: str) -> str:
    """Return a reference such as `TOF-7KQ2M`; one of 14 million for each organisation."""
    return f"{organisation_code}-" + "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))


def normalised(reference: str) -> str:
    """Return a reference as stored, however it was typed."""
    return reference.strip().upper()
