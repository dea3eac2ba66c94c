"""The demo's people: anybody may become one of them, on a machine nobody else can reach."""

from flask import abort, redirect, render_template, request
from flask_babel import LazyString, lazy_gettext
from werkzeug.wrappers import Response

from portal.domain.accounts.models import Account
from portal.domain.accounts.queries import demo_people
from portal.web.shared.context import db
from portal.web.shared.roles import role_summary
from portal.web.shared.signing_in import begin, landing

CANDIDATES: dict[str, LazyString] = {
    "cerys.candidate@people.example": lazy_gettext(
        "Looking for work, with a CV: find a vacancy and apply with one click"
    ),
    "dafydd.candidate@people.example": lazy_gettext(
        "Looking for work, without a CV yet: upload one and see what is read from it"
    ),
}
ANY_CANDIDATE = lazy_gettext("Looking for work")
PLATFORM = lazy_gettext("Runs the platform: councils, partnerships, staff, the audit log and failed background work")


def demo() -> str:
    """List the demo's people and what each can try."""
    people = [(person, tries(person)) for person in demo_people(db())]
    return render_template("public/demo.html", people=people)


def demo_sign_in() -> Response:
    """Become one of the demo's people."""
    wanted = request.form.get("account_id", type=int)
    person = next((person for person in demo_people(db()) if person.id == wanted), None)
    if person is None:
        abort(404)
    begin(person)
    return redirect(landing())


def tries(person: Account) -> list[str]:
    """Return what a demo person is there to show."""
    found = [role_summary(membership.role) for membership in person.memberships]
    if person.is_platform_administrator:
        found.append(str(PLATFORM))
    return found or [str(CANDIDATES.get(person.email, ANY_CANDIDATE))]
