"""A vacancy's history in words: what changed, and from what to what where a line can say it."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any

from flask_babel import gettext

from portal.domain.vacancies.models import Contract, VacancyChange, WelshNeed, WelshSkill, Workplace
from portal.web.shared import labels
from portal.web.shared.formats import day, moment, number, pounds

# Fields whose values fit on a line; longer ones are only named.
WORDED: Mapping[str, Callable[[Any], str]] = {
    "closes_at": lambda value: moment(datetime.fromisoformat(value)),
    "interview_on": lambda value: day(date.fromisoformat(value)),
    "pension_as_of": lambda value: day(date.fromisoformat(value)),
    "salary_min": pounds,
    "salary_max": pounds,
    "supplement": pounds,
    "pension_percent": lambda value: f"{number(value)}%",
    "hours": number,
    "posts": str,
    "office_days": str,
    "scp_min": str,
    "scp_max": str,
    "grade": str,
    "contract": lambda value: str(labels.CONTRACTS[Contract(value)]),
    "workplace": lambda value: str(labels.WORKPLACES[Workplace(value)]),
    "welsh_need": lambda value: str(labels.WELSH_NEEDS[WelshNeed(value)]),
    "welsh_skill": lambda value: str(labels.WELSH_SKILLS[WelshSkill(value)]),
}


def change_lines(change: VacancyChange) -> list[str]:
    """Return one line for each field a change touched, in the page's language."""
    return [_line(field, before, after) for field, (before, after) in change.changes.items()]


def _line(field: str, before: Any, after: Any) -> str:
    name = str(labels.FIELDS.get(field, field))
    worded = WORDED.get(field)
    if worded is None:
        return name
    was, now = (gettext("nothing") if value in {None, ""} else worded(value) for value in (before, after))
    return str(gettext("%(field)s: was %(before)s, now %(after)s", field=name, before=was, after=now))
