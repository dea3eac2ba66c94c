"""Dates, times and numbers as people write them."""

from collections.abc import Iterator
from datetime import date, time
from decimal import Decimal

import pytest
from flask import Flask
from werkzeug.datastructures import MultiDict
from wtforms import Form

from portal.web.shared.fields import ClockTimeField, DatePartsField, OneDecimalField, WholeNumberField


class Everything(Form):
    day = DatePartsField("Day")
    clock = ClockTimeField("Clock")
    pounds = WholeNumberField("Pounds")
    hours = OneDecimalField("Hours")


@pytest.fixture(autouse=True)
def request_context(app: Flask) -> Iterator[None]:
    with app.test_request_context("/"):
        yield


def sent(name: str, *values: str) -> Everything:
    form = Everything(MultiDict([(name, value) for value in values]))
    form.validate()
    return form


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("17:00", time(17)),
        ("17", time(17)),
        ("5pm", time(17)),
        ("5.30 PM", time(17, 30)),
        ("12am", time(0)),
        ("12pm", time(12)),
        ("5yh", time(17)),
        ("", None),
    ],
)
def test_clock_times(text: str, expected: time | None) -> None:
    form = sent("clock", text)
    assert not form.errors
    assert form.clock.data == expected


@pytest.mark.parametrize("text", ["25:00", "13pm", "0am", "noonish", "5:7pm"])
def test_what_is_no_time_is_kept_and_refused(text: str) -> None:
    form = sent("clock", text)
    assert form.errors["clock"]
    assert form.clock._value() == text


@pytest.mark.parametrize(
    ("parts", "expected"),
    [(("4", "12", "2026"), date(2026, 12, 4)), (("", "", ""), None), ((" 04", "12 ", "2026"), date(2026, 12, 4))],
)
def test_dates_in_three_parts(parts: tuple[str, ...], expected: date | None) -> None:
    form = sent("day", *parts)
    assert not form.errors
    assert form.day.data == expected


@pytest.mark.parametrize("parts", [("31", "2", "2026"), ("", "12", "2026"), ("4", "12"), ("a", "b", "c"), ("1",) * 5])
def test_what_is_no_date_is_kept_and_refused(parts: tuple[str, ...]) -> None:
    form = sent("day", *parts)
    assert form.errors["day"]
    assert all(f'value="{part}"' in str(form.day()) for part in parts[:3] if part)


def test_pounds_and_hours() -> None:
    assert sent("pounds", "£41,000").pounds.data == 41000
    assert sent("hours", "18.5").hours.data == Decimal("18.5")
    assert sent("hours", "37.5%").hours.data == Decimal("37.5")
    for name, text in [("pounds", "lots"), ("pounds", "-5"), ("pounds", "1e5"), ("hours", "37.55"), ("hours", "nan")]:
        assert sent(name, text).errors[name], text
