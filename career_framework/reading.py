"""Reading JSON strictly: every complaint names the file, the key and the reason."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from career_framework.errors import FrameworkDataError
from career_framework.text import Text


class _RepeatedKeyError(ValueError):
    pass


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        raise _RepeatedKeyError(next(name for name in names if names.count(name) > 1))
    return found


@dataclass(frozen=True, slots=True)
class Node:
    """A value somewhere in a file. `key` is the way to it, such as `data-analyst.levels[0].name`."""

    file: str
    key: str
    value: Any

    def error(self, reason: str) -> FrameworkDataError:
        """Return the error to raise about this value."""
        return FrameworkDataError(self.file, self.key, reason)

    def __getitem__(self, name: str) -> "Node":
        mapping = self._mapping()
        if name not in mapping:
            raise self._child(name, None).error("is missing")
        return self._child(name, mapping[name])

    def get(self, name: str) -> "Node | None":
        """Return the value called `name`, or None where there is none."""
        return self[name] if name in self._mapping() else None

    def items(self) -> Iterator[tuple[str, "Node"]]:
        """Yield the name and value of each entry of an object, in file order."""
        for name, value in self._mapping().items():
            yield name, self._child(name, value)

    def elements(self) -> Iterator["Node"]:
        """Yield the elements of a list."""
        if not isinstance(self.value, list):
            raise self.error("must be a list")
        for index, value in enumerate(self.value):
            yield Node(self.file, f"{self.key}[{index}]", value)

    def string(self) -> str:
        """Return a text that is not empty and has no space around it."""
        if not isinstance(self.value, str) or not self.value.strip():
            raise self.error("must be a text that is not empty")
        if self.value != self.value.strip():
            raise self.error("has space around it")
        return self.value

    def integer(self) -> int:
        """Return a whole number."""
        if not isinstance(self.value, int) or isinstance(self.value, bool):
            raise self.error("must be a whole number")
        return self.value

    def boolean(self) -> bool:
        """Return true or false."""
        if not isinstance(self.value, bool):
            raise self.error("must be true or false")
        return self.value

    def text(self) -> Text:
        """Return a text in both languages. A missing language is an error."""
        return Text(en=self["en"].string(), cy=self["cy"].string())

    def words(self) -> tuple[str, ...]:
        """Return a list of lower-case search words, each once."""
        found: dict[str, None] = {}
        for node in self.elements():
            word = node.string()
            if word != word.lower():
                raise node.error(f"{word!r} must be in lower case")
            if word in found:
                raise node.error(f"{word!r} appears twice")
            found[word] = None
        return tuple(found)

    def _mapping(self) -> dict[str, Any]:
        if not isinstance(self.value, dict):
            raise self.error("must be an object")
        return self.value

    def _child(self, name: str, value: Any) -> "Node":
        return Node(self.file, f"{self.key}.{name}" if self.key else name, value)


def read_json(folder: Path, file: str) -> Node:
    """Return the whole of `folder/file`. Raises FrameworkDataError if it is missing or no valid JSON."""
    try:
        value = json.loads((folder / file).read_text(encoding="utf-8"), object_pairs_hook=_unique)
    except FileNotFoundError:
        raise FrameworkDataError(file, "", "is missing") from None
    except _RepeatedKeyError as error:
        raise FrameworkDataError(file, str(error), "appears twice") from None
    except ValueError as error:
        raise FrameworkDataError(file, "", f"is not valid JSON: {error}") from None
    return Node(file, "", value)
