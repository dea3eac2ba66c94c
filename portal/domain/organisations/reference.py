"""The councils of Wales and their shared services, as data: `data/organisations.json`."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from portal.domain.organisations.models import OrganisationKind
from portal.foundation.i18n import Bilingual

FILE = Path(__file__).parent / "data" / "organisations.json"


@dataclass(frozen=True, slots=True)
class OrganisationFacts:
    """What is publicly known of an organisation. Coordinates are degrees, of its main town."""

    code: str
    slug: str
    ons_code: str | None
    kind: OrganisationKind
    name: Bilingual
    area: Bilingual
    town: Bilingual
    latitude: float
    longitude: float
    pension_fund: str


@dataclass(frozen=True, slots=True)
class Reference:
    """The whole file: organisations, and which councils (by code) each shared service names as partners."""

    organisations: tuple[OrganisationFacts, ...]
    partners: dict[str, tuple[str, ...]]


def read_reference(file: Path = FILE) -> Reference:
    """Read the reference organisations.

    Raises:
        KeyError: an organisation lacks a fact.
        ValueError: the file is not JSON, or an organisation is of an unknown kind.

    """
    data = json.loads(file.read_text(encoding="utf-8"))
    return Reference(
        organisations=tuple(_facts(row) for row in data["organisations"]),
        partners={row["shared_service"]: tuple(row["councils"]) for row in data["partnerships"]},
    )


def _facts(row: dict[str, Any]) -> OrganisationFacts:
    return OrganisationFacts(
        code=row["code"],
        slug=row["slug"],
        ons_code=row["ons_code"],
        kind=OrganisationKind(row["kind"]),
        name=Bilingual(**row["name"]),
        area=Bilingual(**row["area"]),
        town=Bilingual(**row["town"]),
        latitude=row["latitude"],
        longitude=row["longitude"],
        pension_fund=row["pension_fund"],
    )
