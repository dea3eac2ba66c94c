"""Which shared service acts for which council. Agreeing is the council's: its administrator's, or recorded for it."""

from flask import abort, flash, redirect, render_template, request, url_for
from flask_babel import gettext
from werkzeug.wrappers import Response

from portal.domain.organisations import queries
from portal.domain.organisations.errors import PartnershipNotPossibleError
from portal.domain.organisations.models import Organisation
from portal.domain.organisations.services import agree_partnership, end_partnership
from portal.web.admin.reach import reached
from portal.web.shared.context import db, now, signed_in
from portal.web.shared.language import language


def partnerships() -> str:
    """Show every partnership, and a form for a new one."""
    return render_template(
        "admin/partnerships.html",
        partnerships=queries.partnerships(db()),
        councils=queries.councils(db(), language=language()),
        shared_services=queries.shared_services(db(), language=language()),
    )


def add_partnership() -> Response:
    """Record a council's agreement with a shared service that did not name it before."""
    return agree(request.form.get("council", ""), request.form.get("shared_service", ""))


def agree(slug: str, service_slug: str) -> Response:
    """Record that a council agrees to a shared service reviewing its applicants."""
    council, service = reached(slug), _service(service_slug)
    try:
        agree_partnership(db(), shared_service=service, council=council, actor_id=signed_in().id, at=now())
    except PartnershipNotPossibleError:
        abort(400)
    flash(
        gettext("The agreement has been recorded. The shared service’s reviewers now see the council’s applicants."),
        "success",
    )
    return _back(council)


def end(slug: str, service_slug: str) -> Response:
    """End a council's agreement, at once."""
    council, service = reached(slug), _service(service_slug)
    partnership = queries.partnership(db(), shared_service_id=service.id, council_id=council.id)
    if partnership is None:
        abort(404)
    end_partnership(db(), partnership=partnership, actor_id=signed_in().id, at=now())
    flash(
        gettext("The agreement has ended. The shared service’s reviewers no longer see the council’s applicants."),
        "success",
    )
    return _back(council)


def _service(slug: str) -> Organisation:
    found = queries.organisation_by_slug(db(), slug)
    if found is None:
        abort(404)
    return found


def _back(council: Organisation) -> Response:
    if signed_in().is_platform_administrator:
        return redirect(url_for("admin.partnerships"))
    return redirect(url_for("admin.organisation", slug=council.slug))
