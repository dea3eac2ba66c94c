"""Finding a job."""

from dataclasses import replace

from flask import render_template, request

from portal.domain.organisations import queries as organisations
from portal.domain.vacancies.search import Order, find
from portal.web.public import job_search
from portal.web.shared.advert import advert_of
from portal.web.shared.context import backends, db, now
from portal.web.shared.language import language
from portal.web.shared.pagination import Page, links


def jobs() -> str:
    """Show the vacancies open now that the address asks for."""
    asked = job_search.read(request.args)
    search = asked.search
    found = find(db(), backends().search, search, at=now())
    page = Page(search.page, search.size, found.total)
    if search.page > page.count:  # an old link, after jobs have closed: the nearest page there is
        search = replace(search, page=page.count)
        found = find(db(), backends().search, search, at=now())
        page = Page(search.page, search.size, found.total)
    shown = job_search.facets(asked.search, found, organisations.all_organisations(db(), language=language()))
    return render_template(
        "public/jobs.html",
        asked=asked,
        search=search,
        found=found,
        adverts=[advert_of(vacancy, at=now()) for vacancy in found.vacancies],
        facets=shown,
        chips=job_search.chips(asked, shown, request.args),
        ways_out=job_search.ways_out(asked, found, shown, request.args),
        orders=Order,
        miles_steps=job_search.MILES_STEPS,
        page=page,
        pages=links(page),
    )
