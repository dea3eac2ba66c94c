"""Invented CVs by the thousand and the million: sentences of the framework mixed, and strayed from as people do."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from matching.embedding.background import load_background
from matching.embedding.base import Vectors, normalised
from matching.embedding.occupations import Kinds
from matching.embedding.prepared import PreparedCandidate
from matching.embedding.quantised import Quantised, quantised, stacked
from matching.engine import Engine
from matching.profiles import Passage, SectionKind

SENTENCES = 8  # of a CV, that count
OWN = 0.55  # the odds that a sentence speaks of the CV's own role
STRAY = 0.6  # the length of what is said in other words, beside a sentence of length 1
PASSAGES = 32  # of which some fall together; the demo's real CVs have 27
DOING = 0.7  # the odds that a passage tells of work, not of skills
CHUNK = 50_000


@dataclass(frozen=True)
class Language:
    """Straightened vectors of everything the framework says, and which of it each role level asks for."""

    texts: tuple[str, ...]
    vectors: Vectors
    roles: tuple[npt.NDArray[np.intp], ...]


def language_of(engine: Engine) -> Language:
    """Embed what the career framework says of each level of each skill."""
    framework = engine.framework
    said = {
        skill.id: [f"{skill.name.en}: {text}" for text in (skill.summary, *(item.text.en for item in skill.meanings))]
        for skill in framework.skills.values()
    }
    texts = tuple(dict.fromkeys(text for lines in said.values() for text in lines))
    places = {text: place for place, text in enumerate(texts)}
    space = load_background().space_for(engine.embedder.digest, engine.embedder.dimensions)
    roles = tuple(
        np.asarray([places[text] for need in level.requirements for text in said[need.skill_id]])
        for role in framework.roles.values()
        for level in role.levels
    )
    return Language(texts, space.straightened(engine.embedder.embed(texts)), roles)


def pooled_vectors(language: Language, count: int, seed: int = 7) -> tuple[Vectors, Quantised]:
    """Invent `count` pooled vectors: exactly, float32 (count, d), and as they are stored."""
    chance = np.random.default_rng(seed)
    width = max(map(len, language.roles))
    of_role = np.stack([np.resize(role, width) for role in language.roles])
    exact = np.empty((count, language.vectors.shape[1]), dtype=np.float32)
    stored = []
    for start in range(0, count, CHUNK):
        size = min(CHUNK, count - start)
        exact[start : start + size] = _mixed(language.vectors, of_role, size, chance)
        stored.append(quantised(exact[start : start + size]))
    return exact, stacked(stored)


def _mixed(vectors: Vectors, of_role: npt.NDArray[np.intp], count: int, chance: np.random.Generator) -> Vectors:
    role = chance.integers(len(of_role), size=count)
    total = np.zeros((count, vectors.shape[1]), dtype=np.float32)
    for _ in range(SENTENCES):
        own = of_role[role, chance.integers(of_role.shape[1], size=count)]
        other = chance.integers(len(vectors), size=count)
        weight = chance.uniform(0.2, 1.5, size=(count, 1)).astype(np.float32)
        total += vectors[np.where(chance.random(count) < OWN, own, other)] * weight
    # Straying goes where the language itself varies: along differences of sentences, and a little anywhere.
    for _ in range(2):
        one, two = (chance.integers(len(vectors), size=count) for _ in "ab")
        total += (vectors[one] - vectors[two]) * np.float32(STRAY * np.sqrt(SENTENCES) / 2)
    total += chance.uniform(-1, 1, size=total.shape).astype(np.float32) * np.float32(STRAY * 3 / np.sqrt(384))
    return normalised(total)


def candidates(language: Language, engine: Engine, count: int, seed: int = 8) -> Iterator[PreparedCandidate]:
    """Invent prepared CVs of about PASSAGES passages, most of them of one role level."""
    chance = np.random.default_rng(seed)
    stored = quantised(language.vectors)
    space = load_background().space_for(engine.embedder.digest, engine.embedder.dimensions)
    kinds = space.occupations.kinds(stored)
    for number in range(count):
        own = chance.choice(language.roles[chance.integers(len(language.roles))], size=PASSAGES)
        other = chance.integers(len(language.texts), size=PASSAGES)
        chosen = np.unique(np.where(chance.random(PASSAGES) < OWN, own, other))
        yield PreparedCandidate(
            text_hash=str(number),
            model_digest=engine.embedder.digest,
            passages=tuple(_passages([language.texts[place] for place in chosen], chance)),
            vectors=Quantised(stored.rows[chosen], stored.scales[chosen]),
            kinds=Kinds(kinds.ids[chosen], kinds.roots[chosen]),
            languages=("en",),
        )


def _passages(texts: Sequence[str], chance: np.random.Generator) -> Iterator[Passage]:
    start = 0
    for text in texts:
        section = SectionKind.EXPERIENCE if chance.random() < DOING else SectionKind.SKILLS
        yield Passage(text, start, start + len(text), section, 0.0, float(chance.integers(0, 12)))
        start += len(text) + 1
