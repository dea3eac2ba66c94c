"""Read the open texts the encoder learns from: ESCO, O*NET, SkillSpan. Nothing here needs a model."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from matching.embedding.prepared import plain
from matching.training.background import read_rows

# Enough of a description to say what an occupation is; the rest lists exceptions.
LONGEST_DESCRIPTION = 320


@dataclass(frozen=True)
class Occupation:
    """An ESCO occupation: its first label is the preferred one."""

    concept: str
    group: str  # ISCO unit group, which other occupations share
    labels: tuple[str, ...]
    description: str


@dataclass(frozen=True)
class Group:
    """An ISCO group with the number its members' codes begin with."""

    code: str
    label: str
    description: str


@dataclass(frozen=True)
class Span:
    """A skill or knowledge span of a sentence: words `start` to `end` (exclusive)."""

    start: int
    end: int
    is_knowledge: bool


@dataclass(frozen=True)
class Sentence:
    """A sentence of a job advert and the spans that state a skill."""

    advert: str
    words: tuple[str, ...]
    spans: tuple[Span, ...]

    @property
    def text(self) -> str:
        """Return the sentence as one line."""
        return " ".join(self.words)

    def said(self, span: Span) -> str:
        """Return the words of a span."""
        return " ".join(self.words[span.start : span.end])


class Excluded:
    """Texts never to learn from, compared by their words alone; counts what it kept out."""

    def __init__(self, texts: Iterable[str] = ()) -> None:
        """Take the texts."""
        self._texts = {plain(text) for text in texts}
        self.removed: set[str] = set()

    def keeps(self, text: str) -> bool:
        """Tell whether a text may be learnt from; remember it when not."""
        if (key := plain(text)) in self._texts:
            self.removed.add(key)
            return False
        return True

    def keep(self, texts: Iterable[str]) -> list[str]:
        """Select the texts that may be learnt from."""
        return [text for text in texts if self.keeps(text)]


def read_excluded(path: Path | None) -> Excluded:
    """Read the queries of all data sets below a folder (queries.jsonl), or a file with one text a line."""
    if path is None:
        return Excluded()
    if path.is_dir():
        rows = (line for file in sorted(path.rglob("queries.jsonl")) for line in _lines(file))
        return Excluded(str(json.loads(row)["text"]) for row in rows)
    return Excluded(_lines(path))


def _lines(path: Path) -> Iterator[str]:
    # Not splitlines: JSON strings may hold other line ends as they are.
    return (line for line in path.read_text(encoding="utf-8").split("\n") if line.strip())


def read_occupations(esco: Path, excluded: Excluded) -> list[Occupation]:
    """Read ESCO occupations with their alternative labels and the beginning of their descriptions."""
    found = []
    for row in read_rows(esco / "occupations_en.csv"):
        labels = [row["preferredLabel"], *row["altLabels"].split("\n")]
        kept = excluded.keep(dict.fromkeys(label.strip() for label in labels if label.strip()))
        if kept:
            found.append(
                Occupation(row["conceptUri"], row["iscoGroup"], tuple(kept), row["description"][:LONGEST_DESCRIPTION])
            )
    return found


def read_groups(esco: Path, excluded: Excluded) -> list[Group]:
    """Read ISCO groups."""
    return [
        Group(row["code"], row["preferredLabel"], row["description"][:LONGEST_DESCRIPTION])
        for row in read_rows(esco / "ISCOGroups_en.csv")
        if excluded.keeps(row["preferredLabel"])
    ]


def read_skills(esco: Path, excluded: Excluded) -> tuple[list[str], list[tuple[str, str]]]:
    """Read the labels of ESCO's skills, and (other wording, label) of the digital ones."""
    labels = excluded.keep(row["preferred_label"] for row in read_rows(esco / "skills_en_labels.csv"))
    wordings = [
        (text, row["preferredLabel"])
        for row in read_rows(esco / "ictSkillsCollection_en.csv")
        for text in [*row["altLabels"].split(" | "), row["description"]]
        if text and excluded.keeps(text) and excluded.keeps(row["preferredLabel"])
    ]
    return sorted(set(labels)), wordings


def read_tasks(onet: Path) -> dict[str, list[str]]:
    """Read the task statements of each O*NET occupation. Its titles are not learnt from."""
    tasks: dict[str, list[str]] = {}
    for row in read_rows(onet / "task_statements.csv"):
        tasks.setdefault(row["O*NET-SOC Code"], []).append(row["Task"])
    return tasks


def read_tools(onet: Path, excluded: Excluded) -> list[tuple[str, str]]:
    """Read (tool, kind of tool), such as a product and "Data base management system software"."""
    pairs = {(row["Example"], row["Commodity Title"]) for row in read_rows(onet / "technology_skills.csv")}
    return sorted(pair for pair in pairs if all(excluded.keeps(text) for text in pair))


def read_adverts(skillspan: Path, excluded: Excluded) -> list[Sentence]:
    """Read the sentences of SkillSpan with their spans."""
    rows = [json.loads(line) for line in _lines(skillspan / "train.json")]
    sentences = []
    for row in rows:
        spans = [*_spans(row["tags_skill"], is_knowledge=False), *_spans(row["tags_knowledge"], is_knowledge=True)]
        sentence = Sentence(f"{row['source']}-{row['idx']}", tuple(row["tokens"]), ())
        if excluded.keeps(sentence.text):
            kept = tuple(span for span in spans if excluded.keeps(sentence.said(span)))
            sentences.append(Sentence(sentence.advert, sentence.words, kept))
    return sentences


def _spans(tags: Sequence[str], *, is_knowledge: bool) -> Iterator[Span]:
    """Read spans from B, I and O tags."""
    start: int | None = None
    for place, tag in enumerate([*tags, "O"]):
        if start is not None and tag[0] != "I":
            yield Span(start, place, is_knowledge)
            start = None
        if tag[0] == "B":
            start = place
