"""The engines that are measured, each giving one number to each pair of a query and a document.

No number depends on another query or document of the set: rarity, scales and usual lengths are fixed beforehand.
"""

from collections.abc import Callable, Mapping
from functools import cached_property

import numpy as np

from matching.embedding.background import load_background
from matching.embedding.base import Embedder
from matching.engine import Engine
from matching.evaluation.calibration import MINILM, TERMS, Task
from matching.evaluation.datasets import Dataset
from matching.evaluation.terms import bm25_document, bm25_query, tfidf
from matching.parsing import parse_text
from matching.parsing.vacancies import found_requirements
from matching.profiles import VacancyProfile
from matching.retrieval.dense import similarities
from matching.scoring.label_similarity import LabelSimilarity
from matching.scoring.spelling import Scores, Spelling, products

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
    return _by_engine(trial)


def _by_engine(trial: Trial) -> Scores:
    ready = [trial.engine.prepare(parse_text(text)) for text in trial.documents]
    scores = np.full((len(trial.queries), len(ready)), NOT_SCORED, dtype=np.float32)
    for row, text in zip(scores, trial.queries, strict=True):
        vacancy = VacancyProfile("", text, found_requirements(text))
        for place, candidate in enumerate(ready):
            score = trial.engine.match(candidate, vacancy).score
            if score is not None:
                row[place] = score
    return scores


ENGINES: Mapping[str, Callable[[Trial], Scores]] = {
    "bm25": score_by_bm25,
    "tfidf": score_by_tfidf,
    "characters": score_by_characters,
    "minilm": score_by_minilm,
    "hybrid": score_by_hybrid,
    "swyddi": score_by_swyddi,
}
DEFAULT_ENGINES = ("bm25", "tfidf", "minilm", "hybrid", "swyddi")
