"""What the candidate pages' tests share: a signed-in candidate and a live vacancy."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from flask.testing import FlaskClient
from sqlalchemy.orm import Session

from portal.backends.opened import Backends
from portal.domain.accounts.models import Account
from portal.domain.candidates.models import Candidate
from portal.domain.vacancies.models import Vacancy
from portal.foundation.clock import FixedClock
from tests.factories.candidates import make_candidate
from tests.factories.cvs import make_cv
from tests.factories.organisations import make_organisation
from tests.factories.vacancies import make_vacancy

SignIn = Callable[[FlaskClient, Account], None]


@pytest.fixture
def vacancy(session: Session, clock: FixedClock) -> Vacancy:
    made = make_vacancy(
        session, organisation=make_organisation(session), at=clock.now(), closes_at=clock.now() + timedelta(hours=3)
    )
    session.commit()
    return made


@pytest.fixture
def newcomer(session: Session, client: FlaskClient, sign_in: SignIn) -> Candidate:
    """Somebody signed in who has no CV yet."""
    made = make_candidate(session)
    session.commit()
    sign_in(client, made.account)
    return made


@pytest.fixture
def candidate(session: Session, backends: Backends, newcomer: Candidate) -> Candidate:
    """Somebody signed in who has a CV."""
    make_cv(session, newcomer, store=backends.store)
    session.commit()
    return newcomer


@pytest.fixture
def stored_files(backends: Backends) -> Callable[[], set[str]]:
    """Return a function listing every file in the store."""

    def listing() -> set[str]:
        root: Path = backends.settings.cv_folder
        return {path.name for path in root.glob("??/*")}

    return listing
