"""What the career framework knows of job titles: the other names of a role, in English and Welsh.

A title is compared with each name of a role, since none of them alone says what all of them do: nothing in the words
"delivery manager" tells that a Scrum master is one.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import cache

import numpy as np
import numpy.typing as npt

from career_framework import load_framework

Scores = npt.NDArray[np.float32]
# Compares the texts of a call with labels: (t, l).
Comparison = Callable[[Sequence[str]], Scores]

# The role's own name goes first where both fit: "data officer" is another name of one role and nearly the name of
# another.
OTHER_NAME_COST = 0.05


def by_any_name(compare: Comparison, labels: Sequence[str]) -> Scores:
    """Compare with labels (t, l), those that name a role of the framework by the nearest of its names.

    What a label scores does not depend on which others there are.
    """
    found = compare(labels)
    names = [(place, name) for place, label in enumerate(labels) for name in other_names(label)]
    if names:
        others = compare([name for _, name in names]) - np.float32(OTHER_NAME_COST)
        np.maximum.at(found.T, [place for place, _ in names], others.T)
    return found


def other_names(label: str) -> tuple[str, ...]:
    """Return what else the role of this name is called; nothing for a label that is no role's name."""
    return _other_names().get(label.casefold(), ())


@cache
def _other_names() -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for role in load_framework().roles.values():
        names = (role.name.en, role.name.cy, *role.synonyms.en, *role.synonyms.cy)
        for own in (role.name.en, role.name.cy):
            found[own.casefold()] = tuple(name for name in names if name != own)
    return found
