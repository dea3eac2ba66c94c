"""Writing organisations: the reference data, and what councils agree with shared services."""

from dataclasses import fields
from datetime import datetime

from sqlalchemy.orm import Session

from portal.domain.audit.services import record
from portal.domain.organisations import queries
from portal.domain.organisations.errors import PartnershipNotPossibleError
from portal.domain.organisations.models import Organisation, OrganisationKind, Partnership
from portal.domain.organisations.reference import OrganisationFacts, read_reference


def load_reference_organisations(session: Session, at: datetime) -> list[Organisation]:
    """Bring the reference organisations and the partners they name into the database; running it again is safe.

    Facts of organisations already there are brought up to date; their own settings are left alone. A partner
    is named without having agreed: agreeing is the council's act, see `agree_partnership`.
    """
    reference = read_reference()
    known = len(queries.all_organisations(session))
    loaded = {facts.code: _load(session, facts) for facts in reference.organisations}
    session.flush()
    for service_code, council_codes in reference.partners.items():
        for code in council_codes:
            _name_partner(session, loaded[service_code], loaded[code])
    session.flush()
    if len(loaded) > known:
        record(
            session,
            action="organisations.reference_loaded",
            subject_type="organisation",
            subject_id=0,
            actor_account_id=None,
            at=at,
            details={"organisations": len(loaded)},
        )
    return list(loaded.values())


def _load(session: Session, facts: OrganisationFacts) -> Organisation:
    values = {field.name: getattr(facts, field.name) for field in fields(facts)}
    found = queries.organisation_by_code(session, facts.code)
    if found is None:
        found = Organisation(**values)
        session.add(found)
        return found
    for name, value in values.items():
        setattr(found, name, value)
    return found


def _name_partner(session: Session, service: Organisation, council: Organisation) -> None:
    if queries.partnership(session, shared_service_id=service.id, council_id=council.id) is None:
        session.add(Partnership(shared_service_id=service.id, council_id=council.id))


def agree_partnership(
    session: Session, *, shared_service: Organisation, council: Organisation, actor_id: int | None, at: datetime
) -> Partnership:
    """Note that a council agrees to a shared service acting for it, from now; agreeing twice changes nothing.

    `actor_id` is the account that records it, None for the system.

    Raises:
        PartnershipNotPossibleError: these are not a shared service and a council.

    """
    kinds = (shared_service.kind, council.kind)
    if kinds != (OrganisationKind.SHARED_SERVICE, OrganisationKind.COUNCIL):
        raise PartnershipNotPossibleError(f"{shared_service.code} and {council.code}")
    found = queries.partnership(session, shared_service_id=shared_service.id, council_id=council.id)
    if found is None:
        found = Partnership(shared_service_id=shared_service.id, council_id=council.id)
        session.add(found)
    if found.agreed_at is not None and found.ended_at is None:
        return found
    found.agreed_at = at
    found.ended_at = None
    session.flush()
    _record(session, "organisations.partnership_agreed", found, actor_id=actor_id, at=at)
    return found


def end_partnership(session: Session, *, partnership: Partnership, actor_id: int, at: datetime) -> None:
    """End what a council agreed with a shared service: its staff lose sight of the council's applicants at once."""
    if partnership.agreed_at is None or partnership.ended_at is not None:
        return
    partnership.ended_at = at
    session.flush()
    _record(session, "organisations.partnership_ended", partnership, actor_id=actor_id, at=at)


def set_approver_must_differ(
    session: Session, *, organisation: Organisation, value: bool, actor_id: int, at: datetime
) -> None:
    """Say whether a vacancy's approver must be somebody else than its author."""
    if organisation.approver_must_differ == value:
        return
    organisation.approver_must_differ = value
    session.flush()
    record(
        session,
        action="organisations.approver_rule_changed",
        subject_type="organisation",
        subject_id=organisation.id,
        actor_account_id=actor_id,
        at=at,
        organisation_id=organisation.id,
        details={"approver_must_differ": value},
    )


def _record(session: Session, action: str, partnership: Partnership, *, actor_id: int | None, at: datetime) -> None:
    record(
        session,
        action=action,
        subject_type="partnership",
        subject_id=partnership.id,
        actor_account_id=actor_id,
        at=at,
        organisation_id=partnership.council_id,
        details={"shared_service_id": partnership.shared_service_id},
    )
