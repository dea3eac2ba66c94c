"""Tell English from Welsh from anything else, passage by passage.

Three answers need no trained model: the two languages share almost no function words, and a CV's own
vocabulary is too technical and too short for general detectors, which call bullet points Danish.
"""

import re
from collections import Counter
from collections.abc import Iterable

from matching.parsing.words import words

WORDS = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
ENGLISH = words("english")
WELSH = words("welsh")
ELSEWHERE = words("elsewhere")
WELSH_LETTERS = re.compile(r"[ŵŷŴŶ]|\b(?:dd|ll|ngh|mh|nh|rh)\w|\w(?:wy|yw|dd|ff|iad|aeth|iadau|oedd|wyd|ais)\b")
LEAST_WORDS = 4
LAST_LATIN = 0x24F


def language_of(text: str) -> str | None:
    """Return "en", "cy", "und" (words, but of neither language) or None when there is too little to tell."""
    words = [word.casefold().replace("’", "'") for word in WORDS.findall(text)]
    if len(words) < LEAST_WORDS:
        return None
    english = sum(word in ENGLISH for word in words)
    welsh = sum(word in WELSH for word in words) + 0.5 * len(WELSH_LETTERS.findall(text.casefold()))
    other = sum(word in ELSEWHERE for word in words)
    foreign = sum(any(ord(letter) > LAST_LATIN for letter in word) for word in words)
    if foreign > len(words) / 2 or other > max(english, welsh):
        return "und"
    if welsh > english:
        return "cy"
    return "en" if english else None


def languages_of(passages: Iterable[str]) -> tuple[str, ...]:
    """Return the languages of the passages, the one with most letters first."""
    letters: Counter[str] = Counter()
    for passage in passages:
        if language := language_of(passage):
            letters[language] += len(passage)
    return tuple(language for language, _ in sorted(letters.items(), key=lambda item: (-item[1], item[0])))
