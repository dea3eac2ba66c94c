"""How close a passage is to a vacancy, from three signals on scales of the frozen background."""

from collections.abc import Mapping

import numpy as np

from matching.embedding.background import Scale
from matching.scoring.segments import Numbers
from matching.scoring.weights import MOST_WORDING


def closeness(
    meaning: Numbers, work: Numbers, wording: Numbers, scales: Mapping[str, Scale], weights: Mapping[str, float]
) -> Numbers:
    """Add the signals up by their weights: (n,), in spreads of meaning above the background's mean.

    `meaning` is the cosine with the vacancy's direction, `work` how far passage and vacancy are about the same
    occupations, `wording` the share of the vacancy's rare words; all (n,). Each rises with its signal alone.
    """
    signals = {"meaning": meaning, "work": work, "wording": np.minimum(wording, MOST_WORDING)}
    total = np.zeros(len(meaning))
    for name, weight in weights.items():
        total += weight * scales[name].standardised(signals[name])
    return np.asarray(total, dtype=np.float32)
