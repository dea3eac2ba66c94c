"""How near a passage is to a requirement: in meaning, less what it shares with every skill, and in words.

The closeness is in units of a cosine. Some passages are a little like anything that can be asked; what one
shares with its ten nearest skills of the framework on average is taken off. Words of the requirement that
stand in the passage add to it by how rare they are, in whole thousandths: sums of whole numbers are the same
in any order and company.
"""

from collections.abc import Iterable

import numpy as np
import numpy.typing as npt

from matching.embedding.background import Idf
from matching.embedding.quantised import Quantised, cosines
from matching.embedding.stems import stem
from matching.embedding.words import words
from matching.scoring.segments import Bounds, Mask, Numbers
from matching.scoring.weights import (
    COMMON_WORD,
    MOST_BY_WORDS,
    NAME_WORD_ADDS,
    NAMED_ADDS,
    RAREST_WORD,
    READING_ADDS,
    RIVALS,
    RIVALS_COUNT,
    WORD_ADDS,
)

THOUSAND = 1000


def rivals(passages: Quantised, skills: Quantised, owners: Bounds) -> Numbers:
    """Mean cosine (n,) of each passage with its ten nearest skills; skill i is `skills[owners[i]:owners[i + 1]]`."""
    nearest = np.maximum.reduceat(cosines(skills, passages), owners[:-1], axis=0)
    most = min(RIVALS, len(nearest))
    # Each column is sorted by itself, so a passage's mean is the same alone and in company.
    best = np.sort(nearest, axis=0)[::-1][:most].astype(np.float64)
    return np.asarray(best.mean(axis=0), dtype=np.float32)


def for_readings(rival: Numbers, is_reading: Mask) -> Numbers:
    """Lower the rivals (n,) of passages that are compared by a reading, by what reading them costs in closeness."""
    return np.asarray(rival - np.float32(READING_ADDS / RIVALS_COUNT) * is_reading, dtype=np.float32)


def word_weights(names: Iterable[str], meanings: Iterable[str], idf: Idf) -> dict[str, int]:
    """Weigh the stems of a requirement in thousandths of a cosine; those that name it count more."""
    found: dict[str, int] = {}
    for adds, texts in ((WORD_ADDS, meanings), (WORD_ADDS + NAME_WORD_ADDS, names)):
        for word in (word for text in texts for word in words(text)):
            rarity = min(max(idf[word] - COMMON_WORD, 0.0), RAREST_WORD)
            weight = round(rarity * adds * THOUSAND)
            found[stem(word)] = max(found.get(stem(word), 0), weight)
    return found


def nearness(meaning: Numbers, rival: Numbers, shared: npt.NDArray[np.int64], named: Mask) -> Numbers:
    """Combine (r, n): cosines, less the rivals (n,), shared words in thousandths, and naming the skill itself."""
    most = round(MOST_BY_WORDS * THOUSAND)
    near = meaning - np.float32(RIVALS_COUNT) * rival
    near += np.minimum(shared, most).astype(np.float32) / np.float32(THOUSAND)
    near[named] += np.float32(NAMED_ADDS)
    return near
