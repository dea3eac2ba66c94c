"""What the encoder is taught and checked on: courses of pairs, labels to tell apart, and pairs kept aside."""

import argparse
import logging
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from career_framework import load_framework
from matching.embedding.base import Embedder, Vectors
from matching.training.pairs import (
    Pair,
    rewritten_pairs,
    sentence_pairs,
    skill_pairs,
    template_pairs,
    title_pairs,
    tool_pairs,
    work_pairs,
)
from matching.training.sources import (
    Excluded,
    Occupation,
    Sentence,
    read_adverts,
    read_excluded,
    read_groups,
    read_occupations,
    read_skills,
    read_tasks,
    read_tools,
)

# Of the neighbours of a label so many are kept, to draw hard negatives from.
NEIGHBOURS = 24
# Labels nearer than this in the plain model may mean the same; they are never set against each other.
SAME = 0.92
# A span of an advert surely means a label from this cosine on.
SURE = 0.62
# Kept aside, to check on: occupations with all their titles, adverts with all their sentences.
ASIDE_OCCUPATIONS, ASIDE_ADVERTS = 200, 12
# Of each occupation so many labels serve as hard negatives of others.
TITLES_IN_POOL = 5
# So often each sentence is rewritten with other skills.
ROUNDS = 6
LINES, TOOLS = 6000, 4000
log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Course:
    """One kind of pair, how many make a batch, and how often it comes."""

    name: str
    pairs: list[Pair]
    batch: int
    share: float
    negatives: str  # the pool hard negatives are drawn from; empty for none


@dataclass(frozen=True)
class Pool:
    """Labels that serve as hard negatives: for each, its neighbours in the plain model."""

    vectors: Vectors
    concepts: dict[str, frozenset[str]]
    neighbours: dict[str, list[str]]
    places: dict[str, int]


def make_pool(texts: Sequence[str], concepts: dict[str, frozenset[str]], embedder: Embedder) -> Pool:
    """Find the nearest labels of each label that share no concept with it."""
    vectors = embedder.embed(texts)
    neighbours: dict[str, list[str]] = {}
    for start in range(0, len(texts), 1000):
        cosines = vectors[start : start + 1000] @ vectors.T
        cosines[cosines > SAME] = -1.0
        nearest = np.argpartition(-cosines, 3 * NEIGHBOURS, axis=1)[:, : 3 * NEIGHBOURS]
        for text, row in zip(texts[start : start + 1000], nearest, strict=True):
            others = [texts[place] for place in row if not concepts[texts[place]] & concepts[text]]
            neighbours[text] = others[:NEIGHBOURS]
    return Pool(vectors, concepts, neighbours, {text: place for place, text in enumerate(texts)})


def sure_labels(
    sentences: Sequence[Sentence], labels: Sequence[str], vectors: Vectors, embedder: Embedder
) -> dict[str, str]:
    """Map the wording of a span to the label it surely means, as the plain model sees it."""
    said = sorted({sentence.said(span) for sentence in sentences for span in sentence.spans})
    cosines = embedder.embed(said) @ vectors.T
    best = cosines.argmax(axis=1)
    return {
        text: labels[place]
        for text, place, row in zip(said, best.tolist(), cosines, strict=True)
        if row[place] >= SURE
    }


def reciprocal_rank(queries: Vectors, labels: Vectors, right: Sequence[int]) -> float:
    """Mean of 1 / rank of the right label of each query."""
    cosines = queries @ labels.T
    own = cosines[np.arange(len(right)), list(right)]
    return float((1 / (1 + (cosines > own[:, None]).sum(axis=1))).mean())


@dataclass(frozen=True)
class Check:
    """Held-out pairs of one kind, and the labels among which the right one must be found."""

    name: str
    pairs: list[Pair]
    labels: list[str]


def reached(check: Check, embed: Callable[[Sequence[str]], Vectors]) -> float:
    """Return the mean reciprocal rank of the right label of each held-out text."""
    places = {label: place for place, label in enumerate(check.labels)}
    queries = embed([pair.anchor for pair in check.pairs])
    return reciprocal_rank(queries, embed(check.labels), [places[pair.positive] for pair in check.pairs])


class Curriculum:
    """Everything there is to learn, with a part kept aside to check on."""

    def __init__(self, arguments: argparse.Namespace, embedder: Embedder, chance: random.Random) -> None:
        """Read the sources and make pairs of them; `embedder` is the plain model."""
        self.excluded: Excluded = read_excluded(arguments.exclude)
        framework = load_framework()
        occupations = read_occupations(arguments.esco, self.excluded)
        chance.shuffle(occupations)
        aside, occupations = occupations[:ASIDE_OCCUPATIONS], occupations[ASIDE_OCCUPATIONS:]
        labels, wordings = read_skills(arguments.esco, self.excluded)
        sentences = read_adverts(arguments.skillspan, self.excluded)
        adverts = sorted({sentence.advert for sentence in sentences})
        kept = set(chance.sample(adverts, ASIDE_ADVERTS))
        unseen = [sentence for sentence in sentences if sentence.advert in kept]
        sentences = [sentence for sentence in sentences if sentence.advert not in kept]
        tasks = read_tasks(arguments.onet)
        verbs = frozenset(task.split()[0].casefold().strip(",") for done in tasks.values() for task in done)
        skills = make_pool(labels, {label: frozenset({label}) for label in labels}, embedder)
        spans = sure_labels(sentences, labels, skills.vectors, embedder)
        log.info("%d spans surely mean a label", len(spans))
        self.pools = {"skills": skills, "titles": _title_pool(occupations, embedder)}
        tools = read_tools(arguments.onet, self.excluded)
        rewritten = rewritten_pairs(sentences, labels, verbs, chance, ROUNDS)
        groups = read_groups(arguments.esco, self.excluded)
        self.courses = [
            Course("titles", title_pairs(occupations, groups, framework, chance), 64, 0.3, "titles"),
            Course("skills", skill_pairs(wordings, labels, spans, framework), 64, 0.14, "skills"),
            Course("tools", tool_pairs(tools, chance, TOOLS), 48, 0.05, ""),
            Course("lines", template_pairs(labels, chance, LINES), 64, 0.06, "skills"),
            Course("said", sentence_pairs(sentences, spans), 48, 0.18, "skills"),
            Course("rewritten", rewritten, 48, 0.17, "skills"),
            Course("work", work_pairs(tasks, occupations, sentences, chance), 24, 0.1, ""),
        ]
        names = [item.labels[0] for item in [*occupations, *aside]]
        self.checks = [
            Check(
                "titles", [Pair(o.labels[-1], o.labels[0], frozenset()) for o in aside if len(o.labels) > 1], names
            ),
            Check("sentences", rewritten_pairs(unseen, labels, verbs, chance, 1), labels),
        ]


def _title_pool(occupations: Sequence[Occupation], embedder: Embedder) -> Pool:
    concepts: dict[str, frozenset[str]] = {}
    for occupation in occupations:
        for label in occupation.labels[:TITLES_IN_POOL]:
            concepts[label] = concepts.get(label, frozenset()) | {occupation.concept}
    return make_pool(sorted(concepts), concepts, embedder)
