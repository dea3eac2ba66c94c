from datetime import date
from decimal import Decimal

import pytest

from portal.domain.vacancies.errors import UnknownPayPointError
from portal.domain.vacancies.pay import latest_year, points, pro_rata, salary_for_points, spine
from portal.domain.vacancies.working_patterns import working_patterns

TODAY = date(2026, 11, 23)


def test_salaries_follow_from_points() -> None:
    assert latest_year() == "2025-26"
    assert salary_for_points(30, 34, on=TODAY) == (40777, 45091)


def test_a_deleted_or_unknown_point_is_refused() -> None:
    assert 2 in points(date(2026, 3, 31))
    for scp in (2, 1, 44):
        with pytest.raises(UnknownPayPointError):
            salary_for_points(scp, 5, on=TODAY)


def test_every_point_pays_more_than_the_one_below_and_says_how_sure_it_is() -> None:
    for year in spine().values():
        annual = [point.annual for point in year.values()]
        assert annual == sorted(annual)
    assert spine()["2025-26"][3].is_checked
    assert not spine()["2025-26"][30].is_checked


def test_part_time_pay_is_a_share_of_37_hours() -> None:
    assert pro_rata(40777, Decimal(37)) == 40777
    assert pro_rata(40777, Decimal("18.5")) == 20389
    assert pro_rata(40777, Decimal(40)) == 40777


def test_patterns_have_both_names() -> None:
    assert len(working_patterns()) == 16
    assert all(name.is_complete for name in working_patterns().values())
    assert working_patterns()["job-share"].cy == "Rhannu swydd"
