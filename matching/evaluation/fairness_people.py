"""Invented people, and the swaps that make a CV another person's without changing a day of their work."""

import hashlib
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

T = TypeVar("T")
FICTIONAL = Path(__file__).parent / "fictional"
GROUPS = ("welsh", "english", "south-asian", "african", "polish", "arabic")


@cache
def pools() -> Mapping[str, Any]:
    """Return the lists people are made from: names by origin, pronouns, titles, ages, addresses and so on."""
    found: Mapping[str, Any] = json.loads((FICTIONAL / "people.json").read_text(encoding="utf-8"))
    return found


def chosen(pool: Sequence[T], *key: object) -> T:
    """Choose from a list by a key: the same key always gives the same thing."""
    digest = hashlib.blake2b(repr(key).encode(), digest_size=8).digest()
    return pool[int.from_bytes(digest, "big") % len(pool)]


@dataclass(frozen=True, slots=True)
class Person:
    """Who somebody is, as CVs say it. An empty text is something the CV does not say."""

    given: str
    family: str
    title: str
    pronouns: Mapping[str, str]
    age: str
    born: str
    address: str
    phone: str
    town: str
    school: str
    university: str
    nationality: str
    right_to_work: str
    marital: str
    family_line: str
    photograph: str
    faith: str
    congregation: str
    society: str
    disability: str
    manager: tuple[str, str]  # title and surname of somebody the CV mentions
    referee: tuple[str, str]


def person(seed: int) -> Person:
    """Invent the person number `seed`."""
    return Person(
        given=chosen(pools()["names"][chosen(GROUPS, seed, "group")]["given"], seed, "given"),
        family=chosen(pools()["names"][chosen(GROUPS, seed, "group")]["family"], seed, "family"),
        title=chosen(pools()["titles"], seed, "title"),
        pronouns=chosen(pools()["pronouns"], seed, "pronouns"),
        photograph=chosen(pools()["photographs"], seed, "photograph"),
        faith=chosen(pools()["faiths"], seed, "faith"),
        congregation=chosen(pools()["congregations"], seed, "congregation"),
        society=chosen(pools()["societies"], seed, "society"),
        disability=chosen(pools()["disabilities"], seed, "disability"),
        **_several("ages", ("age", "born"), seed),
        **_several("addresses", ("address", "phone", "town"), seed),
        **_several("schools", ("school", "university"), seed),
        **_several("nationalities", ("nationality", "right_to_work"), seed),
        **_several("families", ("marital", "family_line"), seed),
        manager=tuple(chosen(pools()["others"], seed, "manager")),
        referee=tuple(chosen(pools()["others"], seed, "referee")),
    )


def _several(pool: str, fields: Sequence[str], seed: object) -> dict[str, Any]:
    return dict(zip(fields, chosen(pools()[pool], seed, pool), strict=True))


def _named(group: str, *fields: str) -> "Swap":
    def swap(one: Person, seed: int) -> Person:
        names = pools()["names"][group]
        return replace(one, **{field: _other(names[field], getattr(one, field), seed, group) for field in fields})

    return swap


def _other(pool: Sequence[T], present: object, *key: object) -> T:
    return chosen([item for item in pool if item != present], *key)


def _one(pool: str, field: str) -> "Swap":
    return lambda one, seed: replace(one, **{field: _other(pools()[pool], getattr(one, field), seed, "swapped")})


def _pair(pool: str, *fields: str) -> "Swap":
    def swap(one: Person, seed: int) -> Person:
        present = [getattr(one, field) for field in fields]
        return replace(one, **dict(zip(fields, _other(pools()[pool], present, seed, "swapped"), strict=True)))

    return swap


def _others(one: Person, seed: int) -> Person:
    first, second = (tuple(chosen(pools()["others"], seed, "swapped", place)) for place in range(2))
    return replace(one, manager=first, referee=second)


def _everything(one: Person, seed: int) -> Person:
    for swap in list(SWAPS.values())[:-1]:
        one = swap(one, seed)
    return SWAPS[f"name: {chosen(GROUPS, seed, 'everything')}"](one, seed)


Swap = Callable[[Person, int], Person]
SWAPS: Mapping[str, Swap] = {
    **{f"name: {group}": _named(group, "given", "family") for group in GROUPS},
    "name: also words": _named("words", "given", "family"),
    "name: in no list": _named("unseen", "given", "family"),
    "first name": _named("words", "given"),
    "surname": _named("unseen", "family"),
    "title": _one("titles", "title"),
    "pronouns and gender": _one("pronouns", "pronouns"),
    "age and date of birth": _pair("ages", "age", "born"),
    "address and telephone": _pair("addresses", "address", "phone", "town"),
    "school and university": _pair("schools", "school", "university"),
    "nationality and visa": _pair("nationalities", "nationality", "right_to_work"),
    "marital status and family": _pair("families", "marital", "family_line"),
    "photograph": _one("photographs", "photograph"),
    "religion stated": _one("faiths", "faith"),
    "congregation": _one("congregations", "congregation"),
    "society": _one("societies", "society"),
    "disability": _one("disabilities", "disability"),
    "people mentioned": _others,
    "everything": _everything,
}
