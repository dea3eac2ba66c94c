"""The CV's passages against the direction of the whole vacancy."""

import numpy as np

from matching.scoring.share import Mask, Numbers, share
from matching.scoring.weights import MEANING, RELEVANT_OVERLAP


def is_about(cosines: Numbers, overlaps: Numbers, evidence: Mask) -> Mask:
    """Mark passages (n,) near the vacancy's direction, sharing its rare words, or evidence it asks for."""
    near = (cosines > MEANING.threshold) | (overlaps > RELEVANT_OVERLAP)
    return np.asarray(near | evidence, dtype=bool)


def document_similarity(cosines: Numbers, relevant: Mask) -> float:
    """Return the component: share of the CV near the vacancy in meaning; `cosines` (n,) of straightened vectors."""
    return share(cosines, relevant, MEANING)
