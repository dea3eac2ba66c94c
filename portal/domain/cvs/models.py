"""The one CV a candidate keeps, as a file and as what was read from it."""

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from portal.domain.candidates.models import Candidate
from portal.foundation.db import Base, str_enum


class DocumentKind(StrEnum):
    """What the file turned out to be, by its content."""

    PDF = "pdf"
    DOCX = "docx"
    ODT = "odt"
    TEXT = "text"


class SkillState(StrEnum):
    """What the candidate says of a skill: found by us, confirmed, removed or added by them."""

    FOUND = "found"
    CONFIRMED = "confirmed"
    REMOVED = "removed"
    ADDED = "added"


class Cv(Base):
    """A readable CV. Unreadable files never become a row.

    `profile` is a matching.profiles.CandidateProfile as JSON; `text_hash` the SHA-256 of its text. `corrections`
    holds what the candidate changed (jobs by position), laid over the profile when it is shown or sent.
    """

    __tablename__ = "cvs"
    __table_args__ = (CheckConstraint("size > 0", name="size_is_positive"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    candidate_id: Mapped[int] = mapped_column(ForeignKey(Candidate.id), unique=True)
    storage_key: Mapped[str] = mapped_column(unique=True)
    filename: Mapped[str]
    kind: Mapped[DocumentKind] = mapped_column(str_enum(DocumentKind))
    size: Mapped[int]
    text_hash: Mapped[str]
    profile: Mapped[dict[str, Any]]
    corrections: Mapped[dict[str, Any]] = mapped_column(default=dict)
    uploaded_at: Mapped[datetime]
    corrected_at: Mapped[datetime | None]
    candidate: Mapped[Candidate] = relationship()
    skills: Mapped[list["CvSkill"]] = relationship(
        order_by="CvSkill.id", cascade="all, delete-orphan", lazy="selectin"
    )


class CvSkill(Base):
    """A framework skill of a CV, with the sentence it comes from, or the name it was added by hand under."""

    __tablename__ = "cv_skills"
    __table_args__ = (UniqueConstraint("cv_id", "skill_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    cv_id: Mapped[int] = mapped_column(ForeignKey(Cv.id, ondelete="CASCADE"))
    skill_id: Mapped[str]
    state: Mapped[SkillState] = mapped_column(str_enum(SkillState), default=SkillState.FOUND)
    passage: Mapped[str] = mapped_column(Text, default="")
