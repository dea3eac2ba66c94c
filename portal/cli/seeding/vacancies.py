"""Planned adverts written, approved and published as their authors would have, on the days they would have."""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

from sqlalchemy.orm import Session

from portal.cli.demo.vacancies import PlannedVacancy
from portal.cli.demo.wording import Both
from portal.cli.seeding.staff import CouncilStaff
from portal.domain.organisations.models import Organisation
from portal.domain.vacancies import services
from portal.domain.vacancies.civil_time import to_civil, to_utc
from portal.domain.vacancies.models import (
    Contract,
    RequirementImportance,
    SalaryBasis,
    Vacancy,
    WelshNeed,
    WelshSkill,
    Workplace,
)
from portal.domain.vacancies.pay import salary_for_points
from portal.domain.vacancies.sections import FIELDS, LocationLine, QuestionLine, RequirementLine
from portal.foundation.i18n import Bilingual

WRITTEN_BEFORE = timedelta(days=6)
APPROVED_BEFORE = timedelta(days=2)


def create_vacancies(
    session: Session,
    planned: Iterable[PlannedVacancy],
    *,
    organisations: Mapping[str, Organisation],
    staff: Mapping[str, CouncilStaff],
    at: datetime,
) -> dict[str, Vacancy]:
    """Put planned adverts into the database, each in its state at the instant `at`; return them by plan key.

    Those to be withdrawn are live until `withdraw_planned`, so that people can have applied before.
    """
    return {
        plan.key: _create(session, plan, organisations[plan.council], staff[plan.council], at=at) for plan in planned
    }


def withdraw_planned(
    session: Session,
    planned: Iterable[PlannedVacancy],
    *,
    vacancies: Mapping[str, Vacancy],
    staff: Mapping[str, CouncilStaff],
    at: datetime,
) -> None:
    """Withdraw what the plan says will not be filled."""
    for plan in planned:
        if plan.state == "withdrawn":
            actor = staff[plan.council].approver
            services.withdraw(session, vacancies[plan.key], reason=plan.withdrawn_reason, actor=actor, at=at)


def _create(
    session: Session, plan: PlannedVacancy, organisation: Organisation, staff: CouncilStaff, *, at: datetime
) -> Vacancy:
    opens_at = at + timedelta(days=plan.opens_in_days)
    written_at = min(opens_at, at) - WRITTEN_BEFORE
    vacancy = services.create(session, organisation=organisation, author=staff.author, at=written_at)
    values = _values(plan, at=at)
    for section, fields in FIELDS.items():
        part = {name: values[name] for name in fields if name in values}
        services.edit_section(session, vacancy, section=section, values=part, actor=staff.author, at=written_at)
    if plan.state == "draft":
        return vacancy
    services.submit(session, vacancy, actor=staff.author, at=written_at + timedelta(hours=2))
    if plan.state == "in-review":
        return vacancy
    approved_at = min(opens_at, at) - APPROVED_BEFORE
    services.publish(session, vacancy, actor=staff.approver, at=approved_at, opens_at=opens_at)
    return vacancy


def _values(plan: PlannedVacancy, *, at: datetime) -> dict[str, Any]:
    today = to_civil(at).date()
    return {
        "role_id": plan.role_id,
        "level_id": plan.level_id,
        "title": _text(plan.title),
        "purpose": _text(plan.purpose),
        "duties": _lines(plan.duties),
        "offer": _lines(plan.offer),
        "english_only_reason": plan.english_only_reason,
        "requirements": [
            RequirementLine(
                importance=RequirementImportance.ESSENTIAL if line.is_essential else RequirementImportance.DESIRABLE,
                skill_id=line.skill_id,
                level=line.level,
                text=_text(line.text) if line.text else Bilingual(""),
            )
            for line in plan.requirements
        ],
        "questions": [QuestionLine(text=_text(question)) for question in plan.questions],
        **_pay(plan, at=at),
        "contract": Contract(plan.contract),
        "contract_months": plan.contract_months,
        "hours": Decimal(plan.hours),
        "working_patterns": list(plan.working_patterns),
        "workplace": Workplace(plan.workplace),
        "office_days": plan.office_days,
        "locations": [LocationLine(_text(plan.place.name), plan.place.latitude, plan.place.longitude)],
        "welsh_need": WelshNeed(plan.welsh_need),
        "welsh_skill": WelshSkill(plan.welsh_skill) if plan.welsh_skill else None,
        "posts": plan.posts,
        "closes_at": to_utc(today + timedelta(days=plan.closes_in_days), plan.closes_at),
        "interview_on": today + timedelta(days=plan.interview_in_days),
        "contact_name": plan.contact_name,
        "contact_email": plan.contact_email,
    }


def _pay(plan: PlannedVacancy, *, at: datetime) -> dict[str, Any]:
    salary = plan.salary_min, plan.salary_max
    if plan.scp_min and plan.scp_max:
        salary = salary_for_points(plan.scp_min, plan.scp_max, on=to_civil(at).date())
    return {
        "salary_basis": SalaryBasis.NJC_POINTS if plan.scp_min else SalaryBasis.RANGE,
        "grade": plan.grade,
        "scp_min": plan.scp_min,
        "scp_max": plan.scp_max,
        "salary_min": salary[0],
        "salary_max": salary[1],
        "supplement": plan.supplement,
        "pension_percent": Decimal(plan.pension_percent),
        "pension_as_of": to_civil(at).date().replace(month=4, day=1),
    }


def _text(text: Both) -> Bilingual:
    return Bilingual(text.en, text.cy)


def _lines(texts: Iterable[Both]) -> Bilingual:
    listed = list(texts)
    return Bilingual("\n".join(text.en for text in listed), "\n".join(text.cy for text in listed if text.cy))
