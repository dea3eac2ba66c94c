"""The CV's words against the telling words of the advert."""

import numpy as np
import numpy.typing as npt

from matching.scoring.segments import Bounds, Mask, Numbers
from matching.scoring.share import share
from matching.scoring.weights import WORDING


def lexical_similarity(
    overlaps: Numbers, relevant: Mask, irrelevant: Mask, bounds: Bounds
) -> npt.NDArray[np.float64]:
    """Return the component (c,): share of each CV that uses the advert's rare words; `overlaps` (n,) in [0, 1]."""
    return share(overlaps, relevant, irrelevant, bounds, WORDING)
