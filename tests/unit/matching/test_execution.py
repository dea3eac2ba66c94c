"""Running the model: the same bits in any company, true to float32, chosen by what is measured."""

import json
import shutil
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest

from career_framework import load_framework
from matching.embedding.architecture import UnknownArchitectureError, architecture_of
from matching.embedding.base import Vectors, model_of, normalised
from matching.embedding.compiled import MOST_TOKENS, STEP, batches
from matching.embedding.execution import choose
from matching.embedding.transformer import (
    PlainExecution,
    TransformerEmbedder,
    bundled_model_folder,
    load_sentence_transformer,
    load_transformer,
)

FRAMEWORK = load_framework()
# Lines of every length, from two words to well beyond the model's window.
TEXTS = [skill.name.en for skill in FRAMEWORK.skills.values()]
TEXTS += [text.text.en for skill in FRAMEWORK.skills.values() for text in skill.meanings]
TEXTS += [" ".join(TEXTS[start : start + 60]) for start in range(0, 300, 20)]


class Invented:
    """An execution that answers fixed vectors after a fixed time."""

    dimensions = 2

    def __init__(self, name: str, vector: tuple[float, float], seconds: float) -> None:
        self.name = name
        self._vector = vector
        self._seconds = seconds

    def embed(self, texts: list[str]) -> Vectors:
        time.sleep(self._seconds)
        return normalised(np.asarray([self._vector] * len(texts), dtype=np.float32))


EXACT = Invented("exact", (1.0, 0.0), 0.02)


@pytest.mark.parametrize(
    ("quick", "chosen"),
    [
        (Invented("true and quick", (1.0, 0.05), 0.001), "true and quick"),
        (Invented("quick, not true", (1.0, 0.5), 0.001), "exact"),
        (Invented("not a number", (float("nan"), 1.0), 0.001), "exact"),
        (Invented("true, not quick", (1.0, 0.0), 0.04), "exact"),
    ],
)
def test_an_execution_is_chosen_that_is_both_true_and_quick(quick: Invented, chosen: str) -> None:
    assert choose(EXACT, quick).name == chosen


def test_batches_hold_every_text_once_beside_texts_of_its_own_padded_length() -> None:
    lengths = np.random.default_rng(5).integers(2, 257, 500).tolist()
    found = list(batches(lengths))
    assert sorted(place for places, _ in found for place in places) == list(range(500))
    for places, padded in found:
        assert {-(-lengths[place] // STEP) * STEP for place in places} == {padded}
        assert len(places) * padded <= MOST_TOKENS
    assert list(batches([])) == []


def test_a_model_of_another_build_is_not_compiled(tmp_path: Path) -> None:
    folder = tmp_path / "model"
    shutil.copytree(bundled_model_folder(), folder, ignore=shutil.ignore_patterns("*.safetensors"))
    assert architecture_of(folder) == architecture_of(bundled_model_folder())
    config = json.loads((folder / "config.json").read_text())
    for change in ({"model_type": "mpnet"}, {"position_embedding_type": "relative_key"}, {"hidden_act": "relu"}):
        (folder / "config.json").write_text(json.dumps(config | change))
        with pytest.raises(UnknownArchitectureError):
            architecture_of(folder)
    (folder / "config.json").unlink()
    with pytest.raises(UnknownArchitectureError):
        architecture_of(folder)


@pytest.fixture(scope="module")
def embedder() -> TransformerEmbedder:
    return load_transformer()


@pytest.fixture(scope="module")
def alone(embedder: TransformerEmbedder) -> Vectors:
    return np.concatenate([embedder.embed([text]) for text in TEXTS])


@pytest.mark.model
def test_a_digest_names_the_model_and_its_arithmetic(embedder: TransformerEmbedder) -> None:
    assert embedder.digest.partition("@")[2] in {"bf16", "f32"}
    assert embedder.digest.startswith(model_of(embedder.digest))
    assert "@" not in model_of(embedder.digest)


@pytest.mark.model
def test_a_text_has_the_same_bits_alone_and_in_any_company(embedder: TransformerEmbedder, alone: Vectors) -> None:
    chance = np.random.default_rng(41)
    for _ in range(8):
        places = chance.permutation(len(TEXTS))[: chance.integers(2, len(TEXTS))]
        assert np.array_equal(embedder.embed([TEXTS[place] for place in places]), alone[places])


@pytest.mark.model
def test_two_threads_may_ask_at_once(embedder: TransformerEmbedder, alone: Vectors) -> None:
    with ThreadPoolExecutor(2) as threads:
        halves = list(threads.map(embedder.embed, [TEXTS[::2], TEXTS[1::2]]))
    assert np.array_equal(halves[0], alone[::2])
    assert np.array_equal(halves[1], alone[1::2])


@pytest.mark.model
def test_the_bits_do_not_depend_on_threads_and_no_torch_is_loaded(alone: Vectors, tmp_path: Path) -> None:
    (tmp_path / "texts.json").write_text(json.dumps(TEXTS[-40:]))
    script = """
import json, sys
import numpy as np
from matching.embedding.transformer import load_transformer
folder = sys.argv[1]
texts = json.load(open(folder + "/texts.json"))
np.save(folder + "/vectors.npy", load_transformer().embed(texts))
print(sorted({"torch", "sentence_transformers"} & sys.modules.keys()))
"""
    run = subprocess.run(  # noqa: S603 - our own code
        [sys.executable, "-c", script, str(tmp_path)],
        capture_output=True,
        text=True,
        check=False,
        env={"OMP_NUM_THREADS": "2", "OPENBLAS_NUM_THREADS": "2", "PYTHONPATH": ":".join(sys.path)},
    )
    assert (run.stdout.strip(), run.returncode) == ("[]", 0), run.stderr
    assert np.array_equal(np.load(tmp_path / "vectors.npy"), alone[-40:])


@pytest.mark.model
def test_it_stays_true_to_sentence_transformers_in_float32() -> None:
    folder = bundled_model_folder()
    plain = PlainExecution(load_sentence_transformer(folder))
    alone = load_transformer(tuned=False).embed(TEXTS)
    chosen = [*range(0, len(TEXTS), 9), *range(len(TEXTS) - 15, len(TEXTS))]
    exact = plain.embed([TEXTS[place] for place in chosen])
    assert plain.dimensions == exact.shape[1]
    assert (exact * alone[chosen]).sum(axis=1).min() > 0.999
