"""The correction that teaches the bundled model the language of jobs, from one small pinned artefact.

Learnt once from open text (`matching/training/encoder.py`): for each linear layer, two thin matrices whose product is
added to its weights. It belongs to the bundled weights and to no other model's.
"""

import hashlib
import io
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import resources

import numpy as np

from matching.embedding.base import ModelUnavailableError, Vectors

ARTEFACT = "encoder.npz"
ARTEFACT_SHA256 = "f4ac9a1dbd641aee6778a1e458211b8fdc28e4a44fd19054bcbffcda28d13e5e"
# As much of the artefact's digest as tells two corrections apart in a model's name.
SHOWN = 16


@dataclass(frozen=True)
class Tuning:
    """What is added to the weights (out, in) of each layer, and the digest (hex) of the artefact it comes from."""

    digest: str
    base: str
    changes: Mapping[str, Vectors]

    @property
    def mark(self) -> str:
        """Return what a model's digest ends in when this correction was added to it."""
        return f"+{self.digest[:SHOWN]}"

    def correct(self, weights: dict[str, Vectors]) -> None:
        """Add it to a network's weights, in place. Raises ModelUnavailableError when a layer is missing."""
        for layer, change in self.changes.items():
            if f"{layer}.weight" not in weights:
                raise ModelUnavailableError(f"{ARTEFACT} corrects {layer}, which the model does not have")
            weights[f"{layer}.weight"] = weights[f"{layer}.weight"] + change


def load_tuning() -> Tuning:
    """Read the correction that ships with the package. Raises ModelUnavailableError when it is not the pinned one."""
    artefact = resources.files("matching") / "data" / ARTEFACT
    if not artefact.is_file():
        raise ModelUnavailableError(f"{ARTEFACT} is missing from the package")
    return tuning_from(artefact.read_bytes(), expected_sha256=ARTEFACT_SHA256)


def tuning_from(stored: bytes, *, expected_sha256: str) -> Tuning:
    """Read a correction. Raises ModelUnavailableError when its digest is another than expected."""
    found = hashlib.sha256(stored).hexdigest()
    if found != expected_sha256:
        raise ModelUnavailableError(f"{ARTEFACT} has sha256 {found}, expected {expected_sha256}")
    with np.load(io.BytesIO(stored), allow_pickle=False) as data:
        layers = [name.removesuffix(".up") for name in data.files if name.endswith(".up")]
        changes = {layer: _product(data[f"{layer}.up"], data[f"{layer}.down"]) for layer in layers}
        return Tuning(found, str(data["base"]), changes)


def _product(up: Vectors, down: Vectors) -> Vectors:
    """Multiply in double precision, so that rounding hides in which order a library summed: threads move no bit."""
    return np.asarray(up.astype(np.float64) @ down.astype(np.float64), dtype=np.float32)
