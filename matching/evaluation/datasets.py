"""Data sets in the BEIR layout: queries.jsonl, corpus.jsonl, qrels/test.tsv."""

import csv
import json
from dataclasses import dataclass
from pathlib import Path


class BrokenDatasetError(Exception):
    """A data set that cannot be read; the message names the file and the line."""


@dataclass(frozen=True)
class Dataset:
    """Texts by id, and graded judgements: `relevance[query][document]` is 1 or more, absent means 0."""

    queries: dict[str, str]
    corpus: dict[str, str]
    relevance: dict[str, dict[str, int]]


def read_dataset(folder: Path) -> Dataset:
    """Read a folder. Queries without a judgement are left out. Raises BrokenDatasetError."""
    relevance = _judgements(folder / "qrels" / "test.tsv")
    queries = _texts(folder / "queries.jsonl")
    corpus = _texts(folder / "corpus.jsonl")
    judged = {query: text for query, text in queries.items() if query in relevance}
    if not judged or not corpus:
        raise BrokenDatasetError(f"{folder}: no judged query, or no document")
    return Dataset(judged, corpus, relevance)


def _texts(path: Path) -> dict[str, str]:
    try:
        # Not splitlines: JSON strings may hold other line ends, such as U+2028, as they are.
        rows = path.read_text(encoding="utf-8").split("\n")
    except OSError as error:
        raise BrokenDatasetError(f"{path}: {error.strerror}") from error
    return dict(_text(path, number, row) for number, row in enumerate(rows, start=1) if row.strip())


def _text(path: Path, number: int, line: str) -> tuple[str, str]:
    try:
        row = json.loads(line)
        return str(row["_id"]), f"{row.get('title') or ''}\n{row['text']}".strip()
    except (ValueError, KeyError, TypeError) as error:
        raise BrokenDatasetError(f"{path}, line {number}: {error}") from error


def _judgements(path: Path) -> dict[str, dict[str, int]]:
    found: dict[str, dict[str, int]] = {}
    try:
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file, delimiter="\t"):
                if (grade := int(row["score"])) > 0:
                    found.setdefault(row["query-id"], {})[row["corpus-id"]] = grade
    except OSError as error:
        raise BrokenDatasetError(f"{path}: {error.strerror}") from error
    except (ValueError, KeyError, TypeError) as error:
        raise BrokenDatasetError(f"{path}: needs query-id, corpus-id and a whole-number score") from error
    return found
