"""A shared service acts for the councils that agreed, from then until they end it."""

from datetime import timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from portal.domain.audit.models import AuditEntry
from portal.domain.organisations import queries, services
from portal.domain.organisations.errors import PartnershipNotPossibleError
from tests.conftest import NOW
from tests.factories.organisations import make_organisation, make_partnership, make_shared_service


def test_only_councils_that_agreed_and_have_not_ended_are_partners(session: Session) -> None:
    service = make_shared_service(session)
    agreed, silent, gone = (make_organisation(session) for _ in range(3))
    make_partnership(session, shared_service=service, council=agreed)
    make_partnership(session, shared_service=service, council=silent, agreed_at=None)
    make_partnership(session, shared_service=service, council=gone, ended_at=NOW)
    assert queries.partners_of(session, service.id) == [agreed]
    assert queries.serving(session, agreed.id) == [service]
    assert queries.serving(session, gone.id) == []


def test_agreeing_ending_and_agreeing_again_are_each_audited_once(session: Session) -> None:
    service, council = make_shared_service(session), make_organisation(session)
    for _ in range(2):
        made = services.agree_partnership(session, shared_service=service, council=council, actor_id=7, at=NOW)
    for _ in range(2):
        services.end_partnership(session, partnership=made, actor_id=7, at=NOW)
    assert queries.partners_of(session, service.id) == []
    later = NOW + timedelta(days=1)
    services.agree_partnership(session, shared_service=service, council=council, actor_id=7, at=later)
    assert queries.partners_of(session, service.id) == [council]
    assert made.agreed_at == later
    entries = session.scalars(select(AuditEntry).order_by(AuditEntry.id)).all()
    assert [(entry.action, entry.organisation_id) for entry in entries] == [
        ("organisations.partnership_agreed", council.id),
        ("organisations.partnership_ended", council.id),
        ("organisations.partnership_agreed", council.id),
    ]


def test_a_council_cannot_serve_another(session: Session) -> None:
    one, other = make_organisation(session), make_organisation(session)
    with pytest.raises(PartnershipNotPossibleError):
        services.agree_partnership(session, shared_service=one, council=other, actor_id=7, at=NOW)
