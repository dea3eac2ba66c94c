"""Arrays in a folder: written whole or not at all, opened in an instant, read from the disk as they are needed."""

import json
import secrets
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

Arrays = Mapping[str, npt.NDArray[Any]]

FORMAT = 1
HEADER = "header.json"


class StoredArraysError(Exception):
    """The folder holds no arrays, or others than expected."""


def write_arrays(folder: Path, kind: str, facts: Mapping[str, Any], arrays: Arrays) -> None:
    """Write arrays and facts (JSON) about them, in place of what the folder held.

    The header is replaced last, in one step: a reader finds the old arrays or the new ones. Who has the old ones
    open keeps them.
    """
    folder.mkdir(parents=True, exist_ok=True)
    edition = secrets.token_hex(8)
    files = {name: f"{edition}-{name}.npy" for name in arrays}
    for name, array in arrays.items():
        np.save(folder / files[name], array, allow_pickle=False)
    header = {"format": FORMAT, "kind": kind, "facts": dict(facts), "files": files}
    draft = folder / f"{edition}-{HEADER}"
    draft.write_text(json.dumps(header), encoding="utf-8")
    draft.replace(folder / HEADER)
    for old in folder.glob("*.npy"):
        if old.name not in files.values():
            old.unlink()


def read_arrays(folder: Path, kind: str) -> tuple[dict[str, Any], dict[str, npt.NDArray[Any]]]:
    """Open the facts and the memory-mapped arrays of a folder. Raises StoredArraysError."""
    try:
        header = json.loads((folder / HEADER).read_text(encoding="utf-8"))
        found = (header["format"], header["kind"])
        if found != (FORMAT, kind):
            raise StoredArraysError(f"{folder} holds {found}, expected {(FORMAT, kind)}")
        return header["facts"], {name: _opened(folder / file) for name, file in header["files"].items()}
    except (OSError, ValueError, KeyError) as error:
        raise StoredArraysError(f"{folder}: {error}") from error


def _opened(file: Path) -> npt.NDArray[Any]:
    array: npt.NDArray[Any] = np.load(file, mmap_mode="r", allow_pickle=False)
    return array
