"""What somebody writes in answer to a question names them no sooner than their CV does."""

import pytest
from sqlalchemy.orm import Session

from portal.domain.applications.models import Application, ApplicationState
from portal.domain.shortlists.services import answers_of
from portal.domain.vacancies.sections import QuestionLine
from portal.foundation.clock import FixedClock
from portal.foundation.i18n import Bilingual
from tests.factories.applications import make_application
from tests.factories.organisations import make_organisation
from tests.factories.shortlists import make_decisions
from tests.factories.vacancies import make_vacancy

WRITTEN = "I mended the timetables. Ask Gwenllian Example on 01633 960123 or gwenllian@people.example, she is glad."


@pytest.fixture
def application(session: Session, clock: FixedClock) -> Application:
    question = QuestionLine(Bilingual("Why this post?", "Pam y swydd hon?"))
    vacancy = make_vacancy(session, organisation=make_organisation(session), at=clock.now(), questions=[question])
    made = make_application(session, vacancy=vacancy, answers={1: WRITTEN})
    made.candidate.account.name = "Gwenllian Example"
    session.flush()
    return made


def test_until_somebody_may_be_named_their_answers_do_not_name_them(application: Application) -> None:
    shown = answers_of(application, named=False)[0]
    assert shown["question_en"] == "Why this post?"
    assert "I mended the timetables." in shown["answer"]
    for telling in ("Gwenllian", "Example", "960123", "people.example"):
        assert telling not in shown["answer"]


def test_afterwards_they_are_shown_as_written(session: Session, application: Application) -> None:
    make_decisions(session, application, ApplicationState.SHORTLISTED)
    assert answers_of(application, named=True)[0]["answer"] == WRITTEN
    assert application.snapshot.answers[0]["answer"] == WRITTEN, "what was sent does not change"
