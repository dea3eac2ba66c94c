"""Application references: short enough to read out, no letter taken for a digit, not countable."""

import secrets

ALPHABET = "23456789BCDFGHJKMNPQRSTVWXYZ"  # no vowels, so no words; no 0, 1, I, L or O
LENGTH = 8


def new_reference() -> str:
    """Return a fresh reference such as "A-7K3P-Q9XB": one in 3.8 * 10^11."""
    code = "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))
    return f"A-{code[:4]}-{code[4:]}"
