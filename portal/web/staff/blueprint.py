"""The staff pages as a table."""

from flask import Blueprint

from portal.domain.accounts.policies import Permission
from portal.web.shared.access import staff
from portal.web.shared.routing import Route, register
from portal.web.staff import home
from portal.web.staff.shortlist.routes import ROUTES as SHORTLIST_ROUTES
from portal.web.staff.vacancies.routes import ROUTES as VACANCY_ROUTES

blueprint = Blueprint("staff", __name__, template_folder="templates")

EVERY_STAFF = staff(Permission.WRITE_VACANCIES, Permission.APPROVE_VACANCIES, Permission.REVIEW_APPLICANTS)

register(
    blueprint,
    [
        Route("/staff", home.home, EVERY_STAFF),
        *VACANCY_ROUTES,
        *SHORTLIST_ROUTES,
    ],
)
