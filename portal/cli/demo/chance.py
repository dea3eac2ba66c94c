"""Seeded chance: the same seed and purpose always give the same draws, whatever else was drawn before."""

from collections.abc import Mapping, Sequence
from random import Random
from typing import TypeVar

Item = TypeVar("Item")


def chance_for(seed: int, *purpose: object) -> Random:
    """Return a generator of its own for one purpose, so that adding a draw elsewhere changes nothing here."""
    key = ":".join(str(part) for part in (seed, *purpose))
    return Random(key)  # noqa: S311 - invents people, guards nothing


def happens(chance: Random, probability: float) -> bool:
    """Toss a coin that lands true with `probability`."""
    return chance.random() < probability


def weighted(chance: Random, weights: Mapping[Item, float]) -> Item:
    """Draw one key with the odds its value gives it."""
    return chance.choices(list(weights), weights=list(weights.values()))[0]


def deal(chance: Random, counts: Mapping[Item, int]) -> list[Item]:
    """Return each key as often as its count says, shuffled: exact totals in a random order."""
    cards = [item for item, count in counts.items() for _ in range(count)]
    chance.shuffle(cards)
    return cards


def some(chance: Random, items: Sequence[Item], count: int) -> list[Item]:
    """Draw up to `count` different items."""
    return chance.sample(items, min(count, len(items)))
