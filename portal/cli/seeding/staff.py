"""Staff of every council in the plan: somebody to write its adverts, to approve them and to review applicants."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from portal.domain.accounts.models import Account, Membership, StaffRole
from portal.domain.organisations.models import Organisation


@dataclass(frozen=True, slots=True)
class CouncilStaff:
    """Who acts for a council in the seeded past."""

    author: Account
    approver: Account
    reviewer: Account


def create_staff(session: Session, organisations: Iterable[Organisation], *, at: datetime) -> dict[str, CouncilStaff]:
    """Make staff for each organisation and return them by its code."""
    staff = {}
    for organisation in organisations:
        made = {
            role: _account(session, organisation, role, at=at)
            for role in (StaffRole.AUTHOR, StaffRole.APPROVER, StaffRole.HIRING_REVIEWER)
        }
        staff[organisation.code] = CouncilStaff(
            author=made[StaffRole.AUTHOR],
            approver=made[StaffRole.APPROVER],
            reviewer=made[StaffRole.HIRING_REVIEWER],
        )
    return staff


def _account(session: Session, organisation: Organisation, role: StaffRole, *, at: datetime) -> Account:
    account = Account(
        email=f"{role.value}@{organisation.slug}.example",
        name=f"{role.value.replace('-', ' ').capitalize()} ({organisation.area.en})",
        created_at=at,
        memberships=[
            Membership(organisation_id=organisation.id, organisation=organisation, role=role, created_at=at)
        ],
    )
    session.add(account)
    session.flush()
    return account
