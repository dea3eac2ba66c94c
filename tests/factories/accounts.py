"""People who sign in, for tests."""

from collections.abc import Sequence
from datetime import UTC, datetime
from itertools import count

from sqlalchemy.orm import Session

from portal.domain.accounts.models import Account, Membership, StaffRole
from portal.domain.organisations.models import Organisation
from portal.foundation.i18n import Language

NUMBERS = count(1)
LONG_AGO = datetime(2026, 1, 5, 9, 0, tzinfo=UTC)


def make_account(
    session: Session,
    *,
    email: str | None = None,
    name: str | None = None,
    roles: Sequence[tuple[Organisation, StaffRole]] = (),
    language: Language = Language.ENGLISH,
    is_platform_administrator: bool = False,
    is_demo: bool = False,
    disabled_at: datetime | None = None,
) -> Account:
    """An account without roles (somebody looking for work), unless told otherwise."""
    number = next(NUMBERS)
    made = Account(
        email=email or f"person{number}@people.example",
        name=f"Person {number}" if name is None else name,
        language=language,
        is_platform_administrator=is_platform_administrator,
        is_demo=is_demo,
        created_at=LONG_AGO,
        disabled_at=disabled_at,
        memberships=[
            Membership(organisation_id=organisation.id, role=role, created_at=LONG_AGO, organisation=organisation)
            for organisation, role in roles
        ],
    )
    session.add(made)
    session.flush()
    return made


def make_platform_administrator(session: Session) -> Account:
    """Somebody who runs the platform."""
    return make_account(session, is_platform_administrator=True)
