"""Whether a CV can be judged at all. A person must look where it cannot: it is never a low score."""

from collections.abc import Sequence
from enum import StrEnum

from matching.profiles import Passage
from matching.scoring.weights import LEAST_WORDS

# English is what the bundled model knows; Welsh is mapped through the framework's Welsh names.
KNOWN_LANGUAGES = frozenset({"en", "cy"})


class Unscorable(StrEnum):
    """Why a CV has no score."""

    UNREADABLE = "unreadable"
    TOO_SHORT = "too-short"
    UNKNOWN_LANGUAGE = "unknown-language"


def why_not_scored(passages: Sequence[Passage], languages: Sequence[str]) -> Unscorable | None:
    """Return the reason a CV cannot be scored, or None when it can."""
    if not passages:
        return Unscorable.UNREADABLE
    if languages and languages[0] not in KNOWN_LANGUAGES:
        return Unscorable.UNKNOWN_LANGUAGE
    if sum(len(passage.text.split()) for passage in passages) < LEAST_WORDS:
        return Unscorable.TOO_SHORT
    return None
