"""Applications for tests."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

from sqlalchemy.orm import Session

from portal.domain.applications.models import Application
from portal.domain.applications.services import submit
from portal.domain.candidates.models import Candidate
from portal.domain.cvs.queries import cv_of
from portal.domain.vacancies.models import Vacancy
from portal.foundation.i18n import Language
from tests.factories.candidates import make_candidate
from tests.factories.cvs import make_cv
from tests.factories.organisations import make_organisation
from tests.factories.vacancies import make_vacancy

FIRST_DAY = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)


def make_application(
    session: Session,
    *,
    vacancy: Vacancy | None = None,
    candidate: Candidate | None = None,
    answers: Mapping[int, str] | None = None,
    language: Language = Language.ENGLISH,
) -> Application:
    """An application made an hour after the vacancy opened; the candidate gets a CV if they have none.

    Without a vacancy, for one live on the test clock's first day, at a council of its own.
    """
    vacancy = vacancy or make_vacancy(session, organisation=make_organisation(session), at=FIRST_DAY)
    candidate = candidate or make_candidate(session)
    if cv_of(session, candidate_id=candidate.id) is None:
        make_cv(session, candidate)
    assert vacancy.opens_at is not None, "publish the vacancy first"
    return submit(
        session,
        vacancy=vacancy,
        candidate=candidate,
        language=language,
        answers=answers,
        at=vacancy.opens_at + timedelta(hours=1),
    )
