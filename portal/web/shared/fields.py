"""Form fields as people in Wales fill them in: dates in three parts, clock times, pounds."""

import re
from collections.abc import Mapping
from datetime import date, time
from decimal import Decimal
from typing import Any

from flask_babel import LazyString, gettext
from govuk_frontend_wtf.wtforms_widgets import GovDateInput, GovTextInput
from wtforms.fields import DateField, DecimalField, IntegerField, StringField
from wtforms.validators import StopValidation

TIME = re.compile(r"(\d{1,2})(?:[:.](\d{2}))?\s*(am|pm|yb|yh)?", re.IGNORECASE)
AFTER_NOON = frozenset({"pm", "yh"})
NOON = 12
WIDTHS = (2, 2, 4)


class Needed:
    """Asks for a value, but leaves the complaint about a malformed one standing."""

    field_flags: Mapping[str, bool] = {}

    def __init__(self, message: LazyString) -> None:
        self.message = message

    def __call__(self, _form: Any, field: Any) -> None:
        """Stop the chain of validators where there is no value."""
        if field.process_errors:
            raise StopValidation
        if field.data is None:
            raise StopValidation(self.message)


class DatePartsWidget(GovDateInput):  # type: ignore[misc]  # govuk-frontend-wtf is untyped
    """The date component with its part labels in the page's language, the first part carrying the field's id."""

    def map_gov_params(self, field: Any, **_kwargs: Any) -> dict[str, Any]:
        """Return the component's parameters."""
        parts = list(field.raw_data or [])
        if field.raw_data is None and field.data:
            parts = [field.data.day, field.data.month, field.data.year]
        values = [*parts, "", "", ""][:3]
        labels = (gettext("Day"), gettext("Month"), gettext("Year"))
        ids = (field.id, f"{field.id}-month", f"{field.id}-year")
        items = [
            {
                "label": label,
                "id": part_id,
                "name": field.name,
                "classes": f"govuk-input--width-{width}" + (" govuk-input--error" if field.errors else ""),
                "value": str(value),
            }
            for label, part_id, width, value in zip(labels, ids, WIDTHS, values, strict=True)
        ]
        params: dict[str, Any] = {
            "id": f"{field.id}-date",
            "fieldset": {"legend": {"text": str(field.label.text), "classes": "govuk-fieldset__legend--s"}},
            "items": items,
        }
        if field.description:
            params["hint"] = {"text": str(field.description)}
        if field.errors:
            params["errorMessage"] = {"text": field.errors[0]}
        return params


class DatePartsField(DateField):  # type: ignore[misc]  # WTForms is untyped
    """A date in three boxes; all three empty is None."""

    widget = DatePartsWidget()

    def process_formdata(self, valuelist: list[str]) -> None:
        """Read day, month and year. Raises ValueError with the message for the page."""
        parts = [part.strip() for part in valuelist]
        self.data: date | None = None
        if not any(parts):
            return
        try:
            day, month, year = map(int, parts)
            self.data = date(year, month, day)
        except ValueError:
            raise ValueError(gettext("Enter a real date, like 4 12 2026")) from None


class ClockTimeField(StringField):  # type: ignore[misc]  # WTForms is untyped
    """A time of day as people write it: `17:00`, `5pm`, `5.30pm`."""

    widget = GovTextInput()

    def _value(self) -> str:
        if self.raw_data:
            return str(self.raw_data[0])
        return self.data.strftime("%H:%M") if self.data else ""

    def process_formdata(self, valuelist: list[str]) -> None:
        """Read the time. Raises ValueError with the message for the page."""
        text = valuelist[0].strip() if valuelist else ""
        self.data: time | None = None
        if not text:
            return
        match = TIME.fullmatch(text)
        if match is None:
            raise ValueError(gettext("Enter a time, like 17:00 or 5pm"))
        try:
            self.data = _time(int(match[1]), int(match[2] or 0), (match[3] or "").lower())
        except ValueError:
            raise ValueError(gettext("Enter a time, like 17:00 or 5pm")) from None


def _time(hour: int, minute: int, half: str) -> time:
    if half and not 1 <= hour <= NOON:
        raise ValueError(hour)
    if half:
        hour = hour % NOON + (NOON if half in AFTER_NOON else 0)
    return time(hour, minute)


class WholeNumberField(IntegerField):  # type: ignore[misc]  # WTForms is untyped
    """A whole number; pound signs, commas and spaces are forgiven, and empty is None."""

    widget = GovTextInput()

    def process_formdata(self, valuelist: list[str]) -> None:
        """Read the number. Raises ValueError with the message for the page."""
        text = re.sub(r"[£,\s]", "", valuelist[0] if valuelist else "")
        self.data: int | None = None
        if not text:
            return
        if not re.fullmatch(r"\d{1,7}", text, re.ASCII):
            raise ValueError(gettext("Enter a whole number, using only digits"))
        self.data = int(text)


class OneDecimalField(DecimalField):  # type: ignore[misc]  # WTForms is untyped
    """A number with at most one decimal; empty is None."""

    widget = GovTextInput()

    def _value(self) -> str:
        if self.raw_data:
            return str(self.raw_data[0])
        return "" if self.data is None else f"{self.data.normalize():f}"

    def process_formdata(self, valuelist: list[str]) -> None:
        """Read the number. Raises ValueError with the message for the page."""
        text = (valuelist[0] if valuelist else "").strip().removesuffix("%").strip()
        self.data: Decimal | None = None
        if not text:
            return
        if not re.fullmatch(r"\d{1,3}(\.\d)?", text, re.ASCII):
            raise ValueError(gettext("Enter a number with at most one decimal, like 18.5"))
        self.data = Decimal(text)
