"""Learn matching/data/encoder.npz: a small correction that teaches the bundled model the language of jobs.

    python -m matching.training.encoder --esco DIR --onet DIR --skillspan DIR [--exclude DIR_OR_FILE] --out FILE

ESCO: European Commission. O*NET 30: US Department of Labor, CC BY 4.0. SkillSpan: MIT. The raw files are not part of
this repository; their SHA-256 digests are recorded in the artefact. `--exclude` names texts never to learn from (the
queries of data sets to be measured on); how many of them were met is printed. About ten minutes on one core.
"""

import argparse
import logging
import math
import random
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch.nn import functional

from matching.embedding.base import Vectors
from matching.embedding.transformer import BUNDLED_SHA256, bundled_model_folder, load_sentence_transformer
from matching.engine import plain_embedder
from matching.training.background import digest_of
from matching.training.curriculum import Course, Curriculum, Pool, reached
from matching.training.low_rank import correct, factors
from matching.training.pairs import Pair
from matching.training.written import SKILLS, SPANS

VERSION = "2026.2"
SEED = 20_26
STEPS = 540
RANK, SCALE = 16, 2.0
LEARNING_RATE, WARM_UP = 1e-3, 40
TEMPERATURE = 0.05
# How strongly labels are held where the plain model has them.
PULL = 0.3
# How strongly passages are held to the likeness they have to each other in the plain model, and how near counts.
HELD, HELD_TEMPERATURE = 10.0, 0.1
# The share of what was learnt that is kept: all of it is better at labels, less at adverts against CVs.
KEPT = 0.7
# For each pair, so many labels near its positive that mean something else.
NEGATIVES = 2
LONGEST = 72  # word pieces
# Texts of about the same length go through the model together, so many at a time.
PART = 128
log = logging.getLogger(__name__)


class Student:
    """The model with its correction, as a function from texts to unit vectors that can learn."""

    def __init__(self, model: Any) -> None:
        """Take a sentence-transformers model and give it a correction."""
        self.tokenizer = model.tokenizer
        self.network = model[0].auto_model
        # The fused attention takes half of all time on its way back, for texts as short as these.
        self.network.set_attn_implementation("eager")
        self.corrections = correct(self.network, RANK, SCALE, SEED)
        self.network.eval()  # no dropout: the course is short

    @property
    def parameters(self) -> list[torch.nn.Parameter]:
        """What is learnt."""
        return [part for item in self.corrections.values() for part in (item.up, item.down)]

    def embed(self, texts: Sequence[str]) -> torch.Tensor:
        """Return (n, d), rows of length 1: the mean over the word pieces of each text."""
        order = sorted(range(len(texts)), key=lambda place: len(texts[place]))
        parts = (order[start : start + PART] for start in range(0, len(order), PART))
        vectors = torch.cat([self._embed([texts[place] for place in part]) for part in parts])
        return vectors[torch.tensor(order).argsort()]

    def vectors(self, texts: Sequence[str]) -> Vectors:
        """Return what has been learnt so far: float32 (n, d), rows of length 1."""
        with torch.no_grad():
            return np.asarray(self.embed(texts).numpy(), dtype=np.float32)

    def _embed(self, texts: list[str]) -> torch.Tensor:
        entries = self.tokenizer(texts, padding=True, truncation=True, max_length=LONGEST, return_tensors="pt")
        states = self.network(**entries).last_hidden_state.float()
        mask = entries["attention_mask"][:, :, None].to(states.dtype)
        return functional.normalize((states * mask).sum(1) / mask.sum(1), dim=1)


def shares_concept(rows: Sequence[frozenset[str]], columns: Sequence[frozenset[str]]) -> torch.Tensor:
    """Mark (n, m) where two texts have a concept in common."""
    return torch.tensor([[not row.isdisjoint(column) for column in columns] for row in rows])


def batch_loss(student: Student, batch: Sequence[Pair], pool: Pool | None, chance: random.Random) -> torch.Tensor:
    """Symmetric InfoNCE with hard negatives, and the pull of labels to where the plain model has them."""
    concepts = [pair.concepts for pair in batch]
    positives = [pair.positive for pair in batch]
    hard: list[str] = []
    if pool is not None:
        for pair in batch:
            near = pair.against or pool.neighbours.get(pair.positive, [])
            hard += chance.sample(near, min(NEGATIVES, len(near)))
    anchors = student.embed([pair.anchor for pair in batch])
    candidates = student.embed([*positives, *hard])
    own = torch.arange(len(batch))
    others = [*concepts, *(pool.concepts[text] for text in hard)] if pool else concepts
    same = shares_concept(concepts, others)
    same[own, own] = False
    logits = (anchors @ candidates.T / TEMPERATURE).masked_fill(same, -math.inf)
    back = (candidates[: len(batch)] @ anchors.T / TEMPERATURE).masked_fill(same[:, : len(batch)].T, -math.inf)
    loss = (functional.cross_entropy(logits, own) + functional.cross_entropy(back, own)) / 2
    if pool is not None:
        loss = loss + PULL * _strayed([*positives, *hard], candidates, pool)
    return loss


def held_loss(student: Student, batch: Sequence[Pair], pool: Pool) -> torch.Tensor:
    """Tell how far the likeness of passages to each other is from what the plain model sees: Kullback-Leibler."""
    texts = [pair.anchor for pair in batch]
    plain = torch.from_numpy(pool.vectors[[pool.places[text] for text in texts]])
    now = student.embed(texts)
    itself = torch.eye(len(texts), dtype=torch.bool)
    before, after = (
        (rows @ rows.T / HELD_TEMPERATURE).masked_fill(itself, -1e4).log_softmax(dim=1) for rows in (plain, now)
    )
    return HELD * functional.kl_div(after, before, reduction="batchmean", log_target=True)


def _strayed(texts: Sequence[str], vectors: torch.Tensor, pool: Pool) -> torch.Tensor:
    """Mean of 1 - cosine between labels now and in the plain model."""
    rows = [row for row, text in enumerate(texts) if text in pool.places]
    if not rows:
        return vectors.sum() * 0
    plain = torch.from_numpy(pool.vectors[[pool.places[texts[row]] for row in rows]])
    return (1 - (vectors[rows] * plain).sum(1)).mean()


def learn(
    student: Student, courses: Sequence[Course], pools: dict[str, Pool], steps: int, chance: random.Random
) -> None:
    """Go through the courses in random order, with a rate that rises briefly and falls to nothing."""
    optimizer = torch.optim.AdamW(student.parameters, lr=LEARNING_RATE, weight_decay=0.01)
    began = time.perf_counter()
    losses: dict[str, list[float]] = {}
    for step in range(steps):
        rate = min((step + 1) / WARM_UP, (steps - step) / (steps - WARM_UP))
        optimizer.param_groups[0]["lr"] = LEARNING_RATE * rate
        course = chance.choices(courses, weights=[item.share for item in courses])[0]
        batch, pool = draw(course, chance), pools.get(course.pool)
        if pool is not None and course.is_held:
            loss = held_loss(student, batch, pool)
        else:
            loss = batch_loss(student, batch, pool, chance)
        optimizer.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call] # torch does not type it
        torch.nn.utils.clip_grad_norm_(student.parameters, 1.0)
        optimizer.step()
        losses.setdefault(course.name, []).append(float(loss.detach()))
        if step % 50 == 49:  # noqa: PLR2004 - now and then
            means = ", ".join(
                f"{name} {sum(values[-10:]) / len(values[-10:]):.2f}" for name, values in losses.items()
            )
            log.info("step %d, %.0f s: %s", step + 1, time.perf_counter() - began, means)


def draw(course: Course, chance: random.Random) -> list[Pair]:
    """Draw a batch in which no anchor comes twice."""
    drawn = {pair.anchor: pair for pair in chance.sample(course.pairs, min(course.batch, len(course.pairs)))}
    return list(drawn.values())


def inputs_of(arguments: argparse.Namespace) -> list[Path]:
    """List the files that are read."""
    esco = ("occupations_en.csv", "ISCOGroups_en.csv", "skills_en_labels.csv", "ictSkillsCollection_en.csv")
    onet = ("task_statements.csv", "technology_skills.csv")
    return [
        *(arguments.esco / name for name in esco),
        *(arguments.onet / name for name in onet),
        arguments.skillspan / "train.json",
        SPANS,
        SKILLS,
    ]


def main() -> None:
    """Learn the correction and write it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("--esco", "--onet", "--skillspan", "--out"):
        parser.add_argument(name, type=Path, required=True)
    parser.add_argument("--exclude", type=Path, default=None, help="queries never to learn from: a folder or a file")
    parser.add_argument("--steps", type=int, default=STEPS)
    arguments = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    logging.getLogger("sentence_transformers").setLevel(logging.WARNING)
    chance = random.Random(SEED)  # noqa: S311 - reproducible, not secret
    embedder = plain_embedder()
    curriculum = Curriculum(arguments, embedder, chance)
    log.info("%d texts left out because they are excluded", len(curriculum.excluded.removed))
    log.info("%s", ", ".join(f"{len(course.pairs)} {course.name}" for course in curriculum.courses))
    before = {check.name: reached(check, embedder.embed) for check in curriculum.checks}
    student = Student(load_sentence_transformer(bundled_model_folder()))
    learn(student, curriculum.courses, curriculum.pools, arguments.steps, chance)
    for check in curriculum.checks:
        log.info("%s: %.3f, before %.3f", check.name, reached(check, student.vectors), before[check.name])
    np.savez_compressed(
        arguments.out,
        allow_pickle=False,
        version=VERSION,
        base=BUNDLED_SHA256,
        inputs=digest_of(inputs_of(arguments)),
        **factors(student.corrections, KEPT),
    )


if __name__ == "__main__":
    main()
