"""Which organisations the signed-in administrator looks after."""

from flask import abort

from portal.domain.accounts.policies import Permission
from portal.domain.organisations.models import Organisation
from portal.domain.organisations.queries import organisation_by_slug
from portal.domain.organisations.scope import Scope
from portal.web.shared.context import db, scope


def reach() -> Scope:
    """Return the organisations this administrator looks after: their own, or for the platform all."""
    return scope(Permission.MANAGE_STAFF)


def reached(slug: str) -> Organisation:
    """Return the organisation of a page's address; one out of reach is as if it did not exist."""
    found = organisation_by_slug(db(), slug)
    if found is None or found.id not in reach():
        abort(404)
    return found
