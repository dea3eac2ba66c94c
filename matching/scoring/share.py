"""How much of a CV is about a vacancy: a share of what it tells, not an average over everything."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from matching.scoring.segments import Bounds, Mask, Numbers, sums


@dataclass(frozen=True, slots=True)
class Shape:
    """The constants of one share.

    `threshold`: closeness from which a passage is about the work. `power`: above 1, a few passages squarely
    about it outweigh many that touch it. `prior`: how much there must be before the share means anything.
    `dilution`: what each irrelevant passage takes away. `curve`: below 1, spreads the low end out.
    """

    threshold: float
    power: float
    prior: float
    dilution: float
    curve: float


def share(
    closeness: Numbers, relevant: Mask, irrelevant: Mask, bounds: Bounds, shape: Shape
) -> npt.NDArray[np.float64]:
    """Share in [0, 1) of each CV's passages that is about a vacancy: (c,) from columns (n,).

    `about / (about + prior + dilution * irrelevant)`. Whether a passage is relevant must depend on it and
    the vacancy alone, and must hold for each above the threshold. Then one more relevant passage never
    lowers the share and losing one never raises it: it adds to the upper half of the fraction, or to
    nothing. Irrelevant passages dilute, so that a long CV about other work does not win by its length.
    A passage that is neither counts for nothing.
    """
    above = np.maximum(closeness.astype(np.float64) - shape.threshold, 0.0) ** shape.power
    about = sums(np.where(relevant, above, 0.0), bounds)
    fraction = about / (about + shape.prior + shape.dilution * sums(irrelevant, bounds))
    return np.asarray(fraction**shape.curve)
