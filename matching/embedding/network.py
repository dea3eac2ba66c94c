"""A BERT as a graph that OpenVINO compiles for the processor at hand. Loads a heavy library: import it lazily."""

from collections.abc import Mapping
from typing import Any

import numpy as np
import openvino as ov
import openvino.opset13 as op

from matching.embedding.architecture import Architecture, UnknownArchitectureError
from matching.embedding.base import Vectors

Weights = Mapping[str, Vectors]
# Added to the attention paid to padding, which becomes exactly nothing.
UNSEEN = -1e9
# One thread, so that sums are made in one order; not tied to a core, which another process may hold.
SETTINGS = {"INFERENCE_NUM_THREADS": 1, "NUM_STREAMS": 1, "ENABLE_CPU_PINNING": False}
BFLOAT16, FLOAT32 = "bf16", "f32"


def has_bfloat16() -> bool:
    """Say whether the processor multiplies bfloat16 itself."""
    return "BF16" in ov.Core().get_property("CPU", "OPTIMIZATION_CAPABILITIES")


def compiled(network: Any, precision: str) -> Any:
    """Compile a network for one thread of this processor, at one of the two precisions."""
    return ov.Core().compile_model(network, "CPU", {"INFERENCE_PRECISION_HINT": precision, **SETTINGS})


def network_of(weights: Weights, shape: Architecture) -> Any:
    """Build the graph: tokens (n, t), attention added (n, 1, 1, t) and positions (t,) to states (n, t, d).

    Raises UnknownArchitectureError when a weight is missing.
    """
    try:
        return _Builder(weights, shape).network()
    except KeyError as error:
        raise UnknownArchitectureError(f"no weight {error}") from error


class _Builder:
    def __init__(self, weights: Weights, shape: Architecture) -> None:
        self._weights = weights
        self._shape = shape

    def network(self) -> Any:
        tokens = op.parameter([-1, -1], np.int32, "tokens")
        attention = op.parameter([-1, 1, 1, -1], np.float32, "attention")
        positions = op.parameter([-1], np.int32, "positions")
        states = self._embedded(tokens, positions)
        for layer in range(self._shape.layers):
            states = self._layer(states, attention, f"encoder.layer.{layer}.")
        return ov.Model([states], [tokens, attention, positions], "encoder")

    def _embedded(self, tokens: Any, positions: Any) -> Any:
        words = self._rows("embeddings.word_embeddings.weight", tokens)
        places = self._rows("embeddings.position_embeddings.weight", positions)
        kind = op.constant(self._weights["embeddings.token_type_embeddings.weight"][:1])
        return self._evened(op.add(op.add(words, kind), places), "embeddings.LayerNorm")

    def _layer(self, states: Any, attention: Any, name: str) -> Any:
        query, key, value = (
            self._heads(self._linear(states, f"{name}attention.self.{part}")) for part in ("query", "key", "value")
        )
        seen = op.scaled_dot_product_attention(query, key, value, attention)
        joined = op.reshape(
            _transposed(seen), op.constant(np.array([0, 0, self._shape.dimensions])), special_zero=True
        )
        states = self._evened(
            op.add(states, self._linear(joined, f"{name}attention.output.dense")), f"{name}attention.output.LayerNorm"
        )
        inner = op.gelu(self._linear(states, f"{name}intermediate.dense"), "erf")
        return self._evened(op.add(states, self._linear(inner, f"{name}output.dense")), f"{name}output.LayerNorm")

    def _rows(self, name: str, numbers: Any) -> Any:
        return op.gather(op.constant(self._weights[name]), numbers, op.constant(np.array(0)))

    def _linear(self, states: Any, name: str) -> Any:
        product = op.matmul(states, op.constant(self._weights[f"{name}.weight"]), transpose_a=False, transpose_b=True)
        return op.add(product, op.constant(self._weights[f"{name}.bias"]))

    def _evened(self, states: Any, name: str) -> Any:
        axes = op.constant(np.array([-1]))
        even = op.mvn(states, axes, normalize_variance=True, eps=self._shape.epsilon, eps_mode="inside_sqrt")
        scaled = op.multiply(even, op.constant(self._weights[f"{name}.weight"]))
        return op.add(scaled, op.constant(self._weights[f"{name}.bias"]))

    def _heads(self, states: Any) -> Any:
        size = self._shape.dimensions // self._shape.heads
        split = op.constant(np.array([0, 0, self._shape.heads, size]))
        return _transposed(op.reshape(states, split, special_zero=True))


def _transposed(states: Any) -> Any:
    return op.transpose(states, op.constant(np.array([0, 2, 1, 3])))
