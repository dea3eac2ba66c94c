"""Ways of running one model, and the measured choice between them."""

import time
from typing import Protocol

import numpy as np

from matching.embedding.base import Vectors

# Closer than this to float32, an execution may stand for it.
LEAST_COSINE = 0.99
ROUNDS = 5
# Other work on a machine blurs what is measured, and a choice that wavers would have every CV prepared again. Where a
# processor only imitates an arithmetic, it is slower several times over.
BLUR = 1.5
# A short line, a sentence of an advert, a heading, a longer passage: what a CV and an advert are made of.
PROBES = (
    "Python, SQL and Git",
    "You will lead a small team that builds and runs the council's online services.",
    "Senior infrastructure engineer",
    (
        "Moved forty servers to the cloud in two years, wrote the runbooks, trained the on-call rota and halved the "
        "number of incidents that reached the public; before that, kept the housing system and its reports running "
        "through two upgrades, with patching every month and a tested way back from each change."
    ),
)


class Execution(Protocol):
    """One way of running a model: the same text gives the same vector, bit for bit, in whatever company."""

    @property
    def name(self) -> str:
        """Name the arithmetic, as it is recorded beside every vector."""

    @property
    def dimensions(self) -> int:
        """The length of every vector."""

    def embed(self, texts: list[str]) -> Vectors:
        """Return float32 (len(texts), dimensions), rows of length 1, of texts none of which is blank."""


def choose(exact: Execution, quick: Execution) -> Execution:
    """Return the quick execution when it is true to the exact one and not plainly slower here; takes about 0.3 s."""
    closeness = (exact.embed([*PROBES]) * quick.embed([*PROBES])).sum(axis=1)
    if np.isnan(closeness).any() or closeness.min() < LEAST_COSINE:
        return exact
    # Turn and turn about, and each at its best: other work on the machine slows both.
    rounds = [(_seconds(quick), _seconds(exact)) for _ in range(ROUNDS)]
    took = np.min(rounds, axis=0)
    return quick if took[0] < BLUR * took[1] else exact


def _seconds(execution: Execution) -> float:
    start = time.perf_counter()
    execution.embed([*PROBES])
    return time.perf_counter() - start
