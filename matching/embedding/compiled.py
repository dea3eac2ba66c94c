"""Texts through a compiled network: cut into tokens, sorted by length, run in batches, pooled."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from threading import Lock
from typing import Any

import numpy as np
from tokenizers import Tokenizer

from matching.embedding.architecture import TOKENIZER, Architecture
from matching.embedding.base import Vectors, normalised
from matching.embedding.network import UNSEEN, compiled

# A text is padded to the next multiple of this, by its own length alone: the kernels sum a row in an order that
# depends on the padded length and on nothing else, so company cannot change a bit of it.
STEP = 16
# So many tokens in one batch keep its states in the processor's cache.
MOST_TOKENS = 1024

Tokens = Sequence[int]


class CompiledExecution:
    """A network run by OpenVINO at one precision, on one thread."""

    def __init__(self, network: Any, shape: Architecture, folder: Path, precision: str) -> None:
        """Compile the network and read the tokenizer of the model's folder."""
        self._shape = shape
        self._precision = precision
        self._request = compiled(network, precision).create_infer_request()
        self._alone = Lock()  # one request answers one caller at a time
        self._tokenizer = Tokenizer.from_file(str(folder / TOKENIZER))
        self._tokenizer.no_padding()
        self._tokenizer.enable_truncation(shape.window)

    @property
    def name(self) -> str:
        """`bf16` or `f32`."""
        return self._precision

    @property
    def dimensions(self) -> int:
        """The length of every vector."""
        return self._shape.dimensions

    def embed(self, texts: list[str]) -> Vectors:
        """Return float32 (n, dimensions), rows of length 1. Texts beyond the model's window are cut."""
        vectors = np.zeros((len(texts), self.dimensions), dtype=np.float32)
        tokens = [encoded.ids for encoded in self._tokenizer.encode_batch(texts)]
        with self._alone:
            for chosen, length in batches([len(row) for row in tokens]):
                vectors[chosen] = self._run([tokens[place] for place in chosen], length)
        return normalised(vectors)

    def _run(self, rows: Sequence[Tokens], length: int) -> Vectors:
        """Pool the states of texts padded to one length."""
        tokens = np.zeros((len(rows), length), dtype=np.int32)
        attention = np.full((len(rows), 1, 1, length), UNSEEN, dtype=np.float32)
        for place, row in enumerate(rows):
            tokens[place, : len(row)] = row
            attention[place, ..., : len(row)] = 0
        positions = np.arange(length, dtype=np.int32) + self._shape.first_position
        states = self._request.infer([tokens, attention, positions], share_inputs=True, share_outputs=True)[0]
        if not self._shape.pools_mean:
            return np.array(states[:, 0])
        return np.stack([state[: len(row)].mean(axis=0) for state, row in zip(states, rows, strict=True)])


def batches(lengths: Sequence[int]) -> Iterator[tuple[list[int], int]]:
    """Yield the places of texts that run together and the length all of them are padded to, shortest first."""
    padded = [-(-length // STEP) * STEP for length in lengths]
    waiting: list[int] = []
    for place in sorted(range(len(padded)), key=padded.__getitem__):
        if waiting and (padded[place] != padded[waiting[0]] or (len(waiting) + 1) * padded[place] > MOST_TOKENS):
            yield waiting, padded[waiting[0]]
            waiting = []
        waiting.append(place)
    if waiting:
        yield waiting, padded[waiting[0]]
