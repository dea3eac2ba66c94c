"""The admin pages as a table. MANAGE_STAFF is an organisation administrator's, and everywhere the platform's."""

from flask import Blueprint

from portal.domain.accounts.policies import Permission
from portal.web.admin import audit, failed, home, organisations, partnerships, staff
from portal.web.admin.action_names import action_name
from portal.web.shared import access
from portal.web.shared.access import PLATFORM
from portal.web.shared.routing import Route, register

blueprint = Blueprint("admin", __name__, template_folder="templates")
blueprint.add_app_template_filter(action_name)

ADMINISTRATORS = access.staff(Permission.MANAGE_STAFF)
ORGANISATION = "/admin/organisations/<slug>"
PARTNERSHIP = f"{ORGANISATION}/partnerships/<service_slug>"

register(
    blueprint,
    [
        Route("/admin", home.home, ADMINISTRATORS),
        Route(ORGANISATION, organisations.organisation, ADMINISTRATORS),
        Route(f"{ORGANISATION}/rules", organisations.change_rules, ADMINISTRATORS, methods=("POST",)),
        Route(f"{ORGANISATION}/invite", staff.invite_staff, ADMINISTRATORS, methods=("GET", "POST")),
        Route(f"{PARTNERSHIP}/agree", partnerships.agree, ADMINISTRATORS, methods=("POST",)),
        Route(f"{PARTNERSHIP}/end", partnerships.end, ADMINISTRATORS, methods=("POST",)),
        Route("/admin/invitations/<int:invitation_id>/revoke", staff.revoke, ADMINISTRATORS, methods=("POST",)),
        Route("/admin/roles/<int:membership_id>/remove", staff.remove_staff, ADMINISTRATORS, methods=("GET", "POST")),
        Route("/admin/audit", audit.audit, ADMINISTRATORS),
        Route("/admin/partnerships", partnerships.partnerships, PLATFORM),
        Route("/admin/partnerships", partnerships.add_partnership, PLATFORM, methods=("POST",)),
        Route("/admin/failed", failed.failed, PLATFORM),
        Route("/admin/failed/<int:delivery_id>/retry", failed.retry, PLATFORM, methods=("POST",)),
    ],
)
