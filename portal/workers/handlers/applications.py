"""Mail to candidates about their applications, each in the language the application was made in."""

from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from portal.backends.mail.base import Message
from portal.backends.opened import Backends
from portal.domain.applications.events import (
    ApplicationLapsed,
    ApplicationReinstated,
    ApplicationStateChanged,
    ApplicationSubmitted,
    ApplicationWithdrawn,
)
from portal.domain.applications.models import Application, ApplicationState
from portal.domain.applications.services import lapse_all
from portal.domain.vacancies.events import VacancyWithdrawn
from portal.domain.vacancies.models import Vacancy
from portal.foundation.i18n import Language
from portal.workers.mailing import write

TOLD = frozenset(
    {
        ApplicationState.SHORTLISTED,
        ApplicationState.INTERVIEW,
        ApplicationState.OFFERED,
        ApplicationState.NOT_SUCCESSFUL,
    }
)


def send_receipt(session: Session, backends: Backends, event: ApplicationSubmitted, at: datetime) -> None:
    """Say that the application was submitted and what happens next."""
    _send(session, backends, event.application_id, template="application_submitted", key="submitted", at=at)


def send_withdrawn(session: Session, backends: Backends, event: ApplicationWithdrawn, at: datetime) -> None:
    """Say that the application was withdrawn, and until when that can be undone."""
    if _is_latest(session, event.application_id, event.history_id):
        key = f"step:{event.history_id}"
        _send(session, backends, event.application_id, template="application_withdrawn", key=key, at=at)


def send_reinstated(session: Session, backends: Backends, event: ApplicationReinstated, at: datetime) -> None:
    """Say that the application counts again."""
    if _is_latest(session, event.application_id, event.history_id):
        key = f"step:{event.history_id}"
        _send(session, backends, event.application_id, template="application_reinstated", key=key, at=at)


def send_outcome(session: Session, backends: Backends, event: ApplicationStateChanged, at: datetime) -> None:
    """Tell a decision, unless it is one nobody is told of."""
    state = ApplicationState(event.to_state)
    if state in TOLD and _is_latest(session, event.application_id, event.history_id):
        key = f"step:{event.history_id}"
        _send(
            session, backends, event.application_id, template="application_outcome", key=key, at=at, state=state.value
        )


def lapse(session: Session, backends: Backends, event: VacancyWithdrawn, at: datetime) -> None:  # noqa: ARG001 - every handler takes the backends
    """Turn a withdrawn vacancy into one announcement for each application, so that each is told by itself."""
    vacancy = session.get(Vacancy, event.vacancy_id)
    if vacancy is not None:
        lapse_all(session, vacancy=vacancy, at=at)


def send_lapsed(session: Session, backends: Backends, event: ApplicationLapsed, at: datetime) -> None:
    """Say that the council withdrew the vacancy."""
    _send(session, backends, event.application_id, template="application_lapsed", key="lapsed", at=at)


def _is_latest(session: Session, application_id: int, history_id: int) -> bool:
    """Say whether a step is the application's last: what has been overtaken is not worth a message."""
    application = session.get(Application, application_id)
    return application is not None and application.history[-1].id == history_id


def _send(
    session: Session,
    backends: Backends,
    application_id: int,
    *,
    template: str,
    key: str,
    at: datetime,
    **values: Any,
) -> None:
    """Write and send one message; an application erased meanwhile needs none."""
    application = session.get(Application, application_id)
    if application is None:
        return
    vacancy, language = application.vacancy, application.language
    prefix = "/cy" if language is Language.WELSH else ""
    written = write(
        template,
        language,
        reference=application.reference,
        job=vacancy.title.in_(language),
        organisation=vacancy.organisation.name.in_(language),
        submitted_at=application.submitted_at,
        closes_at=vacancy.closes_at,
        is_closed=vacancy.closes_at is None or vacancy.closes_at <= at,
        contact=vacancy.contact_email,
        link=f"{backends.settings.public_url}{prefix}/my/applications/{application.reference}",
        **values,
    )
    backends.mailer.send(
        Message(
            to=application.candidate.account.email,
            subject=written.subject,
            body=written.body,
            language=language.value,
            key=f"application:{application.id}:{key}",
        )
    )
