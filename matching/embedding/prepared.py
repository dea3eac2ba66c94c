"""What is stored of a CV so that it can be scored without reading it again."""

import hashlib
import io
import json
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np

from matching.embedding.background import load_background
from matching.embedding.base import Embedder
from matching.embedding.occupations import Kinds
from matching.embedding.quantised import Quantised, quantised
from matching.profiles import CandidateProfile, Passage, SectionKind

FORMAT = 3
# Where the same words stand twice, the copy that shows most is kept.
PREFERENCE = (SectionKind.EXPERIENCE, SectionKind.PROJECTS, SectionKind.VOLUNTEERING)


class WrongModelError(Exception):
    """Vectors of one model were to be compared with those of another."""


@dataclass(frozen=True, slots=True)
class SkillPlace:
    """A framework skill, a tool or a language, and where in the CV it was found."""

    skill_id: str
    start: int
    end: int


@dataclass(frozen=True)
class PreparedCandidate:
    """The blind passages of a CV with one straightened vector each; nothing in it names the person.

    `vectors` and `kinds` (of work) have a row for each passage, `rivals` says how near each is to skills in general;
    `skills` are framework skills, tools and languages by name; `as_of` is the month that ends the jobs that still
    last; `text_hash` is the SHA-256 of the CV's blind text.
    """

    text_hash: str
    model_digest: str
    passages: tuple[Passage, ...]
    vectors: Quantised
    kinds: Kinds
    skills: tuple[SkillPlace, ...] = ()
    languages: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    rivals: tuple[float, ...] = ()
    as_of: str = ""

    def to_bytes(self) -> bytes:
        """Serialise to NumPy's compressed format (no pickles)."""
        facts = {
            "format": FORMAT,
            "text_hash": self.text_hash,
            "model_digest": self.model_digest,
            "passages": [asdict(passage) for passage in self.passages],
            "skills": [asdict(skill) for skill in self.skills],
            "languages": self.languages,
            "warnings": self.warnings,
            "rivals": self.rivals,
            "as_of": self.as_of,
        }
        buffer = io.BytesIO()
        np.savez_compressed(
            buffer,
            facts=json.dumps(facts, ensure_ascii=False),
            rows=self.vectors.rows,
            scales=self.vectors.scales,
            kind_ids=self.kinds.ids,
            kind_roots=self.kinds.roots,
        )
        return buffer.getvalue()

    @classmethod
    def from_bytes(cls, stored: bytes) -> "PreparedCandidate":
        """Read what `to_bytes` wrote. Raises ValueError for another format."""
        with np.load(io.BytesIO(stored), allow_pickle=False) as data:
            facts = json.loads(str(data["facts"]))
            if facts["format"] != FORMAT:
                raise ValueError(f"stored candidate has format {facts['format']}, expected {FORMAT}")
            vectors = Quantised(data["rows"], data["scales"])
            kinds = Kinds(data["kind_ids"], data["kind_roots"])
        return cls(
            text_hash=facts["text_hash"],
            model_digest=facts["model_digest"],
            passages=tuple(_passage(row) for row in facts["passages"]),
            vectors=vectors,
            kinds=kinds,
            skills=tuple(SkillPlace(**row) for row in facts["skills"]),
            languages=tuple(facts["languages"]),
            warnings=tuple(facts["warnings"]),
            rivals=tuple(facts["rivals"]),
            as_of=facts["as_of"],
        )


def _passage(row: dict[str, Any]) -> Passage:
    return Passage(**(row | {"section": SectionKind(row["section"])}))


def _key(passage: Passage) -> str:
    return " ".join(passage.text.casefold().split()).strip(" .,;:•*-–")


def distinct(passages: Sequence[Passage]) -> tuple[Passage, ...]:
    """Keep one of each repeated passage, in the order of the text.

    Saying the same thing twice is worth what saying it once is: of the copies, the one in a section of
    things done, with most years, is kept.
    """
    best: dict[str, Passage] = {}
    for passage in passages:
        key = _key(passage)
        if key and (key not in best or _shows(passage) > _shows(best[key])):
            best[key] = passage
    return tuple(sorted(best.values(), key=lambda passage: passage.start))


def _shows(passage: Passage) -> tuple[bool, float]:
    return passage.section in PREFERENCE, passage.years or 0.0


def plain(text: str) -> str:
    """Return a text's words alone, so that copies compare equal."""
    return " ".join("".join(char if char.isalnum() else " " for char in text.casefold()).split())


def own_words(passage: Passage) -> str:
    """Return a passage as one line, in which no mask shows its length."""
    return " ".join(passage.text.split())


def text_hash(text: str) -> str:
    """SHA-256 (hex) of a text."""
    return hashlib.sha256(text.encode()).hexdigest()


def prepare(
    profile: CandidateProfile,
    passages: Sequence[Passage],
    blind_text: str,
    embedder: Embedder,
    *,
    wording: Callable[[Passage], str] | None = None,
) -> PreparedCandidate:
    """Embed a CV's distinct passages. Only blind text is ever read here.

    `wording` gives the text to embed for a passage, its own words when not given; an empty one leaves the
    passage's vector unknown (zeros).
    """
    kept = distinct(passages)
    texts = [wording(passage) if wording else own_words(passage) for passage in kept]
    # Different passages may come to the same wording; it counts once.
    vectors = embedder.embed([text if text not in texts[:place] else "" for place, text in enumerate(texts)])
    space = load_background().space_for(embedder.digest, embedder.dimensions)
    straightened = quantised(space.straightened(vectors))
    return PreparedCandidate(
        text_hash=text_hash(blind_text),
        model_digest=embedder.digest,
        passages=kept,
        vectors=straightened,
        kinds=space.occupations.kinds(straightened),
        skills=tuple(SkillPlace(skill.skill_id, skill.start, skill.end) for skill in profile.skills),
        languages=profile.languages,
        warnings=profile.warnings,
    )
