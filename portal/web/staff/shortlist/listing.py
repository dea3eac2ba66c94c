"""The ranked list of applicants: of one vacancy, or across everything the reader reviews."""

from dataclasses import dataclass
from typing import Any, TypeVar

from flask import abort, render_template, request

from matching.profiles import Band
from portal.domain.accounts.policies import Permission
from portal.domain.applications.models import ApplicationState
from portal.domain.organisations.queries import organisations_with_ids
from portal.domain.shortlists import queries
from portal.domain.shortlists.queries import PAGE, Sort, Wanted
from portal.domain.vacancies.models import Vacancy
from portal.domain.vacancies.queries import by_reference_for_staff
from portal.web.shared import match_words
from portal.web.shared.application_words import STATES
from portal.web.shared.context import db, scope
from portal.web.shared.language import language
from portal.web.shared.links import this_page
from portal.web.shared.match_view import requirement_name
from portal.web.shared.pagination import Page
from portal.web.staff.shortlist.labels import SORTS, code_of

E = TypeVar("E", Band, ApplicationState, Sort)
GAPS_SHOWN = 2


@dataclass(frozen=True, slots=True)
class Header:
    """A column's heading: sorts by it, or turns the order round when it already does."""

    label: str
    href: str | None
    aria_sort: str | None


def applicants() -> str:
    """List applicants across every council the reader reviews for."""
    reviewing = scope(Permission.REVIEW_APPLICANTS)
    councils = organisations_with_ids(db(), reviewing.organisation_ids, language=language())
    chosen = request.args.get("council", "")
    council = next((found for found in councils if found.slug == chosen), None)
    return _page(None, councils=councils, council=council)


def vacancy_applicants(reference: str) -> str:
    """List one vacancy's applicants."""
    vacancy = by_reference_for_staff(db(), scope(Permission.REVIEW_APPLICANTS), reference=reference)
    if vacancy is None:
        abort(404)
    return _page(vacancy)


def _page(vacancy: Vacancy | None, councils: Any = (), council: Any = None) -> str:
    wanted = Wanted(
        vacancy_id=vacancy.id if vacancy else None,
        organisation_id=council.id if council else None,
        band=_asked(Band, "band"),
        state=_asked(ApplicationState, "state"),
        sort=_asked(Sort, "sort") or Sort.RANK,
        descending=request.args.get("order") == "reversed",
    )
    number = max(1, request.args.get("page", default=1, type=int) or 1)
    found = queries.shortlist(db(), scope=scope(Permission.REVIEW_APPLICANTS), wanted=wanted, page=number, size=PAGE)
    last = max(1, -(-found.total // PAGE))
    gaps = queries.requirements_with_ids(db(), {gap for row in found.rows for gap in row.gaps[:GAPS_SHOWN]})
    return render_template(
        "staff/shortlist/list.html",
        vacancy=vacancy,
        council=council,
        council_options=[(found.slug, found.area.in_(language())) for found in councils],
        state_options=[(state.value, name) for state, name in STATES.items()],
        found=found,
        wanted=wanted,
        page=Page(number=min(number, last), size=PAGE, total=found.total),
        headers={sort: _header(sort, wanted) for sort in Sort},
        gap_names={str(row.id): requirement_name(row.skill_id, row.text) for row in gaps},
        gaps_shown=GAPS_SHOWN,
        most=max([*found.bands.values(), 1]),
        words=match_words,
        code_of=code_of,
    )


def _asked(kind: type[E], name: str) -> E | None:
    """Return a choice of the address, or None where it is absent or not one."""
    try:
        return kind(request.args.get(name, ""))
    except ValueError:
        return None


def _header(sort: Sort, wanted: Wanted) -> Header:
    is_chosen = wanted.sort is sort
    order = "reversed" if is_chosen and not wanted.descending else None
    natural = SORTS[sort]
    return Header(
        label=str(natural.label),
        href=this_page(page=None, sort=sort.value, order=order),
        aria_sort=natural.direction(reverse=wanted.descending) if is_chosen else None,
    )
