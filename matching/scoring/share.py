"""How much of a CV is about a vacancy: a share of what it tells, not an average over everything."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Numbers = npt.NDArray[np.float32]
Mask = npt.NDArray[np.bool_]


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


def share(closeness: Numbers, relevant: Mask, shape: Shape) -> float:
    """Share in [0, 1) of a CV's passages (n,) that is about a vacancy.

    `about / (about + prior + dilution * irrelevant)`. Whether a passage is relevant must depend on it and
    the vacancy alone, and must hold for each above the threshold. Then one more relevant passage never
    lowers the share and losing one never raises it: it adds to the upper half of the fraction, or to
    nothing. Irrelevant passages dilute, so that a long CV about other work does not win by its length.
    """
    about = float((np.maximum(closeness - shape.threshold, 0.0) ** shape.power).sum())
    irrelevant = int((~relevant).sum())
    fraction = about / (about + shape.prior + shape.dilution * irrelevant)
    return float(fraction**shape.curve)
