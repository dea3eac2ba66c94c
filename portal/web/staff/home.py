"""The first page of staff: their organisation's vacancies."""

from flask import render_template, request

from portal.domain.accounts.policies import Permission
from portal.domain.vacancies import queries
from portal.domain.vacancies.status import VacancyStatus, status_of
from portal.web.shared import labels
from portal.web.shared.context import db, now, scope
from portal.web.shared.pagination import requested_page

PAGE_SIZE = 25


def home() -> str:
    """List what the reader may write, and what they review once it has opened; filtered by state, page by page."""
    writing, reviewing = scope(Permission.WRITE_VACANCIES), scope(Permission.REVIEW_APPLICANTS)
    status = _asked_status()
    counts = queries.counts_for_staff(db(), writing, at=now(), reviewing=reviewing)
    page = requested_page(counts[status] if status else sum(counts.values()), PAGE_SIZE)
    vacancies = queries.for_staff(
        db(), writing, at=now(), reviewing=reviewing, status=status, limit=page.size, offset=page.offset
    )
    return render_template(
        "staff/home.html",
        vacancies=[(vacancy, status_of(vacancy, now()), vacancy.organisation_id in writing) for vacancy in vacancies],
        counts=counts,
        status=status,
        page=page,
        labels=labels,
        may_write=bool(writing),
        reviewing=reviewing,
    )


def _asked_status() -> VacancyStatus | None:
    try:
        return VacancyStatus(request.args.get("state", ""))
    except ValueError:
        return None
