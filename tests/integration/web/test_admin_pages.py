"""Administrators look after their own organisation; the platform's look after all; nobody else gets in."""

import re
from collections.abc import Callable
from dataclasses import dataclass

import pytest
from flask.testing import FlaskClient
from sqlalchemy import select
from sqlalchemy.orm import Session

from portal.backends.mail.memory import MemoryMailer
from portal.backends.opened import Backends
from portal.domain.accounts.models import Account, Invitation, Membership, StaffRole
from portal.domain.audit.services import record
from portal.domain.candidates.models import Candidate
from portal.domain.organisations.models import Organisation
from portal.domain.organisations.queries import partners_of
from portal.foundation.outbox import Delivery, DeliveryState, OutboxEvent
from portal.workers.runner import Worker
from tests.conftest import NOW
from tests.factories.accounts import make_account, make_platform_administrator
from tests.factories.organisations import make_organisation, make_partnership, make_shared_service

SignIn = Callable[[FlaskClient, Account], None]


@dataclass
class Cast:
    here: Organisation
    there: Organisation
    administrator: Account
    author_here: Account
    author_there: Account
    platform: Account


@pytest.fixture
def people(session: Session) -> Cast:
    here, there = make_organisation(session), make_organisation(session)
    made = Cast(
        here=here,
        there=there,
        administrator=make_account(session, roles=[(here, StaffRole.ORGANISATION_ADMINISTRATOR)]),
        author_here=make_account(session, roles=[(here, StaffRole.AUTHOR)]),
        author_there=make_account(session, roles=[(there, StaffRole.AUTHOR)]),
        platform=make_platform_administrator(session),
    )
    session.commit()
    return made


@pytest.mark.parametrize("path", ["/admin", "/admin/audit", "/admin/partnerships", "/admin/failed"])
def test_authors_and_strangers_do_not_get_in(client: FlaskClient, sign_in: SignIn, people: Cast, path: str) -> None:
    assert client.get(path).status_code == 302
    sign_in(client, people.author_here)
    assert client.get(path).status_code == 403


@pytest.mark.parametrize("prefix", ["", "/cy"])
@pytest.mark.parametrize("path", ["/admin", "/admin/audit", "/admin/partnerships", "/admin/failed"])
def test_the_platform_administrator_opens_every_page(
    client: FlaskClient, sign_in: SignIn, people: Cast, path: str, prefix: str
) -> None:
    sign_in(client, people.platform)
    assert client.get(prefix + path).status_code == 200


def test_an_administrator_sees_their_own_organisation_and_no_other(
    client: FlaskClient, sign_in: SignIn, people: Cast
) -> None:
    sign_in(client, people.administrator)
    page = client.get(f"/admin/organisations/{people.here.slug}").text
    assert people.author_here.email in page
    for path in ("", "/invite"):
        assert client.get(f"/admin/organisations/{people.there.slug}{path}").status_code == 404
    membership = people.author_there.memberships[0].id
    assert client.get(f"/admin/roles/{membership}/remove").status_code == 404
    assert client.post(f"/admin/roles/{membership}/remove").status_code == 404
    assert client.post(f"/admin/organisations/{people.there.slug}/rules").status_code == 404


def invitation_link(backends: Backends) -> str:
    Worker(backends).drain()
    assert isinstance(backends.mailer, MemoryMailer)
    found = re.search(r"http://[^/]+(/\S+)", backends.mailer.sent[-1].body)
    assert found
    return found[1]


def invite(client: FlaskClient, people: Cast, email: str = "new@here.example") -> None:
    answer = client.post(
        f"/admin/organisations/{people.here.slug}/invite",
        data={"email": email, "role": "approver", "language": "cy"},
    )
    assert answer.status_code == 302


def test_an_invitation_travels_from_the_form_to_a_role(
    client: FlaskClient, sign_in: SignIn, people: Cast, backends: Backends, session: Session
) -> None:
    sign_in(client, people.administrator)
    invite(client, people)
    link = invitation_link(backends)
    assert link.startswith("/cy/invitation/")
    client.post("/sign-out")

    assert "Cymeradwywr" in client.get(link).text
    accepted = client.post(link)
    assert accepted.location == "/cy/sign-in/code"
    assert client.get(link).status_code == 410
    Worker(backends).drain()
    assert isinstance(backends.mailer, MemoryMailer)
    code = re.search(r"^(\d{4} \d{4})$", backends.mailer.sent[-1].body, re.MULTILINE)
    assert code
    assert client.post(accepted.location, data={"code": code[1]}).status_code == 302
    made = session.scalar(select(Account).where(Account.email == "new@here.example"))
    assert made is not None
    assert [held.role for held in made.memberships] == [StaffRole.APPROVER]


def test_opening_the_link_accepts_nothing(
    client: FlaskClient, sign_in: SignIn, people: Cast, backends: Backends, session: Session
) -> None:
    sign_in(client, people.administrator)
    invite(client, people)
    link = invitation_link(backends)
    for _ in range(2):
        assert client.get(link).status_code == 200
    assert session.scalar(select(Account).where(Account.email == "new@here.example")) is None


def test_somebody_who_applies_for_jobs_keeps_that_account_to_themselves(
    client: FlaskClient, sign_in: SignIn, people: Cast, backends: Backends, session: Session
) -> None:
    candidate = make_account(session, email="candidate@people.example")
    session.add(Candidate(account_id=candidate.id, created_at=NOW))
    session.commit()
    sign_in(client, people.administrator)
    invite(client, people, email=candidate.email)
    link = invitation_link(backends)
    assert client.get(link).status_code == 409
    assert client.post(link).status_code == 409


def test_an_invitation_is_withdrawn(
    client: FlaskClient, sign_in: SignIn, people: Cast, backends: Backends, session: Session
) -> None:
    sign_in(client, people.administrator)
    invite(client, people)
    link = invitation_link(backends)
    number = session.scalar(select(Invitation.id))
    assert client.post(f"/admin/invitations/{number}/revoke").status_code == 302
    assert client.get(link).status_code == 410


def test_a_bad_invitation_is_shown_with_its_errors(client: FlaskClient, sign_in: SignIn, people: Cast) -> None:
    sign_in(client, people.administrator)
    answer = client.post(
        f"/admin/organisations/{people.here.slug}/invite", data={"email": "", "role": "shared-service-reviewer"}
    )
    assert answer.status_code == 422
    assert 'href="#email"' in answer.text
    assert 'href="#role"' in answer.text


def test_a_role_is_removed_but_not_the_last_administrators(
    client: FlaskClient, sign_in: SignIn, people: Cast, session: Session
) -> None:
    sign_in(client, people.administrator)
    author, administrator = people.author_here.memberships[0].id, people.administrator.memberships[0].id
    assert client.get(f"/admin/roles/{author}/remove").status_code == 200
    assert session.get(Membership, author) is not None
    session.rollback()
    assert client.post(f"/admin/roles/{author}/remove").status_code == 302
    assert client.post(f"/admin/roles/{administrator}/remove").status_code == 409
    session.expire_all()
    assert session.get(Membership, author) is None
    assert session.get(Membership, administrator) is not None


def test_the_approval_rule_is_the_councils_to_set(
    client: FlaskClient, sign_in: SignIn, people: Cast, session: Session
) -> None:
    sign_in(client, people.administrator)
    client.post(f"/admin/organisations/{people.here.slug}/rules", data={"approver_must_differ": "no"})
    session.refresh(people.here)
    assert people.here.approver_must_differ is False


def test_a_council_agrees_to_a_shared_service_and_ends_it(
    client: FlaskClient, sign_in: SignIn, people: Cast, session: Session
) -> None:
    service = make_shared_service(session)
    for council in (people.here, people.there):
        make_partnership(session, shared_service=service, council=council, agreed_at=None)
    session.commit()
    sign_in(client, people.administrator)
    path = f"/admin/organisations/{people.here.slug}/partnerships/{service.slug}"
    assert client.post(f"{path}/agree").status_code == 302
    assert partners_of(session, service.id) == [people.here]
    session.rollback()
    assert client.post(f"{path}/end").status_code == 302
    assert partners_of(session, service.id) == []
    elsewhere = f"/admin/organisations/{people.there.slug}/partnerships/{service.slug}/agree"
    assert client.post(elsewhere).status_code == 404


def test_the_platform_records_an_agreement(
    client: FlaskClient, sign_in: SignIn, people: Cast, session: Session
) -> None:
    service = make_shared_service(session)
    session.commit()
    sign_in(client, people.platform)
    form = {"council": people.there.slug, "shared_service": service.slug}
    assert client.post("/admin/partnerships", data=form).location == "/admin/partnerships"
    assert partners_of(session, service.id) == [people.there]
    assert client.post("/admin/partnerships", data={**form, "shared_service": people.here.slug}).status_code == 400


def test_the_log_shows_each_administrator_their_own_part(
    client: FlaskClient, sign_in: SignIn, people: Cast, session: Session
) -> None:
    candidate = make_account(session, name="Hidden Candidate")
    for organisation in (people.here, people.there):
        record(
            session,
            action="accounts.invited",
            subject_type="invitation",
            subject_id=900 + organisation.id,
            actor_account_id=candidate.id,
            at=NOW,
            organisation_id=organisation.id,
        )
    session.commit()
    here, there = f"invitation {900 + people.here.id}", f"invitation {900 + people.there.id}"
    sign_in(client, people.administrator)
    page = client.get("/admin/audit").text
    assert here in page
    assert there not in page
    assert "Hidden Candidate" not in page
    sign_in(client, people.platform)
    page = client.get("/admin/audit?action=accounts.invited&from=2026-11-23&to=2026-11-23").text
    assert here in page
    assert there in page
    assert here not in client.get("/admin/audit?from=2026-11-24").text
    assert here not in client.get("/admin/audit?action=accounts.created").text


def test_failed_work_is_listed_and_tried_again(
    client: FlaskClient, sign_in: SignIn, people: Cast, session: Session
) -> None:
    event = OutboxEvent(name="KettleBoiled", payload={}, occurred_at=NOW, fanned_out_at=NOW)
    session.add(event)
    session.flush()
    delivery = Delivery(
        event_id=event.id,
        handler="kitchen.pour",
        state=DeliveryState.FAILED,
        due_at=NOW,
        attempts=8,
        last_error="ValueError: no cup",
        finished_at=NOW,
    )
    session.add(delivery)
    session.commit()
    sign_in(client, people.platform)
    assert "ValueError: no cup" in client.get("/admin/failed").text
    assert client.post(f"/admin/failed/{delivery.id}/retry").status_code == 302
    session.refresh(delivery)
    assert (delivery.state, delivery.attempts) == (DeliveryState.WAITING, 0)
    session.rollback()
    assert client.post(f"/admin/failed/{delivery.id}/retry").status_code == 404
    assert "Failed work tried again" in client.get("/admin/audit").text
