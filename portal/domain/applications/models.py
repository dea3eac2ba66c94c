"""Applications, what was sent, what became of them; equality answers, kept apart."""

from datetime import date, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import (
    DDL,
    BigInteger,
    CheckConstraint,
    ForeignKey,
    Index,
    Integer,
    Text,
    UniqueConstraint,
    event,
)
from sqlalchemy.orm import Mapped, mapped_column, relationship

from portal.domain.candidates.models import Candidate
from portal.domain.organisations.models import Organisation
from portal.domain.vacancies.models import Vacancy
from portal.foundation.db import Base, str_enum
from portal.foundation.i18n import Language


class ApplicationState(StrEnum):
    """Where an application stands. The legal moves are one table in policies.py."""

    SUBMITTED = "submitted"
    SHORTLISTED = "shortlisted"
    INTERVIEW = "interview"
    OFFERED = "offered"
    NOT_SUCCESSFUL = "not-successful"
    WITHDRAWN = "withdrawn"


class Application(Base):
    """One candidate's application for one vacancy; the unique pair makes applying idempotent."""

    __tablename__ = "applications"
    __table_args__ = (
        UniqueConstraint("vacancy_id", "candidate_id"),
        CheckConstraint("state != 'withdrawn' OR withdrawn_at IS NOT NULL", name="withdrawn_has_time"),
        Index("ix_applications_vacancy_id_state", "vacancy_id", "state"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    reference: Mapped[str] = mapped_column(unique=True)
    vacancy_id: Mapped[int] = mapped_column(ForeignKey(Vacancy.id))
    candidate_id: Mapped[int] = mapped_column(ForeignKey(Candidate.id), index=True)
    state: Mapped[ApplicationState] = mapped_column(str_enum(ApplicationState), default=ApplicationState.SUBMITTED)
    language: Mapped[Language] = mapped_column(str_enum(Language))  # the language it was made in
    submitted_at: Mapped[datetime]
    withdrawn_at: Mapped[datetime | None]
    equality_asked: Mapped[bool] = mapped_column(default=False)  # answered or declined; never what was answered
    vacancy: Mapped[Vacancy] = relationship()
    candidate: Mapped[Candidate] = relationship()
    snapshot: Mapped["ApplicationSnapshot"] = relationship(uselist=False, cascade="all, delete-orphan")
    history: Mapped[list["ApplicationEvent"]] = relationship(
        order_by="ApplicationEvent.id", cascade="all, delete-orphan"
    )


class ApplicationSnapshot(Base):
    """What was sent, unchanging: the CV as read and corrected, the answers, the advert as it stood."""

    __tablename__ = "application_snapshots"

    application_id: Mapped[int] = mapped_column(ForeignKey(Application.id), primary_key=True)
    cv_filename: Mapped[str]
    cv_text: Mapped[str] = mapped_column(Text)
    cv_text_hash: Mapped[str]
    profile: Mapped[dict[str, Any]]  # matching.profiles.CandidateProfile with corrections applied
    skills: Mapped[list[dict[str, Any]]]  # {skill_id, state, passage}
    answers: Mapped[list[dict[str, Any]]]  # {question_en, question_cy, answer}
    vacancy_version: Mapped[int]
    vacancy: Mapped[dict[str, Any]]  # the advert's public fields


SNAPSHOTS_NEVER_CHANGE = (
    "CREATE TRIGGER application_snapshots_no_update BEFORE UPDATE ON application_snapshots "
    "BEGIN SELECT RAISE(ABORT, 'what was sent does not change'); END"
)  # deleting stays possible: retention ends
event.listen(
    ApplicationSnapshot.__table__,
    "after_create",
    DDL(SNAPSHOTS_NEVER_CHANGE).execute_if(dialect="sqlite"),  # type: ignore[no-untyped-call]  # untyped upstream
)


class ApplicationEvent(Base):
    """One step of an application's history."""

    __tablename__ = "application_events"

    id: Mapped[int] = mapped_column(primary_key=True)
    application_id: Mapped[int] = mapped_column(ForeignKey(Application.id), index=True)
    at: Mapped[datetime]
    from_state: Mapped[ApplicationState | None] = mapped_column(str_enum(ApplicationState, name="from_state"))
    to_state: Mapped[ApplicationState] = mapped_column(str_enum(ApplicationState, name="to_state"))
    is_by_candidate: Mapped[bool]


class EqualityResponse(Base):
    """Anonymous monitoring answers. No key leads back to the application: only organisation and month.

    The id is random and, on SQLite, the row's place in the file: rows lie in no order of time.
    """

    __tablename__ = "equality_responses"

    id: Mapped[int] = mapped_column(
        BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=False
    )
    organisation_id: Mapped[int] = mapped_column(ForeignKey(Organisation.id), index=True)
    month: Mapped[date]  # its first day
    answers: Mapped[dict[str, Any]]
