"""The framework's skills as vectors of the bundled model, worked out once: nobody waits for them at first use.

Rebuilt by `python -m matching.training.skills` with every change of the model or of the framework's wording. What
the file does not hold, or another model's, is embedded when it is needed.
"""

import hashlib
import json
from collections.abc import Mapping
from functools import cache
from importlib import resources

import numpy as np

from career_framework import Skill
from matching.embedding.base import Vectors, model_of
from matching.embedding.quantised import Quantised

ARTEFACT = "skills.npz"
BEHAVIOURS = "behaviours.json"
KEY_LETTERS = 16


def base_name(name: str) -> str:
    """Return a skill's name without the role in brackets, as in "User focus (content design)"."""
    return name.partition(" (")[0]


def skill_wordings(skill: Skill) -> list[str]:
    """Put a skill as its name, and its name with what it is, what each level of it means and how else it is called.

    Never a meaning without the name: "help others and review their work" is said of every skill.
    """
    name = base_name(skill.name.en)
    others = [f"{name}: {', '.join(skill.aliases)}"] if skill.aliases else []
    return [name, *(f"{name}: {text.en}" for text in skill.explanations), *others]


def tellings(skill: Skill) -> tuple[str, ...]:
    """Return sentences of ours in which somebody shows the skill without naming it, as a CV would tell of it.

    Skills that differ by the role in brackets share them, unless they have their own. Some skills have none.
    """
    known = _behaviours()
    return known.get(skill.name.en) or known.get(base_name(skill.name.en), ())


@cache
def _behaviours() -> Mapping[str, tuple[str, ...]]:
    text = (resources.files("matching") / "data" / BEHAVIOURS).read_text(encoding="utf-8")
    return {name: tuple(sentences) for name, sentences in json.loads(text).items()}


def key_of(text: str) -> str:
    """Name a text by its digest."""
    return hashlib.sha256(text.encode()).hexdigest()[:KEY_LETTERS]


@cache
def known_vectors(digest: str) -> dict[str, Vectors]:
    """Return unit vectors (d,) by `key_of` their text; empty for a model the file was not made with."""
    file = resources.files("matching") / "data" / ARTEFACT
    if not file.is_file():
        return {}
    with file.open("rb") as stream, np.load(stream) as data:
        if str(data["model_digest"]) != model_of(digest):
            return {}
        found = Quantised(data["rows"], data["scales"])
        vectors = found.rows.astype(np.float32) * found.scales[:, None]
        return dict(zip(str(data["keys"]).split(), vectors, strict=True))
