"""Learn a small correction to a large matrix: every linear layer's weights W become W + up @ down.

Hu et al. (2021), "LoRA: Low-rank adaptation of large language models". Only `up` and `down` are learnt and kept.
"""

import numpy as np
import numpy.typing as npt
import torch
from torch import nn

Factors = dict[str, npt.NDArray[np.float16]]


class LowRank(nn.Module):
    """A frozen linear layer and its correction, which starts at nothing."""

    def __init__(self, layer: nn.Linear, rank: int, scale: float, generator: torch.Generator) -> None:
        """Freeze the layer; `scale` multiplies the correction, so that it learns faster than its size."""
        super().__init__()
        self.layer = layer.requires_grad_(requires_grad=False)
        self.scale = scale
        size = layer.in_features
        self.down = nn.Parameter(torch.randn(rank, size, generator=generator) / size**0.5)
        self.up = nn.Parameter(torch.zeros(layer.out_features, rank))

    def forward(self, inputs: torch.Tensor) -> torch.Tensor:
        """Apply the layer and its correction to (…, in), giving (…, out), in the arithmetic of the inputs."""
        down, up = self.down.T.to(inputs.dtype), (self.up.T * self.scale).to(inputs.dtype)
        corrected: torch.Tensor = self.layer(inputs) + (inputs @ down) @ up
        return corrected


def correct(network: nn.Module, rank: int, scale: float, seed: int) -> dict[str, LowRank]:
    """Freeze a network, put it into bfloat16 and give each linear layer of its encoder a correction; by layer's name.

    What is learnt stays in float32.
    """
    generator = torch.Generator().manual_seed(seed)
    network.requires_grad_(requires_grad=False).to(torch.bfloat16)
    layers = {
        name: module
        for name, module in network.named_modules()
        if isinstance(module, nn.Linear) and name.startswith("encoder.")
    }
    corrections = {}
    for name, layer in layers.items():
        parent, _, own = name.rpartition(".")
        corrections[name] = LowRank(layer, rank, scale, generator)
        setattr(network.get_submodule(parent), own, corrections[name])
    return corrections


def factors(corrections: dict[str, LowRank], kept: float) -> Factors:
    """Take out a share of what was learnt: `NAME.up` (out, rank) and `NAME.down` (rank, in) as float16.

    Less than all of it lies between the plain and the taught model (Wortsman et al. 2022, "Robust fine-tuning of
    zero-shot models").
    """
    found: Factors = {}
    for name, correction in corrections.items():
        found[f"{name}.up"] = (correction.up.detach() * correction.scale * kept).numpy().astype(np.float16)
        found[f"{name}.down"] = correction.down.detach().numpy().astype(np.float16)
    return found
