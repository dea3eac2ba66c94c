"""The parts a vacancy is written in: which fields each owns and how its values are set."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from sqlalchemy.orm import Session

from portal.domain.vacancies.models import (
    RequirementImportance,
    Vacancy,
    VacancyLocation,
    VacancyQuestion,
    VacancyRequirement,
)
from portal.foundation.i18n import Bilingual


class Section(StrEnum):
    """A part of the writing journey, in its order."""

    ROLE = "role"
    REQUIREMENTS = "requirements"
    DESCRIPTION = "description"
    PAY = "pay"
    TERMS = "terms"
    PLACE = "place"
    WELSH = "welsh"
    DATES = "dates"
    CONTACT = "contact"
    QUESTIONS = "questions"
    TRANSLATION = "translation"


FIELDS: dict[Section, tuple[str, ...]] = {
    Section.ROLE: ("role_id", "level_id"),
    Section.REQUIREMENTS: ("requirements",),
    Section.DESCRIPTION: ("title", "purpose", "duties", "offer"),
    Section.PAY: (
        "salary_basis",
        "grade",
        "scp_min",
        "scp_max",
        "salary_min",
        "salary_max",
        "supplement",
        "pension_percent",
        "pension_as_of",
    ),
    Section.TERMS: ("contract", "contract_months", "hours", "working_patterns"),
    Section.PLACE: ("workplace", "office_days", "locations"),
    Section.WELSH: ("welsh_need", "welsh_skill"),
    Section.DATES: ("closes_at", "interview_on", "posts"),
    Section.CONTACT: ("contact_name", "contact_email", "contact_phone"),
    Section.QUESTIONS: ("questions",),
    Section.TRANSLATION: ("english_only_reason",),
}

# A different role or other questions would make it another advert than the one people answered.
LOCKED_ONCE_PUBLISHED = frozenset({Section.ROLE, Section.QUESTIONS})


@dataclass(frozen=True, slots=True)
class RequirementLine:
    """One requirement as written: a framework skill at a level (1 to 4), or words of the author's own.

    `id` names the row it replaces, so that a requirement keeps its identity while it is edited.
    """

    importance: RequirementImportance
    skill_id: str | None = None
    level: int | None = None
    text: Bilingual = field(default_factory=lambda: Bilingual(""))
    id: int | None = None


@dataclass(frozen=True, slots=True)
class LocationLine:
    """One place of work with its coordinates (degrees, WGS 84)."""

    place: Bilingual
    latitude: float
    longitude: float
    postcode: str = ""


@dataclass(frozen=True, slots=True)
class QuestionLine:
    """One short question to applicants."""

    text: Bilingual
    word_limit: int = 150


def apply(session: Session, vacancy: Vacancy, section: Section, values: Mapping[str, Any]) -> None:
    """Set a section's values. List fields take sequences of the lines above and are replaced as a whole.

    Raises:
        ValueError: a field belongs to another section.

    """
    strangers = values.keys() - set(FIELDS[section])
    if strangers:
        raise ValueError(f"{sorted(strangers)} do not belong to {section}")
    for name, value in values.items():
        if name in _REPLACERS:
            _REPLACERS[name](session, vacancy, value)
        else:
            setattr(vacancy, name, value)


def _replace_requirements(session: Session, vacancy: Vacancy, lines: Sequence[RequirementLine]) -> None:
    kept = {row.id: row for row in vacancy.requirements}
    vacancy.requirements = [
        _requirement(kept.get(line.id) if line.id else None, line, position) for position, line in enumerate(lines, 1)
    ]
    session.flush()


def _requirement(row: VacancyRequirement | None, line: RequirementLine, position: int) -> VacancyRequirement:
    row = row or VacancyRequirement()
    row.position = position
    row.importance, row.skill_id, row.level, row.text = line.importance, line.skill_id, line.level, line.text
    return row


def _replace_locations(session: Session, vacancy: Vacancy, lines: Sequence[LocationLine]) -> None:
    vacancy.locations = [
        VacancyLocation(
            position=position,
            place=line.place,
            postcode=line.postcode,
            latitude=line.latitude,
            longitude=line.longitude,
        )
        for position, line in enumerate(lines, 1)
    ]
    session.flush()


def _replace_questions(session: Session, vacancy: Vacancy, lines: Sequence[QuestionLine]) -> None:
    vacancy.questions = []
    session.flush()  # the old rows leave before new ones take their unique positions
    vacancy.questions = [
        VacancyQuestion(position=position, text=line.text, word_limit=line.word_limit)
        for position, line in enumerate(lines, 1)
    ]
    session.flush()


_REPLACERS: dict[str, Callable[[Session, Vacancy, Any], None]] = {
    "requirements": _replace_requirements,
    "locations": _replace_locations,
    "questions": _replace_questions,
}
