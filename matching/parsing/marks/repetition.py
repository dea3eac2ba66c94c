"""The same thing said again and again: fifty times a skill says no more than once, and hides the rest of a CV."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from matching.parsing.words import words

WORD = re.compile(r"[^\W\d_][\w+#']*")
SMALL = words("small")
Said = str | tuple[str, str]
# As often as this nobody says a thing who only tells what they did.
TOO_OFTEN = 10
# The same words, whatever numbers stand in them; it takes TOO_OFTEN such passages together.
AGAIN = 3
# Short sentences of which so much is words said too often are variations on one thing.
SHORT, VARIED_SHARE, MOST_OF_ANY = 8, 0.3, 0.5
# In so many passages a pair of words stands only for the machine; one word, in so many and such a share of all.
NAMED_TOO_OFTEN, WORD_TOO_OFTEN, OF_ALL = 12, 20, 0.45
# What somebody's work is about is said often too, but not in so much of a CV, nor so often in the longest.
SHARE_TOO_OFTEN, SURELY_TOO_OFTEN = 0.45, 30
# In one passage: so many words, of which so few are different.
LONG, LEAST_DIFFERENT = 5, 0.3


def repeated(texts: Sequence[str]) -> list[bool]:
    """Mark the passages (n,) that only repeat themselves or each other: they are no evidence of anything.

    All of a kind are marked, the first too, for what is said so often is said for the machine.
    """
    told = [frozenset(_words(text)) for text in texts]
    times = Counter(told)
    counts = Counter(word for said in times for word in said)
    most = min(max(TOO_OFTEN, SHARE_TOO_OFTEN * len(times)), SURELY_TOO_OFTEN)
    often = frozenset(word for word, count in counts.items() if count >= most)
    again = {said for said, count in times.items() if said and count >= AGAIN}
    if sum(times[said] for said in again) < TOO_OFTEN:
        again = set()
    themes = _themes(texts)
    return [
        _stutters(text)
        or said in again
        or (bool(said) and _is_variation(said, often))
        or bool(themes & _said_in(text))
        for text, said in zip(texts, told, strict=True)
    ]


def _themes(texts: Sequence[str]) -> frozenset[Said]:
    """Find the words, and pairs of words, that far too many passages say, whatever else they say."""
    times = Counter(said for text in texts for said in _said_in(text))
    most = max(WORD_TOO_OFTEN, OF_ALL * len(texts))
    return frozenset(
        said for said, count in times.items() if count >= (NAMED_TOO_OFTEN if isinstance(said, tuple) else most)
    )


def _said_in(text: str) -> set[Said]:
    found = _words(text)
    return {*found, *pairwise(found)}


def _is_variation(said: frozenset[str], often: frozenset[str]) -> bool:
    return len(said & often) >= (VARIED_SHARE if len(said) <= SHORT else MOST_OF_ANY) * len(said)


def _stutters(text: str) -> bool:
    found = _words(text)
    return len(found) >= LONG and len(set(found)) < LEAST_DIFFERENT * len(found)


def _words(text: str) -> list[str]:
    return [word for word in WORD.findall(text.casefold()) if word not in SMALL]
