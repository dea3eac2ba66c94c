"""The fixed background every score is read against, loaded from one small versioned artefact.

It was learnt once from open text (`matching/training/background.py`), so that a score never depends on who
else applied. The vector part belongs to one model and is ignored for any other.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from types import MappingProxyType

import numpy as np
import numpy.typing as npt

from matching.embedding.base import Vectors, model_of, normalised
from matching.embedding.occupations import Occupations
from matching.embedding.quantised import Quantised, quantised

ARTEFACT = "background.npz"
# The signals of closeness that have a scale.
SIGNALS = ("meaning", "work", "wording")


@dataclass(frozen=True)
class Idf:
    """How rare a word is in job adverts and occupation descriptions: log(documents / documents with it)."""

    weights: MappingProxyType[str, float]
    unseen: float

    def __getitem__(self, word: str) -> float:
        """Return the word's weight; a word never seen is as rare as the rarest."""
        return self.weights.get(word, self.unseen)


@dataclass(frozen=True, slots=True)
class Scale:
    """Mean and standard deviation of a signal over background pairs, on which signals of different kinds add up."""

    mean: float
    spread: float

    def standardised(self, values: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
        """Count values in spreads above the background's mean."""
        return np.asarray((values - self.mean) / self.spread, dtype=np.float32)


# For a model nothing was learnt for: cosines of unrelated texts about 0, and no occupations.
UNKNOWN_SCALES = MappingProxyType(
    {"meaning": Scale(0.03, 0.08), "work": Scale(0.0, 1.0), "wording": Scale(0.005, 0.01)}
)


@dataclass(frozen=True)
class VectorSpace:
    """Straightens one model's vectors: removes what all job text shares, evens out the rest.

    `whitening` is the covariance of background sentences to the power -1/4 (d, d); the two `statement`
    parameters are a logistic regression on the raw vector: does this sentence state a skill? `occupations` are
    kinds of work to compare texts by; `scales` says, for each of SIGNALS, what is usual between an advert and a
    sentence from another advert.
    """

    mean: Vectors
    whitening: Vectors
    statement_weights: npt.NDArray[np.float32]
    statement_bias: float
    occupations: Occupations
    scales: Mapping[str, Scale]

    def straightened(self, vectors: Vectors) -> Vectors:
        """Map unit vectors (n, d) to centred, whitened unit vectors (n, d). A row of zeros stays unknown."""
        known = vectors.any(axis=1, keepdims=True)
        # In double precision, so that rounding hides in which order a library summed: threads move no bit.
        centred = vectors.astype(np.float64) - self.mean
        return normalised(np.asarray(centred @ self.whitening.astype(np.float64) * known, dtype=np.float32))

    def states_skill(self, vectors: Vectors) -> npt.NDArray[np.float32]:
        """Probability (n,) that each sentence states a skill, not boilerplate."""
        logits = vectors.astype(np.float64) @ self.statement_weights.astype(np.float64) + self.statement_bias
        return np.asarray(np.round(1 / (1 + np.exp(-logits)), 6), dtype=np.float32)


@dataclass(frozen=True)
class Background:
    """The artefact: an idf table for any model, and a vector space for one."""

    version: str
    idf: Idf
    model_digest: str
    space: VectorSpace

    def space_for(self, digest: str, dimensions: int) -> VectorSpace:
        """Return the learnt space when it belongs to this model, else one that changes nothing."""
        if model_of(digest) == self.model_digest:
            return self.space
        return VectorSpace(
            mean=np.zeros((1, dimensions), dtype=np.float32),
            whitening=np.eye(dimensions, dtype=np.float32),
            statement_weights=np.zeros(dimensions, dtype=np.float32),
            statement_bias=4.0,
            occupations=Occupations(quantised(np.zeros((0, dimensions), dtype=np.float32))),
            scales=UNKNOWN_SCALES,
        )


@cache
def load_background() -> Background:
    """Read the artefact that ships with the package (once a process)."""
    with (resources.files("matching") / "data" / ARTEFACT).open("rb") as file, np.load(file) as data:
        words = str(data["words"]).split("\n")
        weights = data["idf"].astype(float)
        return Background(
            version=str(data["version"]),
            idf=Idf(MappingProxyType(dict(zip(words, weights, strict=True))), unseen=float(data["unseen"])),
            model_digest=str(data["model_digest"]),
            space=VectorSpace(
                mean=data["mean"].astype(np.float32),
                whitening=data["whitening"].astype(np.float32),
                statement_weights=data["statement_weights"].astype(np.float32),
                statement_bias=float(data["statement_bias"]),
                occupations=Occupations(Quantised(data["occupations"], data["occupation_scales"])),
                scales=MappingProxyType(
                    {
                        name: Scale(float(mean), float(spread))
                        for name, (mean, spread) in zip(SIGNALS, data["scales"], strict=True)
                    }
                ),
            ),
        )
