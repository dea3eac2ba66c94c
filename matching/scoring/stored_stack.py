"""A stack in a folder, opened in an instant: its columns are memory-mapped and read as they are scored."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass
from pathlib import Path
from typing import Any, get_type_hints

import numpy as np
import numpy.typing as npt

from matching.embedding.arrays import read_arrays, write_arrays
from matching.scoring.stack import Stack

KIND = "stack"

Array = npt.NDArray[Any]


class WrongEditionError(Exception):
    """A stack was laid out by other rules or holds another model's vectors."""


@dataclass(frozen=True)
class StoredStack:
    """A stack whose CV number c is the one called `ids[c]`."""

    ids: tuple[str, ...]
    stack: Stack


def write_stack(folder: Path, stack: Stack, ids: Sequence[str], edition: str) -> None:
    """Store a stack and what its CVs are called, in place of what the folder held.

    `edition` (`Engine.edition`) names the rules and the model it was made with.
    """
    write_arrays(folder, KIND, {"edition": edition, "ids": list(ids)}, dict(_columns(stack, "stack")))


def open_stack(folder: Path, edition: str) -> StoredStack:
    """Open a stored stack without reading its columns.

    Raises StoredArraysError when there is none, WrongEditionError when it was made with another edition.
    """
    facts, arrays = read_arrays(folder, KIND)
    if facts["edition"] != edition:
        raise WrongEditionError(f"{folder} was made with {facts['edition']}, not {edition}")
    stack: Stack = _restored(Stack, arrays, "stack")
    return StoredStack(tuple(facts["ids"]), stack)


def _columns(value: Any, name: str) -> Iterator[tuple[str, Array]]:
    """Walk through the fields; a table of numbered names becomes its names, in the order of their numbers."""
    if is_dataclass(value):
        for field in fields(value):
            yield from _columns(getattr(value, field.name), f"{name}.{field.name}")
    elif isinstance(value, Mapping):
        yield name, np.frombuffer("\n".join(sorted(value, key=value.__getitem__)).encode(), dtype=np.uint8)
    else:
        yield name, value


def _restored(kind: Any, arrays: Mapping[str, Array], name: str) -> Any:
    if isinstance(kind, type) and is_dataclass(kind):
        kinds = get_type_hints(kind)
        return kind(*(_restored(kinds[field.name], arrays, f"{name}.{field.name}") for field in fields(kind)))
    if getattr(kind, "__origin__", None) is Mapping:
        names = arrays[name].tobytes().decode()
        return {word: number for number, word in enumerate(names.split("\n"))} if names else {}
    return arrays[name]
