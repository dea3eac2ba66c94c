"""An organisation's staff, invitations, rules and partnerships."""

from flask import flash, redirect, render_template, request, url_for
from flask_babel import gettext
from werkzeug.wrappers import Response

from portal.domain.accounts import queries as accounts
from portal.domain.organisations import queries
from portal.domain.organisations.models import Organisation
from portal.domain.organisations.scope import Scope
from portal.domain.organisations.services import set_approver_must_differ
from portal.web.admin.reach import reached
from portal.web.shared.context import db, now, signed_in


def organisation(slug: str) -> str:
    """Show one organisation."""
    found = reached(slug)
    scope = Scope(frozenset({found.id}))
    memberships = accounts.staff_of(db(), scope=scope)
    people = {person.id: person for person in accounts.accounts_with_ids(db(), {m.account_id for m in memberships})}
    return render_template(
        "admin/organisation.html",
        organisation=found,
        staff=[(membership, people[membership.account_id]) for membership in memberships],
        invitations=accounts.open_invitations(db(), scope=scope, at=now()),
        partnerships=[
            row for row in queries.partnerships(db()) if found.id in (row.council_id, row.shared_service_id)
        ],
    )


def change_rules(slug: str) -> Response:
    """Say whether a vacancy's approver must be somebody else than its author."""
    found: Organisation = reached(slug)
    value = request.form.get("approver_must_differ") == "yes"
    set_approver_must_differ(db(), organisation=found, value=value, actor_id=signed_in().id, at=now())
    flash(gettext("The approval rule has been saved."), "success")
    return redirect(url_for("admin.organisation", slug=slug))
