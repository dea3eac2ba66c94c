"""A vacancy as its page shows it: the public page and the staff preview are made from this same value."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from flask_babel import gettext, ngettext

from career_framework import Framework, LevelTerm, Role, RoleLevel, Skill, SkillLevel, Text, load_framework
from portal.domain.vacancies.models import (
    ChangeKind,
    RequirementImportance,
    Vacancy,
    VacancyChange,
    VacancyRequirement,
    Workplace,
)
from portal.domain.vacancies.pay import FULL_TIME_HOURS, pro_rata
from portal.domain.vacancies.policies import texts_without_welsh
from portal.domain.vacancies.status import VacancyStatus, status_of
from portal.domain.vacancies.working_patterns import working_patterns
from portal.foundation.i18n import Bilingual
from portal.web.shared.formats import number, pounds
from portal.web.shared.labels import WELSH_NEEDS, WELSH_SKILLS, WORKPLACES

SHOWN_CHANGES = frozenset({ChangeKind.CHANGED, ChangeKind.EXTENDED})


@dataclass(frozen=True, slots=True)
class ExplainedRequirement:
    """A requirement and the framework's plain meaning of it; the council's own lines have no skill or level."""

    row: VacancyRequirement
    skill: Skill | None = None
    level: LevelTerm | None = None
    meaning: Text | None = None

    @property
    def text(self) -> Bilingual:
        """The council's own words."""
        return self.row.text


@dataclass(frozen=True, slots=True)
class Advert:
    """Everything the vacancy page shows, at one instant."""

    vacancy: Vacancy
    status: VacancyStatus
    role: Role | None
    role_level: RoleLevel | None
    essential: Sequence[ExplainedRequirement]
    desirable: Sequence[ExplainedRequirement]
    patterns: Sequence[Bilingual]
    lacks_welsh: bool

    @property
    def changes(self) -> Sequence[VacancyChange]:
        """Changes since publication, the latest first. Read only when asked for: lists of adverts never do."""
        return [change for change in reversed(self.vacancy.history) if change.kind in SHOWN_CHANGES]

    @property
    def is_live(self) -> bool:
        """Whether people can apply."""
        return self.status is VacancyStatus.LIVE

    @property
    def salary(self) -> str:
        """The full-time salary in words, empty while unwritten."""
        return salary_text(self.vacancy.salary_min, self.vacancy.salary_max)

    @property
    def part_time_salary(self) -> str:
        """What it comes to for the hours of this post, empty for full-time posts."""
        vacancy = self.vacancy
        if not (vacancy.hours and vacancy.salary_min and vacancy.hours < FULL_TIME_HOURS):
            return ""
        return salary_text(
            pro_rata(vacancy.salary_min, vacancy.hours),
            pro_rata(vacancy.salary_max or vacancy.salary_min, vacancy.hours),
        )

    @property
    def workplace(self) -> str:
        """Office, hybrid with its days, or remote."""
        vacancy = self.vacancy
        if vacancy.workplace is Workplace.HYBRID and vacancy.office_days:
            days = ngettext(
                "Hybrid: %(num)s day a week in the office",
                "Hybrid: %(num)s days a week in the office",
                vacancy.office_days,
            )
            return str(days)
        return str(WORKPLACES[vacancy.workplace]) if vacancy.workplace else ""

    @property
    def welsh(self) -> str:
        """Whether Welsh is needed, and how well."""
        need, skill = self.vacancy.welsh_need, self.vacancy.welsh_skill
        if need is None:
            return ""
        return f"{WELSH_NEEDS[need]}, {WELSH_SKILLS[skill]}" if skill else str(WELSH_NEEDS[need])

    @property
    def contract_length(self) -> str:
        """How long the contract runs, empty where it has no end."""
        months = self.vacancy.contract_months
        return str(ngettext("%(num)s month", "%(num)s months", months)) if months else ""

    @property
    def hours(self) -> str:
        """Hours a week in words."""
        if self.vacancy.hours is None:
            return ""
        return str(gettext("%(hours)s hours a week", hours=number(self.vacancy.hours)))


def advert_of(vacancy: Vacancy, *, at: datetime) -> Advert:
    """Return a vacancy as its page shows it at an instant."""
    framework = load_framework()
    role, level = _role_level(framework, vacancy)
    explained = [_explained(framework, row) for row in vacancy.requirements]
    return Advert(
        vacancy=vacancy,
        status=status_of(vacancy, at),
        role=role,
        role_level=level,
        essential=[line for line in explained if line.row.importance is RequirementImportance.ESSENTIAL],
        desirable=[line for line in explained if line.row.importance is RequirementImportance.DESIRABLE],
        patterns=[working_patterns()[tag] for tag in vacancy.working_patterns if tag in working_patterns()],
        lacks_welsh=bool(texts_without_welsh(vacancy)),
    )


def salary_text(low: int | None, high: int | None) -> str:
    """Return `£40,777 to £45,091 a year`, one figure where both are the same, nothing where unwritten."""
    if not low:
        return ""
    if high is None or high == low:
        return str(gettext("%(amount)s a year", amount=pounds(low)))
    return str(gettext("%(low)s to %(high)s a year", low=pounds(low), high=pounds(high)))


def _role_level(framework: Framework, vacancy: Vacancy) -> tuple[Role | None, RoleLevel | None]:
    role = framework.roles.get(vacancy.role_id or "")
    level = next((level for level in role.levels if level.id == vacancy.level_id), None) if role else None
    return role, level


def _explained(framework: Framework, row: VacancyRequirement) -> ExplainedRequirement:
    skill = framework.skills.get(row.skill_id or "")
    if skill is None or row.level is None:
        return ExplainedRequirement(row)
    level = SkillLevel(row.level)
    return ExplainedRequirement(row, skill, framework.skill_levels[level], skill.meaning_of(level))
