"""The demo's people. Every one is invented: the surnames are Welsh for example, imagined, sample and the like."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from portal.domain.accounts.models import Account, Membership, StaffRole
from portal.domain.accounts.queries import account_by_email
from portal.domain.organisations.models import Organisation
from portal.domain.organisations.queries import all_organisations
from portal.domain.organisations.services import agree_partnership
from portal.foundation.i18n import Language

SHARED_SERVICE = "SRS"
PARTNERS = ("TOF", "MON", "BGW", "NWP")


@dataclass(frozen=True, slots=True)
class DemoPeople:
    """Who can be tried out, by what they are there to show."""

    candidate_with_cv: Account
    candidate_without_cv: Account
    torfaen_author: Account
    torfaen_approver: Account
    torfaen_administrator: Account
    cardiff_reviewer: Account
    torfaen_reviewer: Account
    shared_service_reviewer: Account
    platform_administrator: Account


@dataclass(frozen=True, slots=True)
class _Person:
    email: str
    name: str
    code: str = ""
    role: StaffRole | None = None
    language: Language = Language.ENGLISH
    is_platform_administrator: bool = False


PEOPLE: dict[str, _Person] = {
    "candidate_with_cv": _Person("cerys.candidate@people.example", "Cerys Enghraifft", language=Language.WELSH),
    "candidate_without_cv": _Person("dafydd.candidate@people.example", "Dafydd Dychmygol"),
    "torfaen_author": _Person("awen.author@torfaen.example", "Awen Dychymyg", "TOF", StaffRole.AUTHOR),
    "torfaen_approver": _Person("aled.approver@torfaen.example", "Aled Ffuglen", "TOF", StaffRole.APPROVER),
    "torfaen_administrator": _Person(
        "gwen.administrator@torfaen.example", "Gwen Rhithiol", "TOF", StaffRole.ORGANISATION_ADMINISTRATOR
    ),
    "cardiff_reviewer": _Person("carys.reviewer@cardiff.example", "Carys Sampl", "CRF", StaffRole.HIRING_REVIEWER),
    "torfaen_reviewer": _Person("tomos.reviewer@torfaen.example", "Tomos Esiampl", "TOF", StaffRole.HIRING_REVIEWER),
    "shared_service_reviewer": _Person(
        "siwan.reviewer@srs.example", "Siwan Chwedl", SHARED_SERVICE, StaffRole.SHARED_SERVICE_REVIEWER
    ),
    "platform_administrator": _Person(
        "petra.platform@swyddi.example", "Petra Damcaniaeth", is_platform_administrator=True
    ),
}


def create_demo_people(session: Session, at: datetime) -> DemoPeople:
    """Make the demo's people and have the partner councils agree to SRS Wales; running it again is safe.

    Raises:
        KeyError: the reference organisations have not been loaded.

    """
    organisations = {organisation.code: organisation for organisation in all_organisations(session)}
    for code in PARTNERS:
        agree_partnership(
            session,
            shared_service=organisations[SHARED_SERVICE],
            council=organisations[code],
            actor_id=None,
            at=at,
        )
    return DemoPeople(**{key: _create(session, person, organisations, at) for key, person in PEOPLE.items()})


def _create(session: Session, person: _Person, organisations: dict[str, Organisation], at: datetime) -> Account:
    found = account_by_email(session, person.email)
    if found is not None:
        return found
    account = Account(
        email=person.email,
        name=person.name,
        language=person.language,
        is_platform_administrator=person.is_platform_administrator,
        is_demo=True,
        created_at=at,
        memberships=[],
    )
    if person.role is not None:
        organisation = organisations[person.code]
        account.memberships.append(
            Membership(organisation_id=organisation.id, organisation=organisation, role=person.role, created_at=at)
        )
    session.add(account)
    session.flush()
    return account
