"""The words of a text in their order, as numbers: what copies are recognised by.

Only words that carry meaning are kept, without their endings and without figures, so that small words put between
them, another tense or another year hide nothing. A number depends on its word alone, on nothing else compared.
"""

import re
import unicodedata
import zlib
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from matching.embedding.stems import stem
from matching.embedding.words import words

Integers = npt.NDArray[np.int32]
# With so many numbers two words of one advert and CV hardly ever share one.
NUMBERS = 2**20
# Added to the number of a word that begins an item of a list, or what stands in brackets.
BEGINS = NUMBERS
ITEMS = re.compile(r"[,;:/|•·()\[\]#]|\s[-–—]\s")
# Words joined so that they are no words: "Test_analysis", "TestAnalysis".
PARTED = re.compile(r"_|(?<=[a-z])(?=[A-Z][a-z])")


def word_order(text: str) -> list[int]:
    """Return the number of each telling word in order; BEGINS is added where an item of a list begins."""
    found = []
    for item in ITEMS.split(PARTED.sub(" ", text)):
        numbers = [_number(word) for word in words(item) if not word.isdigit()]
        if numbers:
            found += [numbers[0] + BEGINS, *numbers[1:]]
    return found


def word_numbers(text: str) -> list[int]:
    """Return the numbers alone."""
    return [number % NUMBERS for number in word_order(text)]


def linked(first: npt.NDArray[np.integer], second: npt.NDArray[np.integer]) -> npt.NDArray[np.int64]:
    """Return the number of each pair of words, in their order."""
    return np.asarray((first.astype(np.int64) * 92_821 + second) & (NUMBERS - 1))


@lru_cache(maxsize=65536)
def _number(word: str) -> int:
    plain = "".join(letter for letter in unicodedata.normalize("NFD", word) if not unicodedata.combining(letter))
    return zlib.crc32(stem(plain).encode()) % NUMBERS
