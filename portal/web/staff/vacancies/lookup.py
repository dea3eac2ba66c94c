"""Finding the vacancy a staff page is about: through the scope, so that another council's is not there at all."""

from flask import abort, flash, redirect, url_for
from flask_babel import LazyString, gettext, lazy_gettext

from portal.domain.accounts.policies import Permission
from portal.domain.vacancies import queries
from portal.domain.vacancies.errors import (
    ClosingTimeError,
    IllegalTransitionError,
    IncompleteError,
    NothingChangedError,
    ReasonRequiredError,
    SectionLockedError,
    VacancyError,
)
from portal.domain.vacancies.models import Vacancy
from portal.domain.vacancies.policies import may_manage
from portal.domain.vacancies.status import VacancyStatus, status_of
from portal.web.shared.context import db, now, scope, signed_in

MESSAGES: dict[type[VacancyError], LazyString] = {
    ClosingTimeError: lazy_gettext("It must close later than it opens, and not before the time announced"),
    IllegalTransitionError: lazy_gettext("The vacancy has moved on since you opened this page. Nothing was changed"),
    IncompleteError: lazy_gettext("This would leave the advert incomplete: write both languages and every part"),
    NothingChangedError: lazy_gettext("The advert says this already. Nothing was changed"),
    ReasonRequiredError: lazy_gettext("Enter a reason"),
    SectionLockedError: lazy_gettext("This part no longer changes once the advert is published"),
}
OPEN = frozenset({VacancyStatus.SCHEDULED, VacancyStatus.LIVE})


def found(reference: str, permission: Permission = Permission.WRITE_VACANCIES) -> Vacancy:
    """Return the vacancy if it belongs to an organisation where the reader holds the permission; 404 otherwise."""
    vacancy = queries.by_reference_for_staff(db(), scope(permission), reference=reference)
    if vacancy is None:
        abort(404)
    return vacancy


def is_published_and_open(vacancy: Vacancy) -> bool:
    """Say whether a vacancy is written on as published (True) or as a draft (False).

    Anything else goes back to its overview; a published one is for approvers, 403 for others.
    """
    status = status_of(vacancy, now())
    if status is VacancyStatus.DRAFT:
        return False
    if status not in OPEN:
        flash(gettext("This vacancy cannot be changed in its present state."))
        abort(redirect(url_for("staff.vacancy", reference=vacancy.reference)))
    if not may_manage(signed_in(), vacancy):
        abort(403)
    return True


def message_for(error: VacancyError) -> LazyString:
    """Return a refusal in the reader's language."""
    return MESSAGES.get(type(error), lazy_gettext("This is not possible. Nothing was changed"))
