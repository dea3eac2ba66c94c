"""Councils and shared services."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from portal.foundation.db import Base, str_enum
from portal.foundation.i18n import Bilingual, bilingual


class OrganisationKind(StrEnum):
    """What an organisation is."""

    COUNCIL = "council"
    SHARED_SERVICE = "shared-service"


class Organisation(Base):
    """An employer on the portal. `code` is short and stable (`TOF`), `slug` names its pages."""

    __tablename__ = "organisations"

    id: Mapped[int] = mapped_column(primary_key=True)
    code: Mapped[str] = mapped_column(unique=True)
    slug: Mapped[str] = mapped_column(unique=True)
    ons_code: Mapped[str | None] = mapped_column(unique=True)
    kind: Mapped[OrganisationKind] = mapped_column(str_enum(OrganisationKind))
    name: Mapped[Bilingual] = bilingual("name")  # "Torfaen County Borough Council"
    area: Mapped[Bilingual] = bilingual("area")  # "Torfaen"
    town: Mapped[Bilingual] = bilingual("town")
    latitude: Mapped[float]
    longitude: Mapped[float]
    pension_fund: Mapped[str] = mapped_column(default="")
    approver_must_differ: Mapped[bool] = mapped_column(default=True)


class Partnership(Base):
    """A shared service acting for a council, from the day the council agreed until it ends."""

    __tablename__ = "partnerships"
    __table_args__ = (UniqueConstraint("shared_service_id", "council_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    shared_service_id: Mapped[int] = mapped_column(ForeignKey(Organisation.id))
    council_id: Mapped[int] = mapped_column(ForeignKey(Organisation.id))
    agreed_at: Mapped[datetime | None]  # None: named as a partner, has not agreed to shared review yet
    ended_at: Mapped[datetime | None]
    shared_service: Mapped[Organisation] = relationship(foreign_keys=[shared_service_id])
    council: Mapped[Organisation] = relationship(foreign_keys=[council_id])
