"""The task list of a draft."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from flask import url_for
from flask_babel import LazyString, gettext, lazy_gettext

from portal.domain.vacancies.models import Vacancy
from portal.domain.vacancies.sections import Section


@dataclass(frozen=True, slots=True)
class TaskGroup:
    """Tasks that belong together, in order."""

    heading: LazyString
    tasks: tuple[tuple[Section, LazyString], ...]


TASKS = (
    TaskGroup(
        lazy_gettext("The role"),
        (
            (Section.ROLE, lazy_gettext("Role and level of the career framework")),
            (Section.REQUIREMENTS, lazy_gettext("What you ask for")),
        ),
    ),
    TaskGroup(
        lazy_gettext("The advert"),
        (
            (Section.DESCRIPTION, lazy_gettext("Title and description")),
            (Section.PAY, lazy_gettext("Pay and pension")),
            (Section.TERMS, lazy_gettext("Contract, hours and working patterns")),
            (Section.PLACE, lazy_gettext("Place of work")),
            (Section.WELSH, lazy_gettext("Welsh language")),
        ),
    ),
    TaskGroup(
        lazy_gettext("Recruitment"),
        (
            (Section.DATES, lazy_gettext("Dates and number of posts")),
            (Section.CONTACT, lazy_gettext("Contact")),
            (Section.QUESTIONS, lazy_gettext("Questions to applicants")),
            (Section.TRANSLATION, lazy_gettext("Welsh version")),
        ),
    ),
)


def task_items(vacancy: Vacancy, missing: Collection[Section]) -> list[dict[str, Any]]:
    """Return the groups as the task-list component takes them."""
    return [
        {
            "heading": group.heading,
            "id": f"tasks-{number}",
            "items": [_item(vacancy, section, title, missing) for section, title in group.tasks],
        }
        for number, group in enumerate(TASKS, 1)
    ]


def _item(vacancy: Vacancy, section: Section, title: LazyString, missing: Collection[Section]) -> dict[str, Any]:
    return {
        "title": {"text": str(title)},
        "href": url_for(f"staff.vacancy_{section}", reference=vacancy.reference),
        "status": _status(vacancy, section, missing),
    }


def _status(vacancy: Vacancy, section: Section, missing: Collection[Section]) -> dict[str, Any]:
    if section in missing:
        return {"tag": {"text": gettext("Incomplete"), "classes": "govuk-tag--blue"}}
    if section is Section.QUESTIONS and not vacancy.questions:
        return {"text": gettext("Optional")}
    if section is Section.TRANSLATION and vacancy.english_only_reason:
        return {"text": gettext("English only, reason given")}
    return {"text": gettext("Completed")}
