"""The page of one vacancy."""

from flask import abort, render_template, url_for

from portal.domain.vacancies import queries
from portal.domain.vacancies.models import VacancyState
from portal.web.shared import labels
from portal.web.shared.advert import advert_of
from portal.web.shared.context import backends, db, now
from portal.web.shared.job_posting import job_posting

GONE = 410


def vacancy(reference: str) -> str | tuple[str, int]:
    """Show a live or closed vacancy; say of a withdrawn one that it is gone."""
    found = queries.by_reference_for_public(db(), reference=reference, at=now())
    if found is None:
        abort(404)
    if found.state is VacancyState.WITHDRAWN:
        return render_template("public/vacancy_withdrawn.html", vacancy=found), GONE
    advert = advert_of(found, at=now())
    address = backends().settings.public_url + url_for("public.vacancy", reference=found.reference)
    return render_template(
        "public/vacancy.html",
        advert=advert,
        labels=labels,
        posting=job_posting(advert, url=address) if advert.is_live else None,
        share_url=address,
    )
