"""The CV's passages against the direction of the whole vacancy."""

import numpy as np
import numpy.typing as npt

from matching.scoring.segments import Bounds, Mask, Numbers
from matching.scoring.share import share
from matching.scoring.weights import MEANING, RELEVANT_OVERLAP


def is_about(cosines: Numbers, overlaps: Numbers, evidence: Mask) -> Mask:
    """Mark passages (n,) near the vacancy's direction, sharing its rare words, or evidence it asks for."""
    near = (cosines > MEANING.threshold) | (overlaps > RELEVANT_OVERLAP)
    return np.asarray(near | evidence, dtype=bool)


def document_similarity(
    cosines: Numbers, relevant: Mask, irrelevant: Mask, bounds: Bounds
) -> npt.NDArray[np.float64]:
    """Return the component (c,): share of each CV near the vacancy in meaning; `cosines` (n,) as straightened."""
    return share(cosines, relevant, irrelevant, bounds, MEANING)
