"""What a model's folder says of its network, and whether it is one that can be compiled."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

# Positions of the RoBERTa family count from behind the padding's number.
FIRST_POSITION = {"bert": 0, "xlm-roberta": 2, "roberta": 2}
PIPELINE = ("Transformer", "Pooling", "Normalize")
TOKENIZER = "tokenizer.json"


class UnknownArchitectureError(Exception):
    """The folder's network is not one that is known here; sentence-transformers may still run it."""


@dataclass(frozen=True, slots=True)
class Architecture:
    """A BERT: `layers` of `heads` over at most `window` tokens.

    A text's vector is the mean of its tokens' states (`pools_mean`), else the first of them.
    """

    layers: int
    heads: int
    dimensions: int
    first_position: int
    epsilon: float
    window: int
    pools_mean: bool


def architecture_of(folder: Path) -> Architecture:
    """Read the configuration of a sentence-transformers model. Raises UnknownArchitectureError."""
    try:
        config, pooling = _read(folder / "config.json"), _read(folder / "1_Pooling" / "config.json")
        window = _read(folder / "sentence_bert_config.json")
        modules = _read(folder / "modules.json")
        _require(config["model_type"] in FIRST_POSITION, "model type")
        _require(config.get("position_embedding_type", "absolute") == "absolute", "positions")
        _require(config["hidden_act"] == "gelu", "activation")
        _require(tuple(module["type"].rpartition(".")[2] for module in modules) == PIPELINE, "pipeline")
        _require(not window.get("do_lower_case"), "lower case")
        _require(_prompt(folder) is None, "prompt")
        _require(pooling["pooling_mode_mean_tokens"] != pooling["pooling_mode_cls_token"], "pooling")
        _require((folder / TOKENIZER).is_file(), "tokenizer")
        return Architecture(
            layers=config["num_hidden_layers"],
            heads=config["num_attention_heads"],
            dimensions=config["hidden_size"],
            first_position=FIRST_POSITION[config["model_type"]],
            epsilon=config["layer_norm_eps"],
            window=int(window["max_seq_length"]),
            pools_mean=pooling["pooling_mode_mean_tokens"],
        )
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise UnknownArchitectureError(f"{folder}: {error}") from error


def _require(known: bool, what: str) -> None:  # noqa: FBT001 - reads as an assertion
    if not known:
        raise UnknownArchitectureError(f"unknown {what}")


def _prompt(folder: Path) -> Any:
    config = folder / "config_sentence_transformers.json"
    return _read(config).get("default_prompt_name") if config.is_file() else None


def _read(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))
