"""After a vacancy changes: the index follows."""

from datetime import datetime

from sqlalchemy.orm import Session

from portal.backends.opened import Backends
from portal.domain.vacancies.events import VacancyChanged, VacancyPublished, VacancyWithdrawn
from portal.domain.vacancies.indexing import index_vacancy


def update_index(
    session: Session,
    backends: Backends,
    event: VacancyPublished | VacancyChanged | VacancyWithdrawn,
    at: datetime,  # noqa: ARG001 - part of every handler's signature
) -> None:
    """Bring the vacancy's document in step with the database."""
    index_vacancy(session, backends.search, event.vacancy_id)
