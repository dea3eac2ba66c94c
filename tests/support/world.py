"""A small real council world: organisations, people of every role, vacancies in every state, scored applications.

Everything is made by the services, so history, audit and events are there too. Texts the factories invent differ
between the languages, so that a page in the wrong one shows.
"""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from matching.profiles import Band
from portal.backends.opened import Backends
from portal.domain.accounts.invitations import invite
from portal.domain.accounts.models import Account, Invitation, StaffRole
from portal.domain.accounts.policies import roles_at
from portal.domain.accounts.sessions import start_session
from portal.domain.accounts.tokens import derived_token
from portal.domain.applications.models import Application, ApplicationState
from portal.domain.applications.services import withdraw
from portal.domain.candidates.models import Candidate
from portal.domain.cvs.models import Cv
from portal.domain.organisations.models import Organisation, OrganisationKind
from portal.domain.organisations.services import agree_partnership, load_reference_organisations
from portal.domain.vacancies.models import Vacancy
from portal.domain.vacancies.sections import QuestionLine
from portal.domain.vacancies.status import VacancyStatus
from portal.foundation.db import writing
from portal.foundation.i18n import Bilingual, Language
from portal.foundation.outbox import Delivery, DeliveryState, OutboxEvent
from portal.workers.runner import Worker
from tests.factories.accounts import make_account, make_platform_administrator
from tests.factories.applications import make_application
from tests.factories.candidates import make_candidate
from tests.factories.cvs import make_cv
from tests.factories.organisations import make_partnership, make_shared_service
from tests.factories.recommendations import make_match
from tests.factories.shortlists import make_decisions
from tests.factories.vacancies import make_vacancy

APPLICANTS = 30  # more than a page of the shortlist
COUNCILS = {"torfaen": "TOF", "cardiff": "CRF", "monmouthshire": "MON"}
DAY = timedelta(days=1)


@dataclass(kw_only=True)
class World:
    """What there is to look at. `tokens` signs each person in; `people` and `organisations` go by short names."""

    at: datetime
    organisations: dict[str, Organisation] = field(default_factory=dict)
    people: dict[str, Account] = field(default_factory=dict)
    tokens: dict[str, str] = field(default_factory=dict)
    vacancies: dict[str, Vacancy] = field(default_factory=dict)  # Torfaen's, by status
    elsewhere: list[Vacancy] = field(default_factory=list)
    applications: list[Application] = field(default_factory=list)
    decided: dict[str, Application] = field(default_factory=dict)  # some of them, by state
    cvs: list[Cv] = field(default_factory=list)
    invitation: Invitation | None = None
    invitation_token: str = ""
    failed_delivery_id: int = 0
    mails: list[str] = field(default_factory=list)


def build_world(backends: Backends) -> World:
    """Fill an empty, migrated database. The worker has indexed the vacancies and sent the mail when this returns."""
    world = World(at=backends.clock.now())
    with backends.sessions() as session:
        writing(session)
        _organisations(session, world)
        _people(session, world)
        _vacancies(session, world)
        _administration(session, world, backends)
        session.commit()
    Worker(backends).drain()
    with backends.sessions() as session:
        writing(session)
        _applications(session, world, backends)
        _failure(session, world)
        for name, account in world.people.items():
            world.tokens[name] = start_session(session, account=account, old_token=None, at=world.at)
        session.commit()
    world.mails = sorted(path.stem for path in backends.settings.mail_folder.glob("*.json"))
    return world


def _organisations(session: Session, world: World) -> None:
    by_code = {found.code: found for found in load_reference_organisations(session, world.at)}
    world.organisations = {name: by_code[code] for name, code in COUNCILS.items()}
    world.organisations["srs"] = next(o for o in by_code.values() if o.kind is OrganisationKind.SHARED_SERVICE)
    agree_partnership(
        session,
        shared_service=world.organisations["srs"],
        council=world.organisations["torfaen"],
        actor_id=None,
        at=world.at - DAY,
    )
    other = make_shared_service(session, area="Gwasanaeth Arall")
    make_partnership(session, shared_service=other, council=world.organisations["cardiff"])
    world.organisations["other-service"] = other


def _people(session: Session, world: World) -> None:
    for name, organisation in world.organisations.items():
        roles = roles_at(organisation.kind)
        world.people[name] = make_account(
            session, name=f"Person {name}", roles=[(organisation, role) for role in roles], is_demo=True
        )
        for role in roles:
            world.people[f"{name} {role.value}"] = make_account(session, roles=[(organisation, role)])
    world.people["platform"] = make_platform_administrator(session)
    world.people["candidate"] = make_account(session, name="Cerys Enghraifft", is_demo=True)
    world.people["newcomer"] = make_account(session, name="Dafydd Enghraifft", language=Language.WELSH, is_demo=True)


def _vacancies(session: Session, world: World) -> None:
    torfaen = world.organisations["torfaen"]
    people = {"author": world.people["torfaen author"], "approver": world.people["torfaen approver"]}
    for status in VacancyStatus:
        world.vacancies[status.value] = make_vacancy(
            session, organisation=torfaen, state=status.value, at=world.at, **people
        )
    world.vacancies["asking"] = make_vacancy(
        session,
        organisation=torfaen,
        at=world.at,
        questions=[QuestionLine(Bilingual("Why this post?", "Pam y swydd hon?"), 150)],
        **people,
    )
    for name in ("cardiff", "monmouthshire"):
        world.elsewhere += [
            make_vacancy(
                session, organisation=world.organisations[name], at=world.at, author=world.people[f"{name} author"]
            )
            for _ in range(12)
        ]


def _administration(session: Session, world: World, backends: Backends) -> None:
    secret = backends.settings.secret_key
    world.invitation = invite(
        session,
        organisation=world.organisations["torfaen"],
        email="invited@people.example",
        role=StaffRole.AUTHOR,
        language=Language.WELSH,
        invited_by=world.people["torfaen"],
        secret_key=secret,
        at=world.at,
    )
    world.invitation_token = derived_token(secret, world.invitation.nonce)


def _applications(session: Session, world: World, backends: Backends) -> None:
    live = world.vacancies["live"]
    candidate = make_candidate(session, account=world.people["candidate"])
    make_candidate(session, account=world.people["newcomer"])
    others = [make_candidate(session) for _ in range(APPLICANTS - 1)]
    for applicant in [candidate, *others]:
        world.cvs.append(make_cv(session, applicant, store=backends.store))
        world.applications.append(make_application(session, vacancy=live, candidate=applicant))
    for application, band in zip(world.applications, [*Band] * APPLICANTS, strict=False):
        make_match(session, application, band=band)
    _one_elsewhere(session, world, others[0])
    _decisions(session, world)


def _one_elsewhere(session: Session, world: World, candidate: Candidate) -> None:
    make_match(session, make_application(session, vacancy=world.elsewhere[0], candidate=candidate))


def _decisions(session: Session, world: World) -> None:
    shortlisted, declined, withdrawn = world.applications[-3:]
    reviewer = world.people["torfaen hiring-reviewer"]
    make_decisions(session, shortlisted, ApplicationState.SHORTLISTED, actor=reviewer)
    make_decisions(session, declined, ApplicationState.NOT_SUCCESSFUL, actor=reviewer)
    withdraw(session, application=withdrawn, at=world.at)
    world.decided = {found.state.value: found for found in (shortlisted, declined, withdrawn)}


def _failure(session: Session, world: World) -> None:
    at = world.at
    event = OutboxEvent(name="VacancyPublished", payload={"vacancy_id": 1}, occurred_at=at, fanned_out_at=at)
    session.add(event)
    session.flush()
    failed = Delivery(
        event_id=event.id,
        handler="vacancies.update_index",
        state=DeliveryState.FAILED,
        due_at=at,
        attempts=8,
        last_error="OSError: no space left on device",
        finished_at=at,
    )
    session.add(failed)
    session.flush()
    world.failed_delivery_id = failed.id
