"""Puts an advert's words together: what the work is for, what you will do, what we offer."""

from collections.abc import Iterable
from dataclasses import dataclass
from random import Random
from typing import Any

from portal.cli.demo.chance import chance_for
from portal.cli.demo.wording import Both, all_both, both, load

DUTIES = 5
OFFERS = 5


@dataclass(frozen=True, slots=True)
class AdvertText:
    """The written part of an advert."""

    title: Both
    purpose: Both
    duties: tuple[Both, ...]
    offer: tuple[Both, ...]


def advert_text(data: dict[str, Any], seed: int, *, nth: int, local: int) -> AdvertText:
    """Return the words of an advert from `vacancies.json`.

    `nth` counts the adverts of the same kind of work so far and `local` those of the same council, so that
    neighbours on a results page do not open with the same sentence.
    """
    words = _showpiece(data) or _assembled(data, chance_for(seed, "advert", data["key"]), nth, local)
    return _english_only(words) if "english_only" in data else words


def _showpiece(data: dict[str, Any]) -> AdvertText | None:
    written = load("showpieces").get(data["key"])
    if written is None:
        return None
    return AdvertText(
        both(data["title"]),
        _paragraphs(all_both(written["purpose"])),
        all_both(written["duties"]),
        all_both(written["offer"]),
    )


def _assembled(data: dict[str, Any], chance: Random, nth: int, local: int) -> AdvertText:
    known = load(f"adverts/{data['group']}")
    openings, aims = all_both(known["openings"]), all_both(known["aims"])
    home = all_both(load("places")[data["council"]]["local"])
    purpose = (
        openings[nth % len(openings)],
        home[local % len(home)],
        aims[(nth + nth // len(openings)) % len(aims)],
    )
    return AdvertText(
        both(data["title"]),
        _paragraphs(purpose),
        _in_order(chance, all_both(known["duties"]), DUTIES),
        _in_order(chance, all_both(load("offers")["lines"]), OFFERS),
    )


def _in_order(chance: Random, lines: tuple[Both, ...], count: int) -> tuple[Both, ...]:
    """Draw some of the lines and keep their order, which goes from the heart of the job outwards."""
    return tuple(lines[position] for position in sorted(chance.sample(range(len(lines)), count)))


def _paragraphs(texts: Iterable[Both]) -> Both:
    paragraphs = tuple(texts)
    return Both("\n\n".join(text.en for text in paragraphs), "\n\n".join(text.cy for text in paragraphs))


def _english_only(words: AdvertText) -> AdvertText:
    return AdvertText(
        Both(words.title.en, ""),
        Both(words.purpose.en, ""),
        tuple(Both(duty.en, "") for duty in words.duties),
        tuple(Both(line.en, "") for line in words.offer),
    )
