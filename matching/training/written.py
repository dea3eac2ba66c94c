"""Read what was judged and written for this project: what spans of adverts mean, and other wordings of skills.

The files stand in `wordings`, with what they hold and their terms in the README beside them. No text of an advert is
in them: what a span means is found by a digest of its words.
"""

import hashlib
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from pathlib import Path

from matching.training.sources import Excluded

FOLDER = Path(__file__).parent / "wordings"
SPANS, SKILLS = FOLDER / "spans.tsv", FOLDER / "skills.tsv"
# Of a digest so many hex digits are kept: enough to tell a few thousand spans apart.
SHOWN = 12


class UnknownLabelError(Exception):
    """A wording of a skill that the list of skills does not have; the message names it."""


@dataclass(frozen=True)
class Wording:
    """An ESCO skill in other words: short phrases, and a sentence of an advert or a CV that asks for or shows it."""

    label: str
    phrases: tuple[str, ...]
    sentence: str


def key_of(span: str) -> str:
    """Return the digest under which the meaning of a span stands; capitals make no difference."""
    return hashlib.sha256(span.casefold().encode()).hexdigest()[:SHOWN]


def read_meanings(
    path: Path, spans: Iterable[str], labels: Iterable[str], excluded: Excluded
) -> dict[str, tuple[str, ...]]:
    """Map each of the spans that means a skill to those of `labels` it means, best first.

    Raises UnknownLabelError when one is neither among `labels` nor excluded.
    """
    known = set(labels)
    judged = {key: tuple(label for label in found if _learnt(label, known, excluded)) for key, *found in _rows(path)}
    return {span: found for span in spans if (found := judged.get(key_of(span), ()))}


def read_wordings(path: Path, labels: Iterable[str], excluded: Excluded) -> list[Wording]:
    """Read the other wordings of skills, less those never to learn from.

    Raises UnknownLabelError when one is of a skill that is neither among `labels` nor excluded.
    """
    known = set(labels)
    return [
        Wording(label, tuple(excluded.keep(phrases)), sentence)
        for label, *phrases, sentence in _rows(path)
        if _learnt(label, known, excluded) and excluded.keeps(sentence)
    ]


def _rows(path: Path) -> Iterator[list[str]]:
    return (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if line)


def _learnt(label: str, known: AbstractSet[str], excluded: Excluded) -> bool:
    if label not in known and excluded.keeps(label):
        raise UnknownLabelError(f"not among the skills: {label}")
    return label in known
