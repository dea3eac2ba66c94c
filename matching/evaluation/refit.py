"""How much a figure flatters: settings chosen anew on half of the queries, measured on the other half.

The constants of `weights.py` were chosen on development data, so the figure reached there is too good. Here the same
kind of choice is made again and again from a wide range of settings on one half of the queries, drawn by chance, and
what is chosen is measured on the half it has not seen. What the signals are was chosen on all of the data, though,
and that is not undone: the truth may be lower still.
"""

import random
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from matching.evaluation.engines import NOT_SCORED, Trial
from matching.evaluation.measures import ndcg
from matching.evaluation.runs import best_first
from matching.scoring.score import look, totals, weigh
from matching.scoring.share import Shape
from matching.scoring.weights import CLAIMED, CLOSENESS, FOUND, SHAPING, WORK, Shaping

SEED = 2026
ROUNDS = 1000
USUAL_SETTINGS = 600
# Each about the middle of what could be argued for before anything was measured.
THRESHOLDS = (0.75, 1.0, 1.25, 1.5, 1.75)
POWERS = (1.0, 1.5, 2.0)
PRIORS = (3.0, 6.0, 9.0, 12.0, 18.0)
DILUTIONS = (1.5, 3.0, 4.5, 6.0, 9.0)
COVERS = (0.0, 0.05, 0.1, 0.15, 0.2, 0.3)
WORKS = (0.0, 0.1, 0.2, 0.4, 0.6, 1.0)
WORDINGS = (0.0, 0.15, 0.3, 0.45, 0.6, 1.0)


@dataclass(frozen=True, slots=True)
class Setting:
    """One way to set the constants: how passages are judged and how components are weighed."""

    shaping: Shaping
    weights: dict[str, float]


@dataclass(frozen=True, slots=True)
class Refit:
    """Mean nDCG@10 over many halvings, and over all queries.

    `chosen` by the setting best on one half, measured on the other; `own` by the same on its own half; `shipped` by
    the shipped setting on all queries, `middle` by the median setting; `better` settings beat the shipped one.
    """

    queries: int
    settings: int
    chosen: float
    own: float
    shipped: float
    middle: float
    better: int


def settings(count: int, chance: random.Random) -> list[Setting]:
    """Return the shipped setting and `count` others, drawn from the ranges above."""
    drawn = [Setting(SHAPING, dict(FOUND))]
    for _ in range(count):
        threshold, power, prior = chance.choice(THRESHOLDS), chance.choice(POWERS), chance.choice(PRIORS)
        work = Shape(threshold, power, prior, chance.choice(DILUTIONS), WORK.curve)
        claimed = replace(work, curve=CLAIMED.curve)
        signals = dict(CLOSENESS) | {"work": chance.choice(WORKS), "wording": chance.choice(WORDINGS)}
        cover = chance.choice(COVERS)
        rest = FOUND["requirement-cover"] + FOUND["document-similarity"] - cover
        weights = dict(FOUND) | {"requirement-cover": cover, "document-similarity": rest}
        drawn.append(Setting(Shaping(signals, work, claimed), weights))
    return drawn


def reached(trial: Trial, tried: Sequence[Setting]) -> npt.NDArray[np.float64]:
    """Measure every setting on every query: nDCG@10, (settings, queries)."""
    found = np.zeros((len(tried), len(trial.queries)))
    names = list(trial.dataset.corpus)
    for column, (query, text) in enumerate(trial.dataset.queries.items()):
        asked = trial.asked(text)
        seen = look(trial.stack, asked)
        scores = np.full((len(tried), len(names)), NOT_SCORED, dtype=np.float32)
        for row, setting in enumerate(tried):
            scores[row, trial.scorable] = totals(weigh(trial.stack, asked, seen, setting.shaping), setting.weights)
        run = best_first([str(row) for row in range(len(tried))], names, scores)
        grades = trial.dataset.relevance[query]
        found[:, column] = [ndcg([name for name, _ in ranked], grades) for ranked in run.values()]
    return found


def refit(trial: Trial, count: int = USUAL_SETTINGS) -> Refit:
    """Choose anew on many halves. Needs long adverts against CVs, two queries at least."""
    chance = random.Random(SEED)  # noqa: S311 - reproducible, not secret
    found = reached(trial, settings(count, chance))
    queries = list(range(found.shape[1]))
    chosen, own = [], []
    for _ in range(ROUNDS):
        half = chance.sample(queries, len(queries) // 2)
        other = sorted(set(queries).difference(half))
        best = int(found[:, half].mean(axis=1).argmax())
        own.append(found[best, half].mean())
        chosen.append(found[best, other].mean())
    means = found.mean(axis=1)
    return Refit(
        queries=len(queries),
        settings=len(found),
        chosen=float(np.mean(chosen)),
        own=float(np.mean(own)),
        shipped=float(means[0]),
        middle=float(np.median(means)),
        better=int((means > means[0]).sum()),
    )


def refit_lines(found: Refit) -> list[str]:
    """Lay a refit out as lines of text."""
    return [
        f"nDCG@10 of {found.queries} adverts, {found.settings} settings, {ROUNDS} halvings",
        f"{found.shipped:.3f}  as shipped, on all of them; {found.better} settings are better there",
        f"{found.middle:.3f}  the middle one of the settings, on all of them",
        f"{found.own:.3f}  chosen on half of them, on that half",
        f"{found.chosen:.3f}  chosen on half of them, on the other half",
    ]
