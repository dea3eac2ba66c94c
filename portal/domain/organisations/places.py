"""A small gazetteer of Wales: where a town, postcode or postcode area lies, in either language."""

import json
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from importlib.resources import files
from math import asin, cos, radians, sin, sqrt
from typing import Any

from portal.foundation.i18n import Bilingual

POSTCODE = re.compile(r"([A-Z]{1,2})(\d[A-Z\d]?)?(\d[A-Z]{2})?")
FULL_POSTCODE = re.compile(r"[A-Z]{1,2}\d[A-Z\d]?\d[A-Z]{2}")
EARTH_RADIUS_MILES = 3958.8


@dataclass(frozen=True, slots=True)
class Place:
    """A town (or a postcode area) and its coordinates in degrees, WGS 84."""

    name: Bilingual
    latitude: float
    longitude: float


def find(text: str) -> Place | None:
    """Return the place called this in English or Welsh, or that a postcode or its first letters lie in.

    Case, accents, hyphens and a leading "y" or "yr" do not matter. None when nothing is called so.
    """
    wanted = _folded(text)
    if not wanted:
        return None
    names = _gazetteer()
    return names.by_name.get(wanted) or names.by_name_run_together.get(wanted.replace(" ", "")) or _by_postcode(text)


def suggest(text: str, *, limit: int = 5) -> Sequence[Place]:
    """Return places a text may have meant: those beginning with it first, then those spelt nearly so."""
    wanted = _folded(text)
    if not wanted:
        return []
    names = _gazetteer().by_name
    beginning = sorted(name for name in names if name.startswith(wanted))
    near = get_close_matches(wanted, names, n=limit, cutoff=0.75)
    return list(dict.fromkeys(names[name] for name in [*beginning, *near]))[:limit]


def towns() -> Sequence[Place]:
    """Return all towns, by English name."""
    return _gazetteer().towns


def is_postcode(text: str) -> bool:
    """Say whether a text has the shape of a whole postcode."""
    return FULL_POSTCODE.fullmatch(_squeezed(text)) is not None


def miles_between(latitude: float, longitude: float, other_latitude: float, other_longitude: float) -> float:
    """Return the great-circle distance in miles between two points in degrees (haversine formula)."""
    lat, lon, other_lat, other_lon = map(radians, (latitude, longitude, other_latitude, other_longitude))
    half = sin((other_lat - lat) / 2) ** 2 + cos(lat) * cos(other_lat) * sin((other_lon - lon) / 2) ** 2
    return 2 * EARTH_RADIUS_MILES * asin(sqrt(half))


@dataclass(frozen=True, slots=True)
class _Gazetteer:
    towns: Sequence[Place]
    by_name: dict[str, Place]
    by_name_run_together: dict[str, Place]  # "Pontypwl" for Pont-y-pŵl
    by_district: dict[str, Place]
    by_area: dict[str, Place]


@cache
def _gazetteer() -> _Gazetteer:
    data = json.loads((files("portal.domain.organisations") / "data" / "places.json").read_text("utf-8"))
    placed = [(_place(row), row) for row in data["towns"]]
    by_name = {_folded(name): place for place, _ in placed for name in (place.name.en, place.name.cy)}
    by_district = {district: place for place, row in placed for district in row["districts"]}
    by_area = {row["code"]: _place(row) for row in data["postcode_areas"]}
    run_together = {name.replace(" ", ""): place for name, place in by_name.items()}
    return _Gazetteer([place for place, _ in placed], by_name, run_together, by_district, by_area)


def _place(row: dict[str, Any]) -> Place:
    return Place(Bilingual(row["en"], row["cy"]), row["latitude"], row["longitude"])


def _by_postcode(text: str) -> Place | None:
    match = POSTCODE.fullmatch(_squeezed(text))
    if match is None:
        return None
    area, district, _ = match.groups()
    gazetteer = _gazetteer()
    return gazetteer.by_district.get(f"{area}{district or ''}") or gazetteer.by_area.get(area)


def _squeezed(text: str) -> str:
    return "".join(text.upper().split())


def _folded(text: str) -> str:
    plain = "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))
    words = re.findall(r"[a-z0-9]+", plain.replace("’", "").replace("'", ""))
    if len(words) > 1 and words[0] in {"y", "yr"}:
        words = words[1:]
    return " ".join(words)
