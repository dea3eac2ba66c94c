"""What staff roles are called."""

from flask_babel import LazyString, lazy_gettext

from portal.domain.accounts.models import StaffRole

ROLE_NAMES: dict[StaffRole, LazyString] = {
    StaffRole.AUTHOR: lazy_gettext("Author"),
    StaffRole.APPROVER: lazy_gettext("Approver"),
    StaffRole.HIRING_REVIEWER: lazy_gettext("Hiring reviewer"),
    StaffRole.ORGANISATION_ADMINISTRATOR: lazy_gettext("Organisation administrator"),
    StaffRole.SHARED_SERVICE_REVIEWER: lazy_gettext("Shared service reviewer"),
}

ROLE_SUMMARIES: dict[StaffRole, LazyString] = {
    StaffRole.AUTHOR: lazy_gettext("Writes vacancies and sends them for approval"),
    StaffRole.APPROVER: lazy_gettext("Writes vacancies, and approves and publishes those of others"),
    StaffRole.HIRING_REVIEWER: lazy_gettext("Reviews the applicants for the council’s vacancies"),
    StaffRole.ORGANISATION_ADMINISTRATOR: lazy_gettext(
        "Invites staff, gives and removes roles, and reads the audit log"
    ),
    StaffRole.SHARED_SERVICE_REVIEWER: lazy_gettext("Reviews the applicants of the partner councils that agreed"),
}


def role_name(role: StaffRole) -> str:
    """Return a role's name in the language of the page."""
    return str(ROLE_NAMES[role])


def role_summary(role: StaffRole) -> str:
    """Return what somebody in a role does, in the language of the page."""
    return str(ROLE_SUMMARIES[role])
