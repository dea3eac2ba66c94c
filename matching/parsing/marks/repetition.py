"""The same thing said again and again: fifty times a skill says no more than once, and hides the rest of a CV."""

import re
from collections import Counter
from collections.abc import Sequence

from matching.parsing.words import words

WORD = re.compile(r"[^\W\d_][\w+#']*")
SMALL = words("small")
# As often as this nobody says a thing who only tells what they did.
TOO_OFTEN = 10
# The same words, whatever numbers stand in them; it takes TOO_OFTEN such passages together.
AGAIN = 3
# Short sentences of which so much is words said too often are variations on one thing.
SHORT, VARIED_SHARE, MOST_OF_ANY = 8, 0.3, 0.5
# In one passage: so many words, of which so few are different.
LONG, LEAST_DIFFERENT = 5, 0.4


def repeated(texts: Sequence[str]) -> list[bool]:
    """Mark the passages (n,) that only repeat themselves or each other: they are no evidence of anything.

    All of a kind are marked, the first too, for what is said so often is said for the machine.
    """
    told = [frozenset(_words(text)) for text in texts]
    times = Counter(told)
    counts = Counter(word for said in times for word in said)
    again = {said for said, count in times.items() if said and count >= AGAIN}
    if sum(times[said] for said in again) < TOO_OFTEN:
        again = set()
    return [
        _stutters(text) or said in again or (bool(said) and _is_variation(said, counts))
        for text, said in zip(texts, told, strict=True)
    ]


def _is_variation(said: frozenset[str], counts: Counter[str]) -> bool:
    often = sum(counts[word] >= TOO_OFTEN for word in said)
    return often >= (VARIED_SHARE if len(said) <= SHORT else MOST_OF_ANY) * len(said)


def _stutters(text: str) -> bool:
    found = _words(text)
    return len(found) >= LONG and len(set(found)) < LEAST_DIFFERENT * len(found)


def _words(text: str) -> list[str]:
    return [word for word in WORD.findall(text.casefold()) if word not in SMALL]
