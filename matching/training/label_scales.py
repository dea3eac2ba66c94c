"""Measure the scales of `matching/evaluation/calibration.py` for labels, on background pairs.

    python -m matching.training.label_scales --esco DIR --skillspan DIR

Prints mean and standard deviation of the spelling and of the plain model's cosine, over skill spans of SkillSpan x
names of ESCO occupations. Half a minute.
"""

import argparse
import random
import sys
from pathlib import Path

from matching.embedding.background import load_background
from matching.embedding.base import similarities
from matching.engine import plain_embedder
from matching.scoring.spelling import Spelling
from matching.training.sources import Excluded, read_adverts, read_occupations

SEED = 20_26
SPANS, NAMES = 500, 2000


def main() -> None:
    """Print one line for each kind of score."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("--esco", "--skillspan"):
        parser.add_argument(name, type=Path, required=True)
    arguments = parser.parse_args()
    chance = random.Random(SEED)  # noqa: S311 - reproducible, not secret
    sentences = read_adverts(arguments.skillspan, Excluded())
    spans = sorted({sentence.said(span) for sentence in sentences for span in sentence.spans})
    names = sorted({occupation.labels[0] for occupation in read_occupations(arguments.esco, Excluded())})
    spans, names = chance.sample(spans, SPANS), chance.sample(names, NAMES)
    embed = plain_embedder().embed
    found = {
        "TERMS": Spelling(load_background().idf).similarities(spans, names),
        "MINILM": similarities(embed(spans), embed(names)),
    }
    for kind, scores in found.items():
        sys.stdout.write(f"{kind}[Task.LABELS] = Scale({scores.mean():.4f}, {scores.std():.4f})\n")


if __name__ == "__main__":
    main()
