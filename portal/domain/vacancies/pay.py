"""Pay: the national (NJC) spine of local government, salaries from its points, and part-time shares.

The spine holds the years up to 2025-26. A later award was not found when the data was gathered, so councils
confirm the figures or enter their own.
"""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from functools import cache
from importlib.resources import files

from portal.domain.vacancies.errors import UnknownPayPointError

FULL_TIME_HOURS = Decimal(37)  # the national agreement's standard week


@dataclass(frozen=True, slots=True)
class PayPoint:
    """One spinal column point in one year. `annual` is pounds a year full-time.

    `is_checked` says whether the figure was seen in a published table or only worked out.
    """

    scp: int
    annual: int
    is_checked: bool
    deleted_from: date | None
    source: str


@cache
def spine() -> Mapping[str, Mapping[int, PayPoint]]:
    """Return the spine by financial year ("2025-26"), then by point; both in ascending order."""
    years: dict[str, dict[int, PayPoint]] = {}
    with (files("portal.domain.vacancies") / "data" / "njc_pay_spine.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            years.setdefault(row["year"], {})[int(row["scp"])] = PayPoint(
                scp=int(row["scp"]),
                annual=int(row["annual_gbp"]),
                is_checked=row["checked"] == "yes",
                deleted_from=date.fromisoformat(row["deleted_from"]) if row["deleted_from"] else None,
                source=row["source"],
            )
    return years


def latest_year() -> str:
    """Return the latest financial year the spine holds."""
    return max(spine())


def points(on: date) -> Mapping[int, PayPoint]:
    """Return the latest year's points that still exist on a day."""
    return {
        scp: point
        for scp, point in spine()[latest_year()].items()
        if point.deleted_from is None or on < point.deleted_from
    }


def salary_for_points(scp_min: int, scp_max: int, *, on: date) -> tuple[int, int]:
    """Return the lowest and highest full-time salary of a band, in pounds a year.

    Raises:
        UnknownPayPointError: the spine has no such point on that day.

    """
    available = points(on)
    for scp in (scp_min, scp_max):
        if scp not in available:
            raise UnknownPayPointError(scp)
    return available[scp_min].annual, available[scp_max].annual


def pro_rata(annual: int, hours: Decimal) -> int:
    """Return what a full-time salary comes to for these hours a week, in whole pounds a year."""
    return int((annual * share_of_full_time(hours)).quantize(Decimal(1), ROUND_HALF_UP))


def share_of_full_time(hours: Decimal) -> Decimal:
    """Return hours a week as a share of full time, at most 1."""
    return min(Decimal(1), hours / FULL_TIME_HOURS)
