"""What a CV only claims: lists of keywords, bare statements, praise of oneself.

Claims are worth something to a reader, and anybody can add any number of them. So they stand apart from every other
component, in one whose weight is all that they can ever move.
"""

import numpy as np
import numpy.typing as npt

from matching.scoring.segments import Bounds, Mask, Numbers
from matching.scoring.share import Shape, share


def claims(
    closeness: Numbers, claimed: Mask, irrelevant: Mask, bounds: Bounds, shape: Shape
) -> npt.NDArray[np.float64]:
    """Return the component (c,): share of each CV that claims this kind of work, of the passages `claimed` (n,)."""
    return share(closeness, claimed, irrelevant, bounds, shape)
