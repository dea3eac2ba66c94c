"""Reading organisations. Lists are in the alphabetical order of one language's area names."""

from collections.abc import Iterable

from sqlalchemy import ColumnElement, Select, select
from sqlalchemy.orm import Session, aliased, joinedload

from portal.domain.organisations.models import Organisation, OrganisationKind, Partnership
from portal.foundation.i18n import Language

COLUMNS = Organisation.__table__.c


def _by_area(language: Language) -> ColumnElement[str]:
    return COLUMNS.area_cy if language is Language.WELSH else COLUMNS.area_en


def _ordered(language: Language) -> Select[Organisation]:
    return select(Organisation).order_by(_by_area(language), Organisation.id)


def all_organisations(session: Session, *, language: Language = Language.ENGLISH) -> list[Organisation]:
    """Return every council and shared service."""
    return list(session.scalars(_ordered(language)))


def councils(session: Session, *, language: Language = Language.ENGLISH) -> list[Organisation]:
    """Return the councils."""
    return list(session.scalars(_ordered(language).where(Organisation.kind == OrganisationKind.COUNCIL)))


def shared_services(session: Session, *, language: Language = Language.ENGLISH) -> list[Organisation]:
    """Return the shared services."""
    return list(session.scalars(_ordered(language).where(Organisation.kind == OrganisationKind.SHARED_SERVICE)))


def organisations_with_ids(
    session: Session, ids: Iterable[int], *, language: Language = Language.ENGLISH
) -> list[Organisation]:
    """Return the organisations with these ids."""
    return list(session.scalars(_ordered(language).where(Organisation.id.in_(set(ids)))))


def organisation(session: Session, organisation_id: int) -> Organisation | None:
    """Return one organisation."""
    return session.get(Organisation, organisation_id)


def organisation_by_slug(session: Session, slug: str) -> Organisation | None:
    """Return the organisation whose pages carry this slug."""
    return session.scalar(select(Organisation).where(Organisation.slug == slug))


def organisation_by_code(session: Session, code: str) -> Organisation | None:
    """Return the organisation with a short code such as `TOF`."""
    return session.scalar(select(Organisation).where(Organisation.code == code))


def partners_of(
    session: Session, shared_service_id: int, *, language: Language = Language.ENGLISH
) -> list[Organisation]:
    """Return the councils that agreed to be served by a shared service and have not ended it."""
    return list(
        session.scalars(
            _ordered(language)
            .join(Partnership, Partnership.council_id == Organisation.id)
            .where(
                Partnership.shared_service_id == shared_service_id,
                Partnership.agreed_at.is_not(None),
                Partnership.ended_at.is_(None),
            )
        )
    )


def serving(session: Session, council_id: int, *, language: Language = Language.ENGLISH) -> list[Organisation]:
    """Return the shared services a council has agreed to and not ended."""
    return list(
        session.scalars(
            _ordered(language)
            .join(Partnership, Partnership.shared_service_id == Organisation.id)
            .where(
                Partnership.council_id == council_id,
                Partnership.agreed_at.is_not(None),
                Partnership.ended_at.is_(None),
            )
        )
    )


def partnerships(session: Session) -> list[Partnership]:
    """Return every partnership, agreed or not, ended or not, with both sides loaded."""
    service, council = aliased(Organisation), aliased(Organisation)
    return list(
        session.scalars(
            select(Partnership)
            .join(service, Partnership.shared_service_id == service.id)
            .join(council, Partnership.council_id == council.id)
            .options(joinedload(Partnership.shared_service), joinedload(Partnership.council))
            .order_by(service.slug, council.slug)
        )
    )


def partnership(session: Session, *, shared_service_id: int, council_id: int) -> Partnership | None:
    """Return the partnership of these two, in whatever state."""
    return session.scalar(
        select(Partnership).where(
            Partnership.shared_service_id == shared_service_id, Partnership.council_id == council_id
        )
    )
