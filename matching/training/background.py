"""Learn matching/data/background.npz from ESCO, O*NET and SkillSpan.

    python -m matching.training.background --esco DIR --onet DIR --skillspan DIR --out FILE

ESCO: European Commission. O*NET 30: US Department of Labor, CC BY 4.0. SkillSpan: MIT. The raw files are not
part of this repository; their SHA-256 digests are recorded in the artefact.
"""

import argparse
import csv
import hashlib
import json
import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType

import numpy as np
import numpy.typing as npt
from sklearn.linear_model import LogisticRegression

from matching.embedding.background import SIGNALS, UNKNOWN_SCALES, Idf, VectorSpace
from matching.embedding.base import Embedder, Vectors, model_of
from matching.embedding.occupations import Occupations
from matching.embedding.quantised import cosines, quantised
from matching.embedding.wanted import direction
from matching.embedding.words import words
from matching.engine import build_engine
from matching.scoring.terms import term_weights

VERSION = "2026.2"
# A word seen in fewer documents than this says more about one document than about the language of jobs.
LEAST_DOCUMENTS = 3
# Eigenvalues below this are noise of 4,800 sentences, not directions of the language.
EIGENVALUE_FLOOR = 1e-4
WHITENING_POWER = -0.25
REGULARISATION = 4.0
# Sentences more likely than this to state a skill stand for what CVs tell.
STATES_SKILL = 0.5


@dataclass(frozen=True)
class Sentences:
    """SkillSpan: each sentence, the advert it belongs to, and whether it states a skill."""

    texts: list[str]
    adverts: list[str]
    states_skill: list[bool]


def read_rows(path: Path) -> list[dict[str, str]]:
    """Read a CSV file with a header."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def read_sentences(path: Path) -> Sentences:
    """Read SkillSpan's JSON lines."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return Sentences(
        texts=[" ".join(row["tokens"]) for row in rows],
        adverts=[f"{row['source']}-{row['idx']}" for row in rows],
        states_skill=[any(tag != "O" for tag in row["tags_skill"] + row["tags_knowledge"]) for row in rows],
    )


def by_advert(sentences: Sentences) -> dict[str, list[str]]:
    """Put the sentences of each advert together again."""
    adverts: dict[str, list[str]] = {}
    for text, advert in zip(sentences.texts, sentences.adverts, strict=True):
        adverts.setdefault(advert, []).append(text)
    return adverts


def background_documents(esco: Path, onet: Path, sentences: Sentences) -> list[str]:
    """Collect the texts whose words are counted: occupations, tasks and whole adverts."""
    return [
        *(f"{row['preferredLabel']} {row['description']}" for row in read_rows(esco / "occupations_en.csv")),
        *(f"{row['Title']} {row['Description']}" for row in read_rows(onet / "occupation_data.csv")),
        *(row["Task"] for row in read_rows(onet / "task_statements.csv")),
        *(" ".join(lines) for lines in by_advert(sentences).values()),
    ]


def idf_table(documents: Sequence[str]) -> tuple[list[str], list[float], float]:
    """Words, their idf, and the idf of a word never seen."""
    counts = Counter(word for document in documents for word in set(words(document)))
    kept = sorted(word for word, count in counts.items() if count >= LEAST_DOCUMENTS)
    total = len(documents)
    return kept, [math.log(total / counts[word]) for word in kept], math.log(total / LEAST_DOCUMENTS)


def whitening(vectors: Vectors) -> tuple[Vectors, Vectors]:
    """Mean (1, d) and covariance to the power -1/4 (d, d) of the background sentences."""
    mean = vectors.mean(axis=0, keepdims=True)
    values, directions = np.linalg.eigh(np.cov((vectors - mean).T))
    matrix = directions @ np.diag((values + EIGENVALUE_FLOOR) ** WHITENING_POWER) @ directions.T
    return mean, np.asarray(matrix, dtype=np.float32)


def usual_signals(sentences: Sentences, space: VectorSpace, idf: Idf, embedder: Embedder) -> Vectors:
    """Mean and spread (signals, 2) of each signal between every advert and the skill sentences of all the others."""
    raw = embedder.embed(sentences.texts)
    likely = space.states_skill(raw) > STATES_SKILL
    texts = [set(words(text)) for text, kept in zip(sentences.texts, likely, strict=True) if kept]
    owners = np.asarray(sentences.adverts)[likely]
    vectors = quantised(space.straightened(raw[likely]))
    kinds = space.occupations.kinds(vectors)
    found: list[list[npt.NDArray[np.float64]]] = [[] for _ in SIGNALS]
    for advert, lines in by_advert(sentences).items():
        towards = direction(lines, {}, embedder, space, whole=" ".join(lines))
        whole, terms = quantised(towards.vector), term_weights(towards.weights, idf)
        signals = {
            "meaning": cosines(whole, vectors)[0],
            "work": kinds.affinity(space.occupations.roots(whole)[0]),
            "wording": np.asarray([sum(terms.get(word, 0.0) for word in text) for text in texts]),
        }
        for values, name in zip(found, SIGNALS, strict=True):
            values.append(np.asarray(signals[name][owners != advert], dtype=np.float64))
    pairs = [np.concatenate(values) for values in found]
    return np.asarray([(values.mean(), values.std()) for values in pairs])


def digest_of(paths: Iterable[Path]) -> str:
    """Name and SHA-256 of each input, as JSON."""
    return json.dumps({path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in paths})


def main() -> None:
    """Learn the artefact and write it."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("--esco", "--onet", "--skillspan", "--out"):
        parser.add_argument(name, type=Path, required=True)
    parser.add_argument("--model", default=None, help="folder of a sentence-transformers model")
    arguments = parser.parse_args()
    sentences = read_sentences(arguments.skillspan / "train.json")
    kept, idf, unseen = idf_table(background_documents(arguments.esco, arguments.onet, sentences))
    embedder = build_engine(arguments.model).embedder
    vectors = embedder.embed(sentences.texts)
    mean, matrix = whitening(vectors)
    classifier = LogisticRegression(C=REGULARISATION, max_iter=2000, class_weight="balanced")
    classifier.fit(vectors, sentences.states_skill)
    space = VectorSpace(
        mean=mean.astype(np.float32),
        whitening=matrix.astype(np.float16).astype(np.float32),
        statement_weights=classifier.coef_[0].astype(np.float32),
        statement_bias=float(classifier.intercept_[0]),
        occupations=Occupations(quantised(np.zeros((0, embedder.dimensions), dtype=np.float32))),
        scales=UNKNOWN_SCALES,
    )
    described = read_rows(arguments.onet / "occupation_data.csv")
    occupations = quantised(
        space.straightened(embedder.embed([f"{row['Title']}: {row['Description']}" for row in described]))
    )
    weights = np.asarray(idf, dtype=np.float16)
    rarity = Idf(MappingProxyType(dict(zip(kept, weights.astype(float), strict=True))), unseen)
    space = replace(space, occupations=Occupations(occupations))
    inputs = [
        arguments.esco / "occupations_en.csv",
        arguments.onet / "occupation_data.csv",
        arguments.onet / "task_statements.csv",
        arguments.skillspan / "train.json",
    ]
    np.savez_compressed(
        arguments.out,
        version=VERSION,
        inputs=digest_of(inputs),
        words="\n".join(kept),
        idf=weights,
        unseen=unseen,
        model_digest=model_of(embedder.digest),
        mean=space.mean,
        whitening=space.whitening.astype(np.float16),
        statement_weights=space.statement_weights,
        statement_bias=space.statement_bias,
        occupations=occupations.rows,
        occupation_scales=occupations.scales,
        scales=usual_signals(sentences, space, rarity, embedder),
    )


if __name__ == "__main__":
    main()
