"""After a vacancy changes: the index follows, and staff hear what waits for them."""

from datetime import datetime

from sqlalchemy.orm import Session

from portal.backends.mail.base import Message
from portal.backends.opened import Backends
from portal.domain.accounts.models import Account, StaffRole
from portal.domain.accounts.queries import accounts_with_ids, staff_of
from portal.domain.organisations.scope import Scope
from portal.domain.vacancies.events import (
    VacancyChanged,
    VacancyPublished,
    VacancyReturned,
    VacancySubmitted,
    VacancyWithdrawn,
)
from portal.domain.vacancies.indexing import index_vacancy
from portal.domain.vacancies.models import ChangeKind, Vacancy, VacancyState
from portal.domain.vacancies.policies import may_approve
from portal.foundation.i18n import Language
from portal.workers.mailing import write


def update_index(
    session: Session,
    backends: Backends,
    event: VacancyPublished | VacancyChanged | VacancyWithdrawn,
    at: datetime,  # noqa: ARG001 - part of every handler's signature
) -> None:
    """Bring the vacancy's document in step with the database."""
    index_vacancy(session, backends.search, event.vacancy_id)


def ask_for_approval(session: Session, backends: Backends, event: VacancySubmitted, at: datetime) -> None:  # noqa: ARG001 - part of every handler's signature
    """Tell everybody who may approve the vacancy that it waits for them."""
    vacancy = session.get(Vacancy, event.vacancy_id)
    if vacancy is None or vacancy.state is not VacancyState.IN_REVIEW:
        return
    members = staff_of(session, scope=Scope(frozenset({vacancy.organisation_id})))
    approvers = accounts_with_ids(session, [m.account_id for m in members if m.role is StaffRole.APPROVER])
    for approver in approvers:
        if may_approve(approver, vacancy):
            _send(backends, vacancy, approver, template="vacancy_submitted", page="/review")


def tell_author(session: Session, backends: Backends, event: VacancyReturned, at: datetime) -> None:  # noqa: ARG001 - part of every handler's signature
    """Tell the author that the vacancy came back, and why."""
    vacancy = session.get(Vacancy, event.vacancy_id)
    if vacancy is None or vacancy.state is not VacancyState.DRAFT:
        return
    returned = [change for change in vacancy.history if change.kind is ChangeKind.RETURNED]
    if returned:
        _send(backends, vacancy, vacancy.author, template="vacancy_returned", comment=returned[-1].reason)


def _send(backends: Backends, vacancy: Vacancy, to: Account, *, template: str, page: str = "", **values: str) -> None:
    prefix = "/cy" if to.language is Language.WELSH else ""
    written = write(
        template,
        to.language,
        title=vacancy.title.in_(to.language),
        link=f"{backends.settings.public_url}{prefix}/staff/vacancies/{vacancy.reference}{page}",
        **values,
    )
    # The history's length tells one round of review from the next.
    key = f"vacancy:{vacancy.id}:{template}:{len(vacancy.history)}:{to.id}"
    backends.mailer.send(
        Message(to=to.email, subject=written.subject, body=written.body, language=to.language.value, key=key)
    )
