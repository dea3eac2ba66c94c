"""Vacancies and their history."""

from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, Index, Numeric, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from portal.domain.accounts.models import Account
from portal.domain.organisations.models import Organisation
from portal.foundation.db import Base, str_enum
from portal.foundation.i18n import Bilingual, bilingual


class VacancyState(StrEnum):
    """What people decided. Scheduled, live and closed are not stored: they follow from the dates."""

    DRAFT = "draft"
    IN_REVIEW = "in-review"
    PUBLISHED = "published"
    WITHDRAWN = "withdrawn"


class SalaryBasis(StrEnum):
    """How pay is stated."""

    NJC_POINTS = "njc-points"
    RANGE = "range"


class Contract(StrEnum):
    """Kind of contract."""

    PERMANENT = "permanent"
    FIXED_TERM = "fixed-term"
    TEMPORARY = "temporary"
    APPRENTICESHIP = "apprenticeship"
    SECONDMENT = "secondment"


class Workplace(StrEnum):
    """Where the work is done."""

    OFFICE = "office"
    HYBRID = "hybrid"
    REMOTE = "remote"


class WelshNeed(StrEnum):
    """Whether the post needs Welsh."""

    NOT_NEEDED = "not-needed"
    DESIRABLE = "desirable"
    ESSENTIAL = "essential"


class WelshSkill(StrEnum):
    """Level of Welsh asked for, after the levels of the national Work Welsh scheme."""

    ENTRY = "entry"
    FOUNDATION = "foundation"
    INTERMEDIATE = "intermediate"
    ADVANCED = "advanced"
    PROFICIENT = "proficient"


class RequirementImportance(StrEnum):
    """Whether a post can be done without it."""

    ESSENTIAL = "essential"
    DESIRABLE = "desirable"


class ChangeKind(StrEnum):
    """What happened to a vacancy, for its history."""

    CREATED = "created"
    SUBMITTED = "submitted"
    RETURNED = "returned"
    PUBLISHED = "published"
    CHANGED = "changed"
    EXTENDED = "extended"
    WITHDRAWN = "withdrawn"


class Vacancy(Base):
    """A post being filled. Unwritten parts of a draft are None or empty; publishing checks they are there."""

    __tablename__ = "vacancies"
    __table_args__ = (
        CheckConstraint("posts >= 1", name="at_least_one_post"),
        CheckConstraint("salary_max IS NULL OR salary_max >= salary_min", name="salary_range_in_order"),
        CheckConstraint("closes_at IS NULL OR opens_at IS NULL OR closes_at > opens_at", name="closes_after_opening"),
        CheckConstraint(
            "state != 'published' OR (published_at IS NOT NULL AND opens_at IS NOT NULL AND closes_at IS NOT NULL)",
            name="published_has_dates",
        ),
        CheckConstraint("state != 'withdrawn' OR withdrawn_at IS NOT NULL", name="withdrawn_has_time"),
        Index("ix_vacancies_state_closes_at", "state", "closes_at"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    reference: Mapped[str] = mapped_column(unique=True)  # "TOF-4K7PQ": public, unguessable enough not to count
    organisation_id: Mapped[int] = mapped_column(ForeignKey(Organisation.id), index=True)
    author_id: Mapped[int] = mapped_column(ForeignKey(Account.id))
    approver_id: Mapped[int | None] = mapped_column(ForeignKey(Account.id))
    state: Mapped[VacancyState] = mapped_column(str_enum(VacancyState), default=VacancyState.DRAFT)
    version: Mapped[int] = mapped_column(default=1)

    role_id: Mapped[str | None]
    level_id: Mapped[str | None]
    title: Mapped[Bilingual] = bilingual("title")
    purpose: Mapped[Bilingual] = bilingual("purpose")
    duties: Mapped[Bilingual] = bilingual("duties")  # one duty a line
    offer: Mapped[Bilingual] = bilingual("offer")
    english_only_reason: Mapped[str] = mapped_column(Text, default="")

    salary_basis: Mapped[SalaryBasis | None] = mapped_column(str_enum(SalaryBasis))
    grade: Mapped[str] = mapped_column(default="")
    scp_min: Mapped[int | None]
    scp_max: Mapped[int | None]
    salary_min: Mapped[int | None]  # pounds a year full-time, worked out from the points where those are given
    salary_max: Mapped[int | None]
    supplement: Mapped[int] = mapped_column(default=0)  # pounds a year, the council's own
    pension_percent: Mapped[Decimal | None] = mapped_column(Numeric(4, 1))
    pension_as_of: Mapped[date | None]

    contract: Mapped[Contract | None] = mapped_column(str_enum(Contract))
    contract_months: Mapped[int | None]
    hours: Mapped[Decimal | None] = mapped_column(Numeric(4, 1))  # a week
    working_patterns: Mapped[list[str]] = mapped_column(default=list)
    workplace: Mapped[Workplace | None] = mapped_column(str_enum(Workplace))
    office_days: Mapped[int | None]  # a week
    welsh_need: Mapped[WelshNeed | None] = mapped_column(str_enum(WelshNeed))
    welsh_skill: Mapped[WelshSkill | None] = mapped_column(str_enum(WelshSkill))
    posts: Mapped[int] = mapped_column(default=1)

    opens_at: Mapped[datetime | None]
    closes_at: Mapped[datetime | None]
    interview_on: Mapped[date | None]
    contact_name: Mapped[str] = mapped_column(default="")
    contact_email: Mapped[str] = mapped_column(default="")
    contact_phone: Mapped[str] = mapped_column(default="")

    created_at: Mapped[datetime]
    updated_at: Mapped[datetime]
    submitted_at: Mapped[datetime | None]
    published_at: Mapped[datetime | None]
    withdrawn_at: Mapped[datetime | None]
    withdrawn_reason: Mapped[str] = mapped_column(Text, default="")

    organisation: Mapped[Organisation] = relationship(lazy="joined")
    author: Mapped[Account] = relationship(foreign_keys=[author_id])
    approver: Mapped[Account | None] = relationship(foreign_keys=[approver_id])
    requirements: Mapped[list["VacancyRequirement"]] = relationship(
        order_by="VacancyRequirement.position", cascade="all, delete-orphan", lazy="selectin"
    )
    locations: Mapped[list["VacancyLocation"]] = relationship(
        order_by="VacancyLocation.position", cascade="all, delete-orphan", lazy="selectin"
    )
    questions: Mapped[list["VacancyQuestion"]] = relationship(
        order_by="VacancyQuestion.position", cascade="all, delete-orphan", lazy="selectin"
    )
    history: Mapped[list["VacancyChange"]] = relationship(order_by="VacancyChange.id")


class VacancyRequirement(Base):
    """A framework skill at a level, or a line of the author's own."""

    __tablename__ = "vacancy_requirements"
    __table_args__ = (
        CheckConstraint("(skill_id IS NULL) = (level IS NULL)", name="skill_comes_with_level"),
        CheckConstraint("skill_id IS NOT NULL OR text_en != '' OR text_cy != ''", name="says_something"),
        CheckConstraint("level IS NULL OR level BETWEEN 1 AND 4", name="level_exists"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    vacancy_id: Mapped[int] = mapped_column(ForeignKey(Vacancy.id, ondelete="CASCADE"), index=True)
    position: Mapped[int]
    importance: Mapped[RequirementImportance] = mapped_column(str_enum(RequirementImportance))
    skill_id: Mapped[str | None]
    level: Mapped[int | None]  # 1 awareness … 4 expert
    text: Mapped[Bilingual] = bilingual("text")


class VacancyLocation(Base):
    """A place of work."""

    __tablename__ = "vacancy_locations"

    id: Mapped[int] = mapped_column(primary_key=True)
    vacancy_id: Mapped[int] = mapped_column(ForeignKey(Vacancy.id, ondelete="CASCADE"), index=True)
    position: Mapped[int]
    place: Mapped[Bilingual] = bilingual("place")
    postcode: Mapped[str] = mapped_column(default="")
    latitude: Mapped[float]
    longitude: Mapped[float]


class VacancyQuestion(Base):
    """One of at most two short questions an applicant answers."""

    __tablename__ = "vacancy_questions"
    __table_args__ = (
        UniqueConstraint("vacancy_id", "position"),
        CheckConstraint("position IN (1, 2)", name="at_most_two"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    vacancy_id: Mapped[int] = mapped_column(ForeignKey(Vacancy.id, ondelete="CASCADE"))
    position: Mapped[int]
    text: Mapped[Bilingual] = bilingual("text")
    word_limit: Mapped[int] = mapped_column(default=150)


class VacancyChange(Base):
    """One entry of a vacancy's history. `changes` maps field → [before, after]."""

    __tablename__ = "vacancy_changes"

    id: Mapped[int] = mapped_column(primary_key=True)
    vacancy_id: Mapped[int] = mapped_column(ForeignKey(Vacancy.id), index=True)
    version: Mapped[int]
    kind: Mapped[ChangeKind] = mapped_column(str_enum(ChangeKind))
    at: Mapped[datetime]
    actor_id: Mapped[int] = mapped_column(ForeignKey(Account.id))
    reason: Mapped[str] = mapped_column(Text, default="")
    changes: Mapped[dict[str, Any]]
    actor: Mapped[Account] = relationship()
