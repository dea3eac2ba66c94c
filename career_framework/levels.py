"""The four skill levels of the framework."""

from enum import IntEnum
from typing import Self


class SkillLevel(IntEnum):
    """How well somebody has a skill, lowest first, so that levels compare with `<` and `>=`.

    Data files name a level by its `code` ("awareness"), never by its number.
    """

    AWARENESS = 1
    WORKING = 2
    PRACTITIONER = 3
    EXPERT = 4

    @property
    def code(self) -> str:
        """Return the name that data files and addresses use, such as "working"."""
        return self.name.lower()

    @classmethod
    def from_code(cls, code: str) -> Self:
        """Return the level called `code`. Raises ValueError for any other word."""
        for level in cls:
            if level.code == code:
                return level
        raise ValueError(f"unknown skill level {code!r}")
