"""Councils and shared services for tests."""

from datetime import UTC, datetime
from itertools import count

from sqlalchemy.orm import Session

from portal.domain.organisations.models import Organisation, OrganisationKind, Partnership
from portal.foundation.i18n import Bilingual

NUMBERS = count(1)
LONG_AGO = datetime(2026, 1, 5, 9, 0, tzinfo=UTC)


def make_organisation(
    session: Session,
    *,
    area: str | None = None,
    kind: OrganisationKind = OrganisationKind.COUNCIL,
    code: str | None = None,
    approver_must_differ: bool = True,
) -> Organisation:
    """A council called after its area ("Aber 1"), unless told otherwise."""
    number = next(NUMBERS)
    area = area or f"Aber {number}"
    made = Organisation(
        code=code or f"A{number:02d}",
        slug=area.lower().replace(" ", "-"),
        kind=kind,
        name=Bilingual(f"{area} Council", f"Cyngor {area}"),
        area=Bilingual(area, area),
        town=Bilingual(f"{area} town", f"Tref {area}"),
        latitude=51.7,
        longitude=-3.04,
        pension_fund="Greater Gwent (Torfaen)",
        approver_must_differ=approver_must_differ,
    )
    session.add(made)
    session.flush()
    return made


def make_shared_service(session: Session, *, area: str | None = None) -> Organisation:
    """A shared service without partners."""
    return make_organisation(session, area=area, kind=OrganisationKind.SHARED_SERVICE)


def make_partnership(
    session: Session,
    *,
    shared_service: Organisation,
    council: Organisation,
    agreed_at: datetime | None = LONG_AGO,
    ended_at: datetime | None = None,
) -> Partnership:
    """An agreed partnership, unless told otherwise."""
    made = Partnership(
        shared_service_id=shared_service.id, council_id=council.id, agreed_at=agreed_at, ended_at=ended_at
    )
    session.add(made)
    session.flush()
    return made
