"""A vacancy as plain JSON values: for the history's before and after, and for what an applicant answered."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any

from portal.domain.vacancies.models import Vacancy
from portal.domain.vacancies.sections import FIELDS, Section
from portal.foundation.i18n import Bilingual


def section_fields(vacancy: Vacancy, section: Section) -> dict[str, Any]:
    """Return one section's fields as JSON values."""
    return {name: _FIELD_WRITERS.get(name, _plain)(getattr(vacancy, name)) for name in FIELDS[section]}


def public_fields(vacancy: Vacancy) -> dict[str, Any]:
    """Return everything the public page shows as JSON values, with reference, version and council."""
    fields: dict[str, Any] = {
        "reference": vacancy.reference,
        "version": vacancy.version,
        "organisation": {"code": vacancy.organisation.code, "name": _plain(vacancy.organisation.name)},
        "opens_at": _plain(vacancy.opens_at),
    }
    for section in Section:
        fields |= section_fields(vacancy, section)
    return fields


def _plain(value: Any) -> Any:
    match value:
        case Bilingual():
            return {"en": value.en, "cy": value.cy}
        case datetime() | date():
            return value.isoformat()
        case Decimal():
            return float(value)
        case list():
            return list(value)
        case _:
            return value


def _requirements(rows: Any) -> list[dict[str, Any]]:
    return [
        {
            "id": row.id,
            "importance": row.importance.value,
            "skill_id": row.skill_id,
            "level": row.level,
            "text": _plain(row.text),
        }
        for row in rows
    ]


def _locations(rows: Any) -> list[dict[str, Any]]:
    return [
        {
            "place": _plain(row.place),
            "postcode": row.postcode,
            "latitude": row.latitude,
            "longitude": row.longitude,
        }
        for row in rows
    ]


def _questions(rows: Any) -> list[dict[str, Any]]:
    return [{"text": _plain(row.text), "word_limit": row.word_limit} for row in rows]


_FIELD_WRITERS = {"requirements": _requirements, "locations": _locations, "questions": _questions}
