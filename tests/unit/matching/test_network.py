"""The compiled graph against the same weights in transformers, with padding, for each family it knows."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import pytest

from matching.embedding.architecture import FIRST_POSITION, Architecture, UnknownArchitectureError
from matching.embedding.network import FLOAT32, UNSEEN, compiled, network_of

pytestmark = pytest.mark.model  # loads torch

SIZES = {
    "vocab_size": 50,
    "hidden_size": 24,
    "num_hidden_layers": 2,
    "num_attention_heads": 4,
    "intermediate_size": 40,
    "max_position_embeddings": 40,
}
LENGTHS = (9, 16, 3)


@dataclass(frozen=True)
class Toy:
    """A model of transformers with weights by chance, and its like as this package sees it."""

    model: Any
    weights: dict[str, Any]
    shape: Architecture


@pytest.fixture(scope="module", params=sorted(FIRST_POSITION))
def toy(request: pytest.FixtureRequest) -> Toy:
    torch = pytest.importorskip("torch")
    transformers = pytest.importorskip("transformers")
    torch.manual_seed(5)
    config = transformers.AutoConfig.for_model(request.param, **SIZES)
    model = transformers.AutoModel.from_config(config).eval()
    with torch.no_grad():
        for weight in model.parameters():
            weight.add_(torch.randn_like(weight) * 0.3)
    shape = Architecture(
        layers=2,
        heads=4,
        dimensions=24,
        first_position=FIRST_POSITION[request.param],
        epsilon=config.layer_norm_eps,
        window=32,
        pools_mean=True,
    )
    return Toy(model, {name: weight.numpy() for name, weight in model.state_dict().items()}, shape)


def test_the_graph_computes_what_transformers_computes(toy: Toy) -> None:
    torch = pytest.importorskip("torch")
    padding = toy.model.config.pad_token_id
    tokens = np.full((len(LENGTHS), 16), padding, dtype=np.int32)
    attention = np.full((len(LENGTHS), 1, 1, 16), UNSEEN, dtype=np.float32)
    chance = np.random.default_rng(1)
    for row, length in enumerate(LENGTHS):
        tokens[row, :length] = chance.integers(4, 50, length)
        attention[row, ..., :length] = 0
    positions = np.arange(16, dtype=np.int32) + toy.shape.first_position
    found = compiled(network_of(toy.weights, toy.shape), FLOAT32)([tokens, attention, positions])[0]
    with torch.no_grad():
        mask = torch.from_numpy((attention[:, 0, 0] == 0).astype(np.int64))
        states = toy.model(input_ids=torch.from_numpy(tokens).long(), attention_mask=mask).last_hidden_state.numpy()
    for row, length in enumerate(LENGTHS):
        assert found[row, :length] == pytest.approx(states[row, :length], abs=1e-4)


def test_weights_that_lack_something_are_not_compiled(toy: Toy) -> None:
    weights = {name: weight for name, weight in toy.weights.items() if "layer.1.output" not in name}
    with pytest.raises(UnknownArchitectureError, match=r"layer\.1\.output"):
        network_of(weights, toy.shape)
