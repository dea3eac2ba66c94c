"""What the encoder is taught and checked on: courses of pairs, labels to tell apart, and pairs kept aside."""

import argparse
import logging
import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from career_framework import load_framework
from matching.embedding.base import Embedder, Vectors
from matching.training.pairs import (
    Pair,
    asking_pairs,
    phrase_pairs,
    rewritten_pairs,
    sentence_pairs,
    skill_pairs,
    template_pairs,
    title_pairs,
    tool_pairs,
    wording_pairs,
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
from matching.training.written import SKILLS, SPANS, read_meanings, read_wordings

# Of the neighbours of a label so many are kept, to draw hard negatives from.
NEIGHBOURS = 24
# Labels nearer than this in the plain model may mean the same; they are never set against each other.
SAME = 0.92
# So many of the labels nearest to a span are looked at, to find those it does not mean.
MISSES = 12
# Kept aside, to check on: occupations with all their titles, adverts with all their sentences, skills in other words.
ASIDE_OCCUPATIONS, ASIDE_ADVERTS, ASIDE_WORDINGS = 200, 12, 100
# Of each occupation so many labels serve as hard negatives of others.
TITLES_IN_POOL = 5
# So often each sentence is rewritten with other skills.
ROUNDS = 6
LINES, TOOLS, PASSAGES = 6000, 4000, 6000
log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Course:
    """One kind of pair, how many make a batch, and how often it comes."""

    name: str
    pairs: list[Pair]
    batch: int
    share: float
    pool: str  # the pool hard negatives are drawn from; empty for none
    is_held: bool = False  # passages, whose likeness to each other must not change


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


def near_misses(
    meanings: Mapping[str, Sequence[str]], labels: Sequence[str], pool: Pool, embedder: Embedder
) -> dict[str, list[str]]:
    """Find, for each span, the labels the plain model has nearest to it though it does not mean them."""
    spans = list(meanings)
    cosines = embedder.embed(spans) @ pool.vectors.T
    nearest = np.argsort(-cosines, axis=1)[:, :MISSES]
    found = {}
    for span, row in zip(spans, nearest.tolist(), strict=True):
        right = pool.vectors[[pool.places[label] for label in meanings[span]]]
        same = (right @ pool.vectors[row].T).max(axis=0) > SAME
        found[span] = [labels[place] for place, alike in zip(row, same, strict=True) if not alike]
    return found


@dataclass(frozen=True)
class Check:
    """Held-out pairs of one kind, and the labels among which one of the right ones must be found."""

    name: str
    pairs: list[Pair]
    labels: list[str]


def reached(check: Check, embed: Callable[[Sequence[str]], Vectors]) -> float:
    """Return the mean reciprocal rank of the best label among the `concepts` of each held-out text."""
    places = {label: place for place, label in enumerate(check.labels)}
    cosines = embed([pair.anchor for pair in check.pairs]) @ embed(check.labels).T
    best = [
        row[[places[label] for label in pair.concepts]].max() for row, pair in zip(cosines, check.pairs, strict=True)
    ]
    return float((1 / (1 + (cosines > np.asarray(best)[:, None]).sum(axis=1))).mean())


class Curriculum:
    """Everything there is to learn, with a part kept aside to check on."""

    def __init__(self, arguments: argparse.Namespace, embedder: Embedder, chance: random.Random) -> None:
        """Read the sources and make pairs of them; `embedder` is the plain model."""
        self.excluded: Excluded = read_excluded(arguments.exclude)
        framework = load_framework()
        occupations = read_occupations(arguments.esco, self.excluded)
        chance.shuffle(occupations)
        aside, occupations = occupations[:ASIDE_OCCUPATIONS], occupations[ASIDE_OCCUPATIONS:]
        labels, names = read_skills(arguments.esco, self.excluded)
        sentences = read_adverts(arguments.skillspan, self.excluded)
        adverts = sorted({sentence.advert for sentence in sentences})
        kept = set(chance.sample(adverts, ASIDE_ADVERTS))
        unseen = [sentence for sentence in sentences if sentence.advert in kept]
        sentences = [sentence for sentence in sentences if sentence.advert not in kept]
        tasks = read_tasks(arguments.onet)
        verbs = frozenset(task.split()[0].casefold().strip(",") for done in tasks.values() for task in done)
        skills = make_pool(labels, {label: frozenset({label}) for label in labels}, embedder)
        meanings = read_meanings(SPANS, sorted(said(sentences) - said(unseen)), labels, self.excluded)
        unseen_meanings = read_meanings(SPANS, sorted(said(unseen)), labels, self.excluded)
        wordings = read_wordings(SKILLS, labels, self.excluded)
        chance.shuffle(wordings)
        unseen_wordings, wordings = wordings[:ASIDE_WORDINGS], wordings[ASIDE_WORDINGS:]
        log.info("%d spans with a meaning, %d skills in other words", len(meanings), len(wordings))
        told = [*(sentence.text for sentence in sentences), *(task for done in tasks.values() for task in done)]
        told += [item.description for item in occupations if item.description]
        passages = sorted(set(chance.sample(told, PASSAGES)))
        self.pools = {
            "skills": skills,
            "titles": _title_pool(occupations, embedder),
            "passages": Pool(embedder.embed(passages), {}, {}, {text: place for place, text in enumerate(passages)}),
        }
        tools = read_tools(arguments.onet, self.excluded)
        rewritten = rewritten_pairs(sentences, labels, verbs, chance, ROUNDS)
        groups = read_groups(arguments.esco, self.excluded)
        self.courses = [
            Course("titles", title_pairs(occupations, groups, framework, chance), 64, 0.24, "titles"),
            Course(
                "phrases", phrase_pairs(meanings, near_misses(meanings, labels, skills, embedder)), 64, 0.2, "skills"
            ),
            Course("wordings", wording_pairs(wordings), 64, 0.18, "skills"),
            Course("asking", asking_pairs(wordings), 48, 0.1, "skills"),
            Course("skills", skill_pairs(names, labels, framework), 64, 0.05, "skills"),
            Course("tools", tool_pairs(tools, chance, TOOLS), 48, 0.01, ""),
            Course("lines", template_pairs(labels, chance, LINES), 64, 0.02, "skills"),
            Course("said", sentence_pairs(sentences, meanings), 48, 0.1, "skills"),
            Course("rewritten", rewritten, 48, 0.03, "skills"),
            Course(
                "passages", [Pair(text, "", frozenset()) for text in passages], 64, 0.28, "passages", is_held=True
            ),
            Course("work", work_pairs(tasks, occupations, sentences, chance), 24, 0.07, ""),
        ]
        titles = [item.labels[0] for item in [*occupations, *aside]]
        renamed = [Pair(o.labels[-1], "", frozenset({o.labels[0]})) for o in aside if len(o.labels) > 1]
        self.checks = [
            Check("titles", renamed, titles),
            Check("phrases", [Pair(text, "", frozenset(found)) for text, found in unseen_meanings.items()], labels),
            Check("wordings", wording_pairs(unseen_wordings), labels),
            Check("sentences", asked_pairs(unseen, unseen_meanings), labels),
        ]


def said(sentences: Sequence[Sentence]) -> set[str]:
    """Collect the wordings of all spans."""
    return {sentence.said(span) for sentence in sentences for span in sentence.spans}


def asked_pairs(sentences: Sequence[Sentence], meanings: Mapping[str, Sequence[str]]) -> list[Pair]:
    """Pair each sentence with all the labels its spans mean."""
    asked = [
        (
            sentence.text,
            frozenset(label for span in sentence.spans for label in meanings.get(sentence.said(span), ())),
        )
        for sentence in sentences
    ]
    return [Pair(text, "", found) for text, found in asked if found]


def _title_pool(occupations: Sequence[Occupation], embedder: Embedder) -> Pool:
    concepts: dict[str, frozenset[str]] = {}
    for occupation in occupations:
        for label in occupation.labels[:TITLES_IN_POOL]:
            concepts[label] = concepts.get(label, frozenset()) | {occupation.concept}
    return make_pool(sorted(concepts), concepts, embedder)
