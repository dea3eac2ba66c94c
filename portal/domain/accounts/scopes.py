"""Which organisations' records somebody may see."""

from sqlalchemy.orm import Session

from portal.domain.accounts.models import Account, StaffRole
from portal.domain.accounts.policies import GRANTS, Permission
from portal.domain.organisations.queries import all_organisations, partners_of
from portal.domain.organisations.scope import Scope


def scope_for(session: Session, *, account: Account, permission: Permission) -> Scope:
    """Return the organisations at which an account holds a permission.

    A shared service's reviewer holds it at the councils that agreed to that, not at the shared service. A platform
    administrator manages every organisation's staff and holds nothing else anywhere.
    """
    ids: set[int] = set()
    for membership in account.memberships:
        if permission not in GRANTS[membership.role]:
            continue
        if membership.role is StaffRole.SHARED_SERVICE_REVIEWER:
            ids.update(council.id for council in partners_of(session, membership.organisation_id))
        else:
            ids.add(membership.organisation_id)
    if account.is_platform_administrator and permission is Permission.MANAGE_STAFF:
        ids.update(organisation.id for organisation in all_organisations(session))
    return Scope(frozenset(ids))
