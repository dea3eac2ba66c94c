"""Vacancies in every state, for tests. They travel the services' own road, so history, audit and events are real."""

from datetime import datetime, timedelta
from decimal import Decimal
from itertools import count
from typing import Any

from sqlalchemy.orm import Session

from portal.domain.accounts.models import Account, StaffRole
from portal.domain.organisations.models import Organisation
from portal.domain.vacancies import services
from portal.domain.vacancies.models import (
    Contract,
    RequirementImportance,
    SalaryBasis,
    Vacancy,
    WelshNeed,
    Workplace,
)
from portal.domain.vacancies.sections import FIELDS, LocationLine, RequirementLine
from portal.foundation.i18n import Bilingual
from tests.factories.accounts import make_account

NUMBERS = count(1)
DAY = timedelta(days=1)


def make_vacancy(
    session: Session,
    *,
    organisation: Organisation,
    author: Account | None = None,
    approver: Account | None = None,
    role_id: str = "software-developer",
    level_id: str = "senior-developer",
    state: str = "live",
    at: datetime,
    **overrides: Any,
) -> Vacancy:
    """A complete vacancy that has this status (a VacancyStatus value) at the instant `at`.

    `overrides` are fields of sections.FIELDS (lists as RequirementLine, LocationLine, QuestionLine), or `opens_at`.
    A live one opened yesterday and closes in 14 days; a closed one closed yesterday.
    """
    author = author or make_account(session, roles=[(organisation, StaffRole.AUTHOR)])
    vacancy = services.create(session, organisation=organisation, author=author, at=at - 30 * DAY)
    opens_at = overrides.pop(
        "opens_at", at + 2 * DAY if state == "scheduled" else at - (20 if state == "closed" else 1) * DAY
    )
    values = defaults() | {
        "role_id": role_id,
        "level_id": level_id,
        "closes_at": at - DAY if state == "closed" else at + 14 * DAY,
    }
    values |= overrides
    for section, fields in FIELDS.items():
        part = {name: values.pop(name) for name in fields if name in values}
        services.edit_section(session, vacancy, section=section, values=part, actor=author, at=at - 29 * DAY)
    assert not values, f"no such fields: {sorted(values)}"
    _advance(session, vacancy, author, approver, state=state, at=at, opens_at=opens_at)
    return vacancy


def _advance(
    session: Session,
    vacancy: Vacancy,
    author: Account,
    approver: Account | None,
    *,
    state: str,
    at: datetime,
    opens_at: datetime,
) -> None:
    if state == "draft":
        return
    services.submit(session, vacancy, actor=author, at=at - 28 * DAY)
    if state == "in-review":
        return
    approver = approver or make_account(session, roles=[(vacancy.organisation, StaffRole.APPROVER)])
    services.publish(session, vacancy, actor=approver, at=min(opens_at, at - 2 * DAY), opens_at=opens_at)
    if state == "withdrawn":
        services.withdraw(session, vacancy, reason="The post is no longer needed.", actor=approver, at=at)


def defaults() -> dict[str, Any]:
    """Every field a vacancy needs to be published, in both languages."""
    number = next(NUMBERS)
    return {
        "title": Bilingual(f"Senior developer {number}", f"Uwch-ddatblygwr {number}"),
        "purpose": Bilingual("Residents pay and report online.", "Mae preswylwyr yn talu ac yn adrodd ar-lein."),
        "duties": Bilingual("Build services\nReview code", "Adeiladu gwasanaethau\nAdolygu cod"),
        "offer": Bilingual("26 days of leave", "26 diwrnod o wyliau"),
        "requirements": [
            RequirementLine(RequirementImportance.ESSENTIAL, "programming-and-build-software-engineering", 3),
            RequirementLine(RequirementImportance.DESIRABLE, "service-support", 2),
        ],
        "salary_basis": SalaryBasis.RANGE,
        "salary_min": 40777,
        "salary_max": 45091,
        "pension_percent": Decimal("19.5"),
        "contract": Contract.PERMANENT,
        "hours": Decimal(37),
        "working_patterns": ["full-time", "flexible-working"],
        "workplace": Workplace.HYBRID,
        "office_days": 2,
        "locations": [LocationLine(Bilingual("Pontypool", "Pont-y-pŵl"), 51.701, -3.041)],
        "welsh_need": WelshNeed.NOT_NEEDED,
        "posts": 1,
        "contact_name": "Mair Enghraifft",
        "contact_email": "recruitment@council.example",
    }
