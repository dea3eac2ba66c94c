"""The CV's words against the telling words of the advert."""

from matching.scoring.share import Mask, Numbers, share
from matching.scoring.weights import WORDING


def lexical_similarity(overlaps: Numbers, relevant: Mask) -> float:
    """Return the component: share of the CV that uses the advert's rare words; `overlaps` (n,) in [0, 1]."""
    return share(overlaps, relevant, WORDING)
