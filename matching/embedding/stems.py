"""Words cut to what their forms share, so that "tested" meets "testing"; rough, short and the same everywhere."""

from functools import lru_cache

ENDINGS = (
    *("isations", "isation", "izations", "ization", "ations", "ation", "ments", "ment", "ings", "ing", "ions", "ion"),
    *("ers", "er", "ies", "ied", "ed", "es", "s", "e", "y"),
)
LEAST_LETTERS = 3


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """Return a lower-case word without its longest known ending, at least three letters of it."""
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= LEAST_LETTERS:
            return word.removesuffix(ending)
    return word
