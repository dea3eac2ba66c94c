"""A text in both languages, and the data files it comes from."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal

Language = Literal["en", "cy"]

DATA = Path(__file__).parent / "data"


@dataclass(frozen=True, slots=True)
class Both:
    """The same thing said in English and in Welsh. `cy` is empty only where an advert has a reason for it."""

    en: str
    cy: str

    def said_in(self, language: Language) -> str:
        """Return the text in `language`."""
        return self.cy if language == "cy" else self.en


def both(pair: Sequence[str]) -> Both:
    """Turn a two-item list from a data file into a `Both`."""
    english, welsh = pair
    return Both(english, welsh)


def all_both(pairs: Sequence[Sequence[str]]) -> tuple[Both, ...]:
    """Turn a list of two-item lists into a tuple of `Both`."""
    return tuple(both(pair) for pair in pairs)


@cache
def load(name: str) -> Any:
    """Return the data file `name` (without `.json`). Callers must not change what they get: it is shared."""
    return json.loads((DATA / f"{name}.json").read_text(encoding="utf-8"))
