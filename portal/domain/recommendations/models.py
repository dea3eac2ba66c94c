"""Match scores and prepared CVs, stored by the worker and only read by pages."""

from datetime import datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, Index, LargeBinary, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from portal.domain.applications.models import Application
from portal.foundation.db import Base


class ApplicationMatch(Base):
    """An application's Match. No row: not computed yet. `score` None: not scored, a person must look."""

    __tablename__ = "application_matches"
    __table_args__ = (
        CheckConstraint("(score IS NULL) = (band = 'not-scored')", name="not_scored_has_no_score"),
        CheckConstraint("score IS NULL OR score BETWEEN 0 AND 1", name="score_in_range"),
        Index("ix_application_matches_band_score", "band", "score"),
    )

    application_id: Mapped[int] = mapped_column(ForeignKey(Application.id), primary_key=True)
    score: Mapped[float | None]
    band: Mapped[str]
    reason: Mapped[str | None]
    essentials_met: Mapped[int]
    essentials_total: Mapped[int]  # 0 where not scored
    gaps: Mapped[list[str]]  # ids of the essential requirements not met, in the advert's order
    components: Mapped[list[dict[str, Any]]] = mapped_column(deferred=True)
    evidence: Mapped[list[dict[str, Any]]] = mapped_column(deferred=True)  # large: only a person's page reads it
    warnings: Mapped[list[str]]
    engine_version: Mapped[str]
    model_digest: Mapped[str]
    cv_hash: Mapped[str]
    vacancy_hash: Mapped[str]
    scored_at: Mapped[datetime]
    application: Mapped[Application] = relationship()


class PreparedCv(Base):
    """Passages and vectors of one CV under one model and engine, so that each is embedded once.

    A cache: nothing points at it, and rows may be deleted at any time. `profile_hash` is of everything the engine
    reads of a profile, so a correction makes another row.
    """

    __tablename__ = "prepared_cvs"
    __table_args__ = (UniqueConstraint("profile_hash", "model_digest", "engine_version"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    profile_hash: Mapped[str]
    model_digest: Mapped[str]
    engine_version: Mapped[str]
    data: Mapped[bytes] = mapped_column(LargeBinary)
    created_at: Mapped[datetime] = mapped_column(index=True)
