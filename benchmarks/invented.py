"""Invented CVs as vectors, by the million: sentences of the framework mixed, and strayed from as people do."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from matching.embedding.background import load_background
from matching.embedding.base import Vectors, normalised
from matching.embedding.quantised import Quantised, quantised, stacked
from matching.engine import Engine

SENTENCES = 8  # of a CV, that count
OWN = 0.55  # the odds that a sentence speaks of the CV's own role
STRAY = 0.6  # the length of what is said in other words, beside a sentence of length 1
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
