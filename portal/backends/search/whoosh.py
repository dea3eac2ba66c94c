"""Whoosh: words through its analysers and BM25F, everything else through NumPy columns loaded once a segment.

The index lives in numbered folders; `current` names the one in use, so that a rebuild replaces it in one
rename. One process writes at a time (a file lock says so), any number read.
"""

import fcntl
import json
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from whoosh import analysis, fields, index
from whoosh.query import Term
from whoosh.searching import Searcher

from portal.backends.search.base import Document, Query, Results, SearchUnavailableError
from portal.backends.search.columns import Columns, Row
from portal.backends.search.folding import WORD, fold

BOOSTS = {"en_title": 4.0, "cy_title": 4.0, "en_text": 1.0, "cy_text": 1.0}
WRITER_TIMEOUT_SECONDS = 60.0
REMEMBERED_TERMS = 4096


class FoldFilter(analysis.Filter):  # type: ignore[misc]  # Whoosh is untyped
    """Folds case and diacritics away."""

    def __call__(self, tokens: Iterable[Any]) -> Iterator[Any]:
        """Fold each token."""
        for token in tokens:
            token.text = fold(token.text)
            yield token


def _schema() -> fields.Schema:
    tokens = analysis.RegexTokenizer(WORD)
    english = tokens | FoldFilter() | analysis.StopFilter(minsize=1) | analysis.StemFilter()
    welsh = tokens | FoldFilter()
    return fields.Schema(
        key=fields.ID(unique=True, stored=True),
        row=fields.STORED,
        en_title=fields.TEXT(analyzer=english, phrase=False),
        en_text=fields.TEXT(analyzer=english, phrase=False),
        cy_title=fields.TEXT(analyzer=welsh, phrase=False),
        cy_text=fields.TEXT(analyzer=welsh, phrase=False),
    )


class WhooshIndex:
    """An index in a folder."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._opened: _Opened | None = None

    def search(self, query: Query) -> Results:
        """Answer a query from the newest committed state."""
        try:
            return self._open().search(query)
        except SearchUnavailableError:
            raise
        except Exception as error:
            # Whoosh raises whatever the damaged bytes lead to: struct.error, KeyError, pickle errors …
            self._damaged.touch()
            self._opened = None
            raise SearchUnavailableError(f"{type(error).__name__}: {error}") from error

    def put(self, documents: Iterable[Document]) -> None:
        """Add or replace documents in one commit."""
        with self._lock(), self._writer() as writer:
            for document in documents:
                writer.update_document(**_stored(document))

    def remove(self, keys: Iterable[str]) -> None:
        """Forget documents in one commit."""
        with self._lock(), self._writer() as writer:
            for key in keys:
                writer.delete_by_term("key", key)

    def rebuild(self, documents: Iterable[Document]) -> None:
        """Build a new folder beside the old one, switch over, then drop the old one."""
        with self._lock():
            old = self._folder()
            number = int(old.name) + 1 if old else 1
            new = self.root / str(number)
            shutil.rmtree(new, ignore_errors=True)
            new.mkdir(parents=True)
            writer = index.create_in(new, _schema()).writer(limitmb=256)
            for document in documents:
                writer.add_document(**_stored(document))
            writer.commit(optimize=True)
            pointer = self.root / "current.part"
            pointer.write_text(new.name)
            pointer.replace(self.root / "current")
            self._damaged.unlink(missing_ok=True)
            for folder in self.root.iterdir():
                if folder.is_dir() and folder != new:
                    shutil.rmtree(folder, ignore_errors=True)

    def is_healthy(self) -> bool:
        """Say whether there is an index that opens and that no search found damaged."""
        folder = self._folder()
        if folder is None or self._damaged.exists():
            return False
        try:
            return bool(index.exists_in(folder))
        except Exception:  # noqa: BLE001 - any failure to open is an answer here
            return False

    @property
    def _damaged(self) -> Path:
        return self.root / "damaged"

    def _folder(self) -> Path | None:
        try:
            name = (self.root / "current").read_text().strip()
        except OSError:
            return None
        return self.root / name if name.isdigit() else None

    def _open(self) -> "_Opened":
        folder = self._folder()
        if folder is None or not folder.is_dir():
            raise SearchUnavailableError("there is no index")
        if self._opened is None or self._opened.folder != folder:
            self._opened = _Opened(folder)
        self._opened.refresh()
        return self._opened

    @contextmanager
    def _lock(self) -> Iterator[None]:
        self.root.mkdir(parents=True, exist_ok=True)
        with (self.root / "lock").open("w") as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            yield

    @contextmanager
    def _writer(self) -> Iterator[Any]:
        folder = self._folder()
        if folder is None:
            raise SearchUnavailableError("there is no index to write to")
        # timeout: without it a second writer fails at once and its commit is lost
        writer = index.open_dir(folder).writer(timeout=WRITER_TIMEOUT_SECONDS)
        try:
            yield writer
        except BaseException:
            writer.cancel()
            raise
        writer.commit()


class _Opened:
    """One process's open view of an index folder: a searcher, the columns, and remembered word scores."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.searcher: Searcher = index.open_dir(folder).searcher()
        self.schema = _schema()
        self.segments: dict[str, list[Row]] = {}
        self._load()

    def refresh(self) -> None:
        """Follow what has been committed since."""
        if not self.searcher.up_to_date():
            # Whoosh's own refresh() keeps readers of old segments and with them the deletions they knew.
            self.searcher.close()
            self.searcher = index.open_dir(self.folder).searcher()
            self._load()

    def search(self, query: Query) -> Results:
        """Answer a query."""
        words = WORD.findall(query.words)
        return self.columns.select(query, self._scores(words) if words else None)

    def _load(self) -> None:
        """Read the rows of segments not seen yet; segments never change, only deletions in them do."""
        self._postings = lru_cache(REMEMBERED_TERMS)(self._read_postings)
        segments, rows, self.documents = {}, [], []
        for reader, base in self.searcher.reader().leaf_readers():
            name = reader.segment().segment_id()
            count = reader.doc_count_all()
            loaded = self.segments.get(name) or [_row(reader.stored_fields(number)) for number in range(count)]
            segments[name] = loaded
            alive = [number for number in range(count) if not reader.is_deleted(number)]
            rows += [loaded[number] for number in alive]
            self.documents += [base + number for number in alive]
        self.segments = segments
        self.columns = Columns(rows)
        self.positions = np.full(self.searcher.doc_count_all(), -1, dtype=np.intp)
        self.positions[self.documents] = np.arange(len(self.documents))

    def _scores(self, words: list[str]) -> NDArray[np.float64]:
        """Add up BM25F over words and fields; every word must be somewhere, but stop words are not asked for."""
        asked = [terms for terms in map(self._terms, words) if terms]
        total = np.zeros(len(self.columns))
        found = np.ones(len(self.columns), dtype=bool)
        for terms in asked:
            score = np.zeros(len(self.columns))
            for name, text in terms:
                positions, scores = self._postings(name, text)
                score[positions] += scores
            total += score
            found &= score > 0
        return np.where(found, total, 0.0) if asked else np.ones(len(self.columns))

    def _terms(self, word: str) -> list[tuple[str, str]]:
        """Return (field, term) pairs a word stands for; none where English has it as a stop word."""
        pairs = [
            (name, token.text)
            for name in BOOSTS
            for token in self.schema[name].analyzer(word, mode="query", removestops=True)
        ]
        return pairs if any(name.startswith("en_") for name, _ in pairs) else []

    def _read_postings(self, name: str, text: str) -> tuple[NDArray[np.intp], NDArray[np.float64]]:
        """Read where a term stands and its weighted BM25F scores there: (k,) positions and (k,) scores.

        Whoosh walks postings in Python, so each term is read once for as long as the index stays the same.
        """
        matcher = Term(name, text, boost=BOOSTS[name]).matcher(self.searcher)
        numbers, scores = [], []
        while matcher.is_active():
            numbers.append(matcher.id())
            scores.append(matcher.score())
            matcher.next()
        return self.positions[np.array(numbers, dtype=np.intp)], np.array(scores, dtype=float)


def _stored(document: Document) -> dict[str, Any]:
    row = Row.of(document)
    return {
        "key": row.key,
        "row": json.dumps([row.key, dict(row.facets), dict(row.numbers), row.points]),
        "en_title": document.english.title,
        "en_text": document.english.text,
        "cy_title": document.welsh.title,
        "cy_text": document.welsh.text,
    }


def _row(stored: dict[str, Any]) -> Row:
    key, facets, numbers, points = json.loads(stored["row"])
    return Row(key, {name: tuple(values) for name, values in facets.items()}, numbers, tuple(map(tuple, points)))
