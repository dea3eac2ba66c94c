"""How much of what a CV tells is about the vacancy's kind of work."""

import numpy as np
import numpy.typing as npt

from matching.scoring.segments import Bounds, Mask, Numbers
from matching.scoring.share import Shape, share
from matching.scoring.weights import RELEVANT_OVERLAP


def is_about(closeness: Numbers, overlaps: Numbers, evidence: Mask, shape: Shape) -> Mask:
    """Mark passages (n,) close to the vacancy, sharing its rare words, or evidence it asks for."""
    near = (closeness > shape.threshold) | (overlaps > RELEVANT_OVERLAP)
    return np.asarray(near | evidence, dtype=bool)


def document_similarity(
    closeness: Numbers, told: Mask, irrelevant: Mask, bounds: Bounds, shape: Shape
) -> npt.NDArray[np.float64]:
    """Return the component (c,): share of each CV that is about the work, of the relevant passages `told` (n,)."""
    return share(closeness, told, irrelevant, bounds, shape)
