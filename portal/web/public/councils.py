"""The councils, each with its live vacancies."""

from flask import abort, render_template

from portal.domain.organisations import queries
from portal.domain.vacancies.queries import live_counts, live_vacancies
from portal.web.shared.advert import advert_of
from portal.web.shared.context import db, now
from portal.web.shared.language import language


def councils() -> str:
    """List the councils of Wales and the shared services that act for some of them."""
    session = db()
    return render_template(
        "public/councils.html",
        councils=queries.councils(session, language=language()),
        shared_services=queries.shared_services(session, language=language()),
        live=live_counts(session, at=now()),
    )


def council(slug: str) -> str:
    """Show one council or shared service, who it works with, and what it is hiring for."""
    session = db()
    found = queries.organisation_by_slug(session, slug)
    if found is None:
        abort(404)
    return render_template(
        "public/council.html",
        council=found,
        serving=queries.serving(session, found.id, language=language()),
        partners=queries.partners_of(session, found.id, language=language()),
        adverts=[advert_of(row, at=now()) for row in live_vacancies(session, at=now(), organisation_id=found.id)],
    )
