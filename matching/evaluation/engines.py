"""The engines that are measured, each giving one number to each pair of a query and a document.

No number depends on another query or document of the set: rarity, scales and usual lengths are fixed beforehand.
"""

from collections.abc import Callable, Mapping
from functools import cached_property, partial

import numpy as np
import numpy.typing as npt

from matching.embedding.background import load_background
from matching.embedding.base import Embedder, similarities
from matching.engine import Engine, PreparedCandidate
from matching.evaluation.calibration import MINILM, TERMS, Task
from matching.evaluation.datasets import Dataset
from matching.evaluation.terms import bm25_document, bm25_query, tfidf
from matching.parsing import parse_text
from matching.parsing.adverts.vacancies import found_requirements
from matching.profiles import VacancyProfile
from matching.scoring.label_similarity import LabelSimilarity
from matching.scoring.readable import why_not_scored
from matching.scoring.score import Asked, judge, totals
from matching.scoring.spelling import Scores, Spelling, products
from matching.scoring.stack import Stack, stack_of
from matching.scoring.weights import COMPONENTS, FOUND

# Words in a usual document without stop words: a CV of two pages, a short name.
USUAL_WORDS = {Task.ADVERTS: 350.0, Task.LABELS: 3.0}
NOT_SCORED = -np.inf


class Trial:
    """One data set and task, with what several engines share: each text is embedded once."""

    def __init__(
        self, dataset: Dataset, task: Task, engine: Engine, plain: Callable[[], Embedder] | None = None
    ) -> None:
        """Keep the texts; nothing is computed before an engine asks for it.

        `plain` loads the model of the baselines, where that is another than the engine's own.
        """
        self.dataset = dataset
        self.task = task
        self.engine = engine
        self._plain = plain or (lambda: engine.embedder)
        self.idf = load_background().idf
        self.queries = list(dataset.queries.values())
        self.documents = list(dataset.corpus.values())

    @cached_property
    def cosines(self) -> Scores:
        """Cosines (q, d) of whole texts in the plain model, cut at its window."""
        embed = self._plain().embed
        return similarities(embed(self.queries), embed(self.documents))

    @cached_property
    def components(self) -> Mapping[str, npt.NDArray[np.float64]]:
        """Each component (q, d) of the engine's scores of CVs; minus infinity where one is not scored."""
        found = {name: np.full((len(self.queries), len(self.documents)), NOT_SCORED) for name in COMPONENTS}
        for row, text in enumerate(self.queries):
            for name, values in judge(self.stack, self.asked(text)).components.items():
                found[name][row, self.scorable] = values
        return found

    @cached_property
    def stack(self) -> Stack:
        """Every CV that can be scored, in the order of `scorable`."""
        return stack_of([self._ready[place] for place in self.scorable])

    @cached_property
    def scorable(self) -> list[int]:
        """The places of the documents that can be scored."""
        reasons = (why_not_scored(item.passages, item.languages) for item in self._ready)
        return [place for place, reason in enumerate(reasons) if not reason]

    def asked(self, text: str) -> Asked:
        """Read an advert."""
        return self.engine.asked(VacancyProfile("", text, found_requirements(text)))

    @cached_property
    def _ready(self) -> list[PreparedCandidate]:
        return [self.engine.prepare(parse_text(text)) for text in self.documents]


def score_by_bm25(trial: Trial) -> Scores:
    """Baseline: BM25, with the background's idf and a usual length in place of the batch's."""
    usual = USUAL_WORDS[trial.task]
    return products(
        [bm25_query(text, trial.idf) for text in trial.queries],
        (bm25_document(text, usual) for text in trial.documents),
    )


def score_by_tfidf(trial: Trial) -> Scores:
    """Baseline: cosine of TF-IDF over words."""
    return products(
        [tfidf(text, trial.idf) for text in trial.queries], (tfidf(text, trial.idf) for text in trial.documents)
    )


def score_by_characters(trial: Trial) -> Scores:
    """Baseline: cosine of TF-IDF over pieces of words."""
    return Spelling(trial.idf).similarities(trial.queries, trial.documents)


def score_by_minilm(trial: Trial) -> Scores:
    """Baseline: plain cosine of the two whole texts."""
    return trial.cosines


def score_by_hybrid(trial: Trial) -> Scores:
    """Baseline: terms and model in equal parts, each on its frozen scale; the terms of labels are pieces of words."""
    terms = score_by_tfidf(trial) if trial.task is Task.ADVERTS else score_by_characters(trial)
    return TERMS[trial.task].standardised(terms) + MINILM[trial.task].standardised(trial.cosines)


def score_by_swyddi(trial: Trial) -> Scores:
    """Score CVs with the whole engine; labels, which have no passages to explain, by meaning and spelling."""
    if trial.task is Task.LABELS:
        return LabelSimilarity(trial.engine.embedder, trial.idf).scores(trial.queries, trial.documents)
    return totals(trial.components, FOUND).astype(np.float32)


def score_without(component: str, trial: Trial) -> Scores:
    """Score by the engine less one component of adverts' scores: what is lost is what it was worth."""
    if trial.task is Task.LABELS:
        return score_by_swyddi(trial)
    left = dict(trial.components)
    left[component] = np.where(np.isfinite(left[component]), 0.0, left[component])
    return totals(left, FOUND).astype(np.float32)


ENGINES: Mapping[str, Callable[[Trial], Scores]] = {
    "bm25": score_by_bm25,
    "tfidf": score_by_tfidf,
    "characters": score_by_characters,
    "minilm": score_by_minilm,
    "hybrid": score_by_hybrid,
    "swyddi": score_by_swyddi,
    **{f"swyddi-without-{name}": partial(score_without, name) for name in COMPONENTS},
}
DEFAULT_ENGINES = ("bm25", "tfidf", "minilm", "hybrid", "swyddi")
