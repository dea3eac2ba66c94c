"""Applying: once, in time, with a copy of what was sent."""

import threading
from datetime import datetime, timedelta

import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from portal.backends.opened import Backends
from portal.domain.applications import queries
from portal.domain.applications.equality import decline, record_answers
from portal.domain.applications.errors import (
    AnswerProblem,
    IllegalTransitionError,
    InvalidAnswersError,
    NoCvError,
    TooLateError,
    VacancyNotOpenError,
)
from portal.domain.applications.models import (
    Application,
    ApplicationSnapshot,
    ApplicationState,
    EqualityResponse,
)
from portal.domain.applications.questions import PREFER_NOT_TO_SAY, QUESTIONS
from portal.domain.applications.services import change_state, reinstate, submit, withdraw
from portal.domain.audit.models import AuditEntry
from portal.domain.candidates.models import Candidate
from portal.domain.cvs.correct import remove_skill, say_misread
from portal.domain.cvs.queries import cv_of
from portal.domain.cvs.reading import profile_from_json
from portal.domain.cvs.services import delete_cv
from portal.domain.organisations.scope import NOTHING, Scope
from portal.domain.vacancies.models import Vacancy, VacancyQuestion
from portal.foundation.clock import FixedClock
from portal.foundation.db import writing
from portal.foundation.i18n import Bilingual, Language
from portal.foundation.outbox import OutboxEvent
from tests.factories.accounts import make_account
from tests.factories.applications import make_application
from tests.factories.candidates import make_candidate
from tests.factories.cvs import TEXT, make_cv
from tests.factories.organisations import make_organisation
from tests.factories.vacancies import make_vacancy


@pytest.fixture
def vacancy(session: Session, clock: FixedClock) -> Vacancy:
    return make_vacancy(session, organisation=make_organisation(session), at=clock.now())


@pytest.fixture
def candidate(session: Session) -> Candidate:
    candidate = make_candidate(session)
    make_cv(session, candidate)
    return candidate


def apply(session: Session, vacancy: Vacancy, candidate: Candidate, at: datetime, **answers: str) -> Application:
    given = {int(position.removeprefix("q")): answer for position, answer in answers.items()}
    return submit(session, vacancy=vacancy, candidate=candidate, language=Language.WELSH, answers=given, at=at)


def closing(vacancy: Vacancy) -> datetime:
    assert vacancy.closes_at
    return vacancy.closes_at


def names_of_events(session: Session) -> list[str]:
    names = session.scalars(select(OutboxEvent.name).order_by(OutboxEvent.id)).all()
    return [name for name in names if name.startswith("Application")]


def test_one_act_writes_application_snapshot_history_event_and_audit(
    session: Session, vacancy: Vacancy, candidate: Candidate, clock: FixedClock
) -> None:
    application = apply(session, vacancy, candidate, clock.now())
    session.commit()
    assert application.state is ApplicationState.SUBMITTED
    assert application.language is Language.WELSH
    assert application.snapshot.cv_text == TEXT
    assert application.snapshot.vacancy["title"]["en"] == vacancy.title.en
    assert [(step.from_state, step.to_state) for step in application.history] == [(None, ApplicationState.SUBMITTED)]
    assert names_of_events(session) == ["ApplicationSubmitted"]
    entry = session.scalars(select(AuditEntry).where(AuditEntry.action == "applications.submitted")).one()
    assert (entry.subject_id, entry.organisation_id) == (application.id, vacancy.organisation_id)


def test_applying_again_returns_the_application_there_is(
    session: Session, vacancy: Vacancy, candidate: Candidate, clock: FixedClock
) -> None:
    first = apply(session, vacancy, candidate, clock.now())
    again = apply(session, vacancy, candidate, closing(vacancy) + timedelta(days=1))
    assert again is first
    assert names_of_events(session) == ["ApplicationSubmitted"]


def test_eight_tabs_at_once_make_one_application(
    session: Session, backends: Backends, vacancy: Vacancy, candidate: Candidate, clock: FixedClock
) -> None:
    session.commit()
    start = threading.Barrier(8)
    references: list[str] = []

    def click() -> None:
        with backends.sessions() as own:
            start.wait()
            writing(own)
            made = apply(own, own.get_one(Vacancy, vacancy.id), own.get_one(Candidate, candidate.id), clock.now())
            own.commit()
            references.append(made.reference)

    tabs = [threading.Thread(target=click) for _ in range(8)]
    for tab in tabs:
        tab.start()
    for tab in tabs:
        tab.join()
    assert len(references) == 8
    assert len(set(references)) == 1
    assert len(session.scalars(select(Application)).all()) == 1
    assert names_of_events(session) == ["ApplicationSubmitted"]


def test_without_a_cv_or_after_closing_nothing_is_written(
    session: Session, vacancy: Vacancy, candidate: Candidate, clock: FixedClock
) -> None:
    with pytest.raises(NoCvError):
        apply(session, vacancy, make_candidate(session), clock.now())
    with pytest.raises(VacancyNotOpenError):
        apply(session, vacancy, candidate, closing(vacancy))
    assert session.scalars(select(Application)).all() == []


def test_questions_want_answers_within_their_words(
    session: Session, vacancy: Vacancy, candidate: Candidate, clock: FixedClock
) -> None:
    vacancy.questions = [
        VacancyQuestion(position=1, text=Bilingual("Why?", "Pam?"), word_limit=3),
        VacancyQuestion(position=2, text=Bilingual("When?", "Pryd?"), word_limit=3),
    ]
    session.flush()
    with pytest.raises(InvalidAnswersError) as refused:
        apply(session, vacancy, candidate, clock.now(), q1="one two three four", q2="  ")
    assert refused.value.problems == {1: AnswerProblem.TOO_LONG, 2: AnswerProblem.MISSING}
    application = apply(session, vacancy, candidate, clock.now(), q1="To do good", q2="Soon")
    assert application.snapshot.answers == [
        {"question_en": "Why?", "question_cy": "Pam?", "answer": "To do good"},
        {"question_en": "When?", "question_cy": "Pryd?", "answer": "Soon"},
    ]


def test_what_was_sent_stays_as_it_was(
    session: Session, vacancy: Vacancy, candidate: Candidate, clock: FixedClock
) -> None:
    application = apply(session, vacancy, candidate, clock.now())
    before = (application.snapshot.cv_text, application.snapshot.profile, application.snapshot.vacancy)
    make_cv(session, candidate, text="Another life.")
    vacancy.title = Bilingual("Another title", "Teitl arall")
    cv = cv_of(session, candidate_id=candidate.id)
    assert cv is not None
    delete_cv(session, cv=cv, at=clock.now())
    session.commit()
    session.expire_all()
    kept = session.get_one(ApplicationSnapshot, application.id)
    assert (kept.cv_text, kept.profile, kept.vacancy) == before
    with pytest.raises(IntegrityError, match="what was sent does not change"):
        session.execute(text("UPDATE application_snapshots SET cv_text = 'forged'"))


def test_the_snapshot_holds_what_the_candidate_stands_by_with_blind_passages(
    session: Session, vacancy: Vacancy, candidate: Candidate, clock: FixedClock
) -> None:
    cv = cv_of(session, candidate_id=candidate.id)
    assert cv is not None
    remove_skill(session, cv=cv, skill_id="prototyping", at=clock.now())
    sent = apply(session, vacancy, candidate, clock.now()).snapshot
    profile = profile_from_json(sent.profile)
    assert [skill["skill_id"] for skill in sent.skills] == ["programming-and-build-software-engineering"]
    assert [mention.skill_id for mention in profile.skills] == ["programming-and-build-software-engineering"]
    assert "Gwenllian" in profile.text
    assert "Gwenllian" not in profile.blind_text


def test_what_the_candidate_says_was_misread_goes_with_the_application(
    session: Session, vacancy: Vacancy, candidate: Candidate, clock: FixedClock
) -> None:
    cv = cv_of(session, candidate_id=candidate.id)
    assert cv is not None
    say_misread(session, cv=cv, note="Two columns were mixed.", at=clock.now())
    sent = apply(session, vacancy, candidate, clock.now()).snapshot
    assert [answer["answer"] for answer in sent.answers] == ["Two columns were mixed."]
    assert "candidate-says-misread" in profile_from_json(sent.profile).warnings


def test_withdrawing_can_be_undone_until_closing(
    session: Session, vacancy: Vacancy, candidate: Candidate, clock: FixedClock
) -> None:
    application = apply(session, vacancy, candidate, clock.now())
    withdraw(session, application=application, at=clock.now())
    withdraw(session, application=application, at=clock.now())
    assert (application.state, application.withdrawn_at) == (ApplicationState.WITHDRAWN, clock.now())
    reinstate(session, application=application, at=clock.now())
    assert (application.state, application.withdrawn_at) == (ApplicationState.SUBMITTED, None)
    assert names_of_events(session) == ["ApplicationSubmitted", "ApplicationWithdrawn", "ApplicationReinstated"]
    withdraw(session, application=application, at=clock.now())
    with pytest.raises(TooLateError):
        reinstate(session, application=application, at=closing(vacancy))


def test_withdrawing_after_closing_is_too_late(
    session: Session, vacancy: Vacancy, candidate: Candidate, clock: FixedClock
) -> None:
    application = apply(session, vacancy, candidate, clock.now())
    with pytest.raises(TooLateError):
        withdraw(session, application=application, at=closing(vacancy))


def test_coming_back_returns_to_where_the_application_stood(
    session: Session, vacancy: Vacancy, candidate: Candidate, clock: FixedClock
) -> None:
    application = apply(session, vacancy, candidate, clock.now())
    change_state(
        session,
        application,
        ApplicationState.SHORTLISTED,
        actor=make_account(session),
        by_candidate=False,
        at=clock.now(),
    )
    withdraw(session, application=application, at=clock.now())
    reinstate(session, application=application, at=clock.now())
    assert application.state is ApplicationState.SHORTLISTED


def test_the_panel_keeps_to_the_table_of_moves(
    session: Session, vacancy: Vacancy, candidate: Candidate, clock: FixedClock
) -> None:
    application = apply(session, vacancy, candidate, clock.now())
    reviewer = make_account(session)
    with pytest.raises(IllegalTransitionError):
        change_state(
            session, application, ApplicationState.OFFERED, actor=reviewer, by_candidate=False, at=clock.now()
        )
    change_state(
        session, application, ApplicationState.NOT_SUCCESSFUL, actor=reviewer, by_candidate=False, at=clock.now()
    )
    event = session.scalars(select(OutboxEvent).order_by(OutboxEvent.id.desc())).first()
    assert event is not None
    assert event.payload == {
        "application_id": application.id,
        "to_state": "not-successful",
        "history_id": application.history[-1].id,
    }


def test_staff_see_what_their_scope_holds_and_nothing_without_one(
    session: Session, vacancy: Vacancy, candidate: Candidate, clock: FixedClock
) -> None:
    application = apply(session, vacancy, candidate, clock.now())
    own = Scope(frozenset({vacancy.organisation_id}))
    other = Scope(frozenset({vacancy.organisation_id + 1}))
    assert queries.for_vacancy(session, vacancy.id, scope=own) == [application]
    assert queries.for_vacancy(session, vacancy.id, scope=other) == []
    assert queries.for_vacancy(session, vacancy.id, scope=NOTHING) == []
    assert queries.scoped_by_reference(session, reference=application.reference, scope=own) is application
    assert queries.scoped_by_reference(session, reference=application.reference, scope=NOTHING) is None


def test_a_candidate_finds_only_their_own(session: Session, vacancy: Vacancy) -> None:
    mine, theirs = make_application(session, vacancy=vacancy), make_application(session, vacancy=vacancy)
    found = queries.own_by_reference(session, reference=mine.reference, candidate_id=mine.candidate_id)
    assert found is mine
    assert queries.own_by_reference(session, reference=theirs.reference, candidate_id=mine.candidate_id) is None
    assert queries.for_candidate(session, candidate_id=mine.candidate_id) == [mine]


def test_equality_answers_are_kept_once_and_lead_nowhere(
    session: Session, vacancy: Vacancy, clock: FixedClock
) -> None:
    first = make_application(session, vacancy=vacancy)
    audited = len(session.scalars(select(AuditEntry)).all())
    announced = len(session.scalars(select(OutboxEvent)).all())
    record_answers(session, application=first, answers={"age": "25-34", "welsh": "nonsense"}, at=clock.now())
    record_answers(session, application=first, answers={"age": "16-24"}, at=clock.now())
    (response,) = session.scalars(select(EqualityResponse)).all()
    assert response.answers == {**dict.fromkeys(QUESTIONS, PREFER_NOT_TO_SAY), "age": "25-34"}
    assert response.month == clock.now().date().replace(day=1)
    columns = set(EqualityResponse.__table__.columns.keys())
    assert columns == {"id", "organisation_id", "month", "answers"}
    assert len(session.scalars(select(AuditEntry)).all()) == audited
    assert len(session.scalars(select(OutboxEvent)).all()) == announced


def test_equality_answers_lie_in_no_order_of_time(session: Session, vacancy: Vacancy, clock: FixedClock) -> None:
    for _ in range(12):
        record_answers(session, application=make_application(session, vacancy=vacancy), answers={}, at=clock.now())
    in_file_order = session.execute(text("SELECT rowid, id FROM equality_responses")).all()
    assert all(rowid == key for rowid, key in in_file_order)
    assert [key for _, key in in_file_order] != list(range(1, 13))


def test_declining_the_questions_keeps_nothing_but_that_they_were_put(session: Session, vacancy: Vacancy) -> None:
    application = make_application(session, vacancy=vacancy)
    decline(session, application=application)
    assert application.equality_asked
    assert session.scalars(select(EqualityResponse)).all() == []
