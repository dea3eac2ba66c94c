"""Who may do what, as data: roles grant permissions at an organisation, shared services at their partners."""

from collections.abc import Iterable
from enum import StrEnum

from portal.domain.accounts.models import Account, StaffRole
from portal.domain.organisations.models import OrganisationKind


class Permission(StrEnum):
    """Something staff may be allowed to do."""

    WRITE_VACANCIES = "write-vacancies"
    APPROVE_VACANCIES = "approve-vacancies"
    REVIEW_APPLICANTS = "review-applicants"
    MANAGE_STAFF = "manage-staff"


GRANTS: dict[StaffRole, frozenset[Permission]] = {
    StaffRole.AUTHOR: frozenset({Permission.WRITE_VACANCIES}),
    StaffRole.APPROVER: frozenset({Permission.WRITE_VACANCIES, Permission.APPROVE_VACANCIES}),
    StaffRole.HIRING_REVIEWER: frozenset({Permission.REVIEW_APPLICANTS}),
    StaffRole.ORGANISATION_ADMINISTRATOR: frozenset({Permission.MANAGE_STAFF}),
    StaffRole.SHARED_SERVICE_REVIEWER: frozenset({Permission.REVIEW_APPLICANTS}),
}


ROLES: dict[OrganisationKind, tuple[StaffRole, ...]] = {
    OrganisationKind.COUNCIL: (
        StaffRole.AUTHOR,
        StaffRole.APPROVER,
        StaffRole.HIRING_REVIEWER,
        StaffRole.ORGANISATION_ADMINISTRATOR,
    ),
    OrganisationKind.SHARED_SERVICE: (StaffRole.SHARED_SERVICE_REVIEWER, StaffRole.ORGANISATION_ADMINISTRATOR),
}


def roles_at(kind: OrganisationKind) -> tuple[StaffRole, ...]:
    """Return the roles an organisation of this kind has."""
    return ROLES[kind]


def organisations_granting(account: Account, permission: Permission) -> frozenset[int]:
    """Return ids of the organisations at which a role of this account grants a permission."""
    return frozenset(m.organisation_id for m in account.memberships if permission in GRANTS[m.role])


def holds_any(account: Account, permissions: Iterable[Permission]) -> bool:
    """Say whether the account holds at least one of these permissions anywhere."""
    wanted = frozenset(permissions)
    if account.is_platform_administrator and Permission.MANAGE_STAFF in wanted:
        return True  # everywhere; see scopes.py
    return any(organisations_granting(account, permission) for permission in wanted)
