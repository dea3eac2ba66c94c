"""Which handlers hear which events: the one table that shows all causality."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from portal.backends.opened import Backends
from portal.domain.accounts.events import InvitationIssued, SignInCodeRequested
from portal.domain.applications.events import (
    ApplicationLapsed,
    ApplicationReinstated,
    ApplicationStateChanged,
    ApplicationSubmitted,
    ApplicationWithdrawn,
)
from portal.domain.cvs.events import CvDeleted, CvReplaced
from portal.domain.vacancies.events import (
    VacancyChanged,
    VacancyPublished,
    VacancyReturned,
    VacancySubmitted,
    VacancyWithdrawn,
)
from portal.foundation.events import Event
from portal.workers.handlers import accounts, applications, cvs, recommendations, vacancies

# A handler gets the event it subscribed to; Any, because each narrows to its own event.
Handler = Callable[[Session, Backends, Any, datetime], None]

SUBSCRIPTIONS: dict[type[Event], Sequence[Handler]] = {
    SignInCodeRequested: [accounts.send_sign_in_code],
    InvitationIssued: [accounts.send_invitation],
    CvReplaced: [cvs.delete_old_file],
    CvDeleted: [cvs.delete_old_file],
    ApplicationSubmitted: [applications.send_receipt, recommendations.score],
    ApplicationWithdrawn: [applications.send_withdrawn],
    ApplicationReinstated: [applications.send_reinstated, recommendations.score],
    ApplicationStateChanged: [applications.send_outcome],
    ApplicationLapsed: [applications.send_lapsed],
    VacancySubmitted: [vacancies.ask_for_approval],
    VacancyReturned: [vacancies.tell_author],
    VacancyPublished: [vacancies.update_index],
    VacancyChanged: [vacancies.update_index, recommendations.rescore],
    VacancyWithdrawn: [vacancies.update_index, applications.lapse],
}


def handler_name(handler: Handler) -> str:
    """Return the stable name a delivery is stored under: `room.function`."""
    return f"{handler.__module__.rpartition('.')[2]}.{handler.__name__}"
