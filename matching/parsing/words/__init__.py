"""Word lists as plain files, and finding names in text. Words are parted by white space, `#` begins a comment line.

May import nothing of ours.
"""

from pathlib import Path

FOLDER = Path(__file__).parent


def words(name: str) -> frozenset[str]:
    """Return the words of the list `name`. Raises FileNotFoundError."""
    lines = (FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())
