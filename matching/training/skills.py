"""Embed the framework's skills once, into matching/data/skills.npz.

    python -m matching.training.skills --out matching/data/skills.npz

To be run again after every change of the bundled model or of the framework's wording.
"""

import argparse
from pathlib import Path

import numpy as np

from career_framework import load_framework
from matching.embedding.base import Embedder, model_of
from matching.embedding.quantised import quantised
from matching.embedding.skill_vectors import key_of, skill_wordings, tellings
from matching.engine import build_engine


def write(embedder: Embedder, out: Path) -> int:
    """Write the vectors of every wording and return how many there are."""
    skills = load_framework().skills.values()
    texts = sorted({text for skill in skills for text in (*skill_wordings(skill), *tellings(skill))})
    vectors = quantised(embedder.embed(texts))
    np.savez_compressed(
        out,
        model_digest=model_of(embedder.digest),
        keys=" ".join(key_of(text) for text in texts),
        rows=vectors.rows,
        scales=vectors.scales,
    )
    return len(texts)


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    write(build_engine().embedder.plain, arguments.out)


if __name__ == "__main__":
    main()
