"""Dates, times and money as people of each language write them."""

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from urllib.parse import quote, urlencode

from babel.dates import format_date, format_datetime
from babel.numbers import format_currency, format_decimal
from flask_babel import gettext, ngettext

from portal.foundation.clock import CIVIL_TIME
from portal.web.shared.language import language


def day(value: date | datetime) -> str:
    """Return `22 November 2026`, or `22 Tachwedd 2026`."""
    if isinstance(value, datetime):
        value = value.astimezone(CIVIL_TIME).date()
    return format_date(value, "d MMMM y", locale=language())


def month(value: str) -> str:
    """Return an ISO month such as `2021-03` as `March 2021`, or `Mawrth 2021`."""
    return format_date(date.fromisoformat(f"{value}-01"), "LLLL y", locale=language())


def moment(value: datetime) -> str:
    """Return date and time in UK civil time: `22 November 2026 at 17:00`, midnight and noon in words."""
    local = value.astimezone(CIVIL_TIME)
    named = {(0, 0): gettext("midnight"), (12, 0): gettext("midday")}.get((local.hour, local.minute))
    time = named or format_datetime(local, "HH:mm", tzinfo=CIVIL_TIME, locale=language())
    return str(gettext("%(date)s at %(time)s", date=day(value), time=time))


def pounds(value: Decimal | float) -> str:
    """Return `£38,220`, with pence only where there are some."""
    whole = Decimal(value) == Decimal(value).to_integral_value()
    return format_currency(
        value, "GBP", format="¤#,##0" if whole else None, locale=language(), currency_digits=not whole
    )


def number(value: Decimal | float) -> str:
    """Return a number with its separators."""
    return format_decimal(value, locale=language())


def days_left(closes_at: datetime, at: datetime) -> str:
    """Say how long a vacancy stays open, counting calendar days in UK civil time."""
    days = (closes_at.astimezone(CIVIL_TIME).date() - at.astimezone(CIVIL_TIME).date()).days
    if days <= 0:
        return str(gettext("closes today"))
    if days == 1:
        return str(gettext("closes tomorrow"))
    return str(ngettext("closes in %(num)s day", "closes in %(num)s days", days))


def mailto_query(fields: Mapping[str, str]) -> str:
    """Return the query of a `mailto:` address; mail programs read `+` as a plus, so spaces become %20."""
    return urlencode(fields, quote_via=quote)
