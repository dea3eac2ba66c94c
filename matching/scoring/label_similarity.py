"""How near a short text is to a label: a skill phrase or a sentence to a skill, a title to an occupation.

Three things are added up, each between -1 and 1 and each of the pair alone: the meaning of the whole text, the
meaning of the part of it that is nearest to the label, and spelling. A sentence of an advert asks for several things;
the part that asks for this one says it more clearly than the whole. A title in the plural is put in the singular, a
Welsh job title is read in English words, and a label that is a role of the career framework stands for all its names
(scoring/titles.py).
"""

import re
from collections.abc import Sequence
from functools import partial

import numpy as np
import numpy.typing as npt

from matching.embedding.background import Idf
from matching.embedding.base import Embedder, similarities
from matching.parsing.language.welsh_titles import title_in_english
from matching.scoring.plurals import one_person
from matching.scoring.spelling import Spelling
from matching.scoring.titles import by_any_name

Scores = npt.NDArray[np.float32]

# Of the meaning, the share of the nearest part; the rest is the whole text's.
PART_SHARE = 0.4
SPELLING_SHARE = 0.05
# Where one thing asked for ends and the next begins.
BETWEEN = re.compile(
    r"[,;:()\[\]/•·|–—]|\s-\s|\s\.\s?|\.\s|\.$|\b(?:and|or|as well as|including|such as)\b", re.IGNORECASE
)
SHORTEST_PART = 3


class LabelSimilarity:
    """Scores short texts against labels. Keep one: working out the rarity of spellings takes a moment."""

    def __init__(self, embedder: Embedder, idf: Idf) -> None:
        """Take the embedder and how rare words are in the fixed background."""
        self._embedder = embedder
        self._spelling = Spelling(idf)

    def scores(self, texts: Sequence[str], labels: Sequence[str]) -> Scores:
        """Score every text against every label: (t, l), in [-1, 1]. No score depends on another text or label."""
        return by_any_name(partial(self._compare, [one_person(title_in_english(text)) for text in texts]), labels)

    def _compare(self, texts: Sequence[str], labels: Sequence[str]) -> Scores:
        meanings = self._embedder.embed(labels)
        split = [parts(text) for text in texts]
        places = {text: place for place, text in enumerate(dict.fromkeys([*texts, *(p for ps in split for p in ps)]))}
        cosines = similarities(self._embedder.embed(list(places)), meanings)
        spelled = self._spelling.similarities(texts, labels)
        found = np.empty_like(spelled)
        for row, (text, own) in enumerate(zip(texts, split, strict=True)):
            nearest = cosines[[places[part] for part in own]].max(axis=0)
            meaning = (1 - PART_SHARE) * cosines[places[text]] + PART_SHARE * nearest
            found[row] = (1 - SPELLING_SHARE) * meaning + SPELLING_SHARE * spelled[row]
        return found


def parts(text: str) -> tuple[str, ...]:
    """Split a text where one thing asked for ends and the next begins; the text itself where nothing is left."""
    found = (part.strip(" -*.") for part in BETWEEN.split(text))
    return tuple(dict.fromkeys(part for part in found if len(part) >= SHORTEST_PART)) or (text,)
