"""What a vacancy is at an instant: part decided by people, part following from its dates."""

from datetime import datetime
from enum import StrEnum

from portal.domain.vacancies.models import Vacancy, VacancyState


class VacancyStatus(StrEnum):
    """A vacancy's state with its dates applied. The order is that of the staff page's filter."""

    DRAFT = "draft"
    IN_REVIEW = "in-review"
    SCHEDULED = "scheduled"
    LIVE = "live"
    CLOSED = "closed"
    WITHDRAWN = "withdrawn"


NOT_PUBLISHED = {
    VacancyState.DRAFT: VacancyStatus.DRAFT,
    VacancyState.IN_REVIEW: VacancyStatus.IN_REVIEW,
    VacancyState.WITHDRAWN: VacancyStatus.WITHDRAWN,
}


def status_of(vacancy: Vacancy, at: datetime) -> VacancyStatus:
    """Return the status at an instant. It opens at `opens_at` and is closed from `closes_at` on, to the second."""
    if vacancy.state in NOT_PUBLISHED:
        return NOT_PUBLISHED[vacancy.state]
    if vacancy.opens_at is None or at < vacancy.opens_at:
        return VacancyStatus.SCHEDULED
    return VacancyStatus.LIVE if vacancy.closes_at and at < vacancy.closes_at else VacancyStatus.CLOSED
