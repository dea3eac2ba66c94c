"""Scoring what an application carried, and knowing when a score no longer holds."""

from datetime import date, timedelta

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from portal.domain.accounts.models import StaffRole
from portal.domain.applications.models import Application
from portal.domain.applications.services import withdraw
from portal.domain.cvs.correct import remove_skill
from portal.domain.cvs.queries import cv_of
from portal.domain.recommendations.models import ApplicationMatch, PreparedCv
from portal.domain.recommendations.profiles import candidate_profile, matching_profile, profile_hash
from portal.domain.recommendations.queries import match_row, stale, stale_of_vacancy
from portal.domain.recommendations.services import (
    SCORING_FAILED,
    forget_prepared,
    note_failure,
    score_application,
)
from portal.domain.vacancies import services as vacancies
from portal.domain.vacancies.models import RequirementImportance, Vacancy
from portal.domain.vacancies.sections import RequirementLine, Section
from portal.foundation.clock import FixedClock
from portal.foundation.i18n import Bilingual
from tests.factories.accounts import make_account
from tests.factories.applications import make_application
from tests.factories.candidates import make_candidate
from tests.factories.cvs import TEXT, make_cv
from tests.factories.organisations import make_organisation
from tests.factories.recommendations import WordScorer
from tests.factories.vacancies import make_vacancy

LONG_CV = TEXT + "\n".join(
    f"Built and released service number {number} in Python with its automated tests." for number in range(8)
)


@pytest.fixture
def vacancy(session: Session, clock: FixedClock) -> Vacancy:
    return make_vacancy(session, organisation=make_organisation(session), at=clock.now())


@pytest.fixture
def application(session: Session, vacancy: Vacancy) -> Application:
    candidate = make_candidate(session)
    make_cv(session, candidate, text=LONG_CV)
    return make_application(session, vacancy=vacancy, candidate=candidate)


def change(session: Session, vacancy: Vacancy, section: Section, clock: FixedClock, **values: object) -> None:
    approver = make_account(session, roles=[(vacancy.organisation, StaffRole.APPROVER)])
    vacancies.change_published(
        session, vacancy, section=section, values=values, reason="A slip.", actor=approver, at=clock.now()
    )


def test_the_engine_reads_requirements_with_their_meaning_and_own_lines(session: Session, clock: FixedClock) -> None:
    lines = [
        RequirementLine(RequirementImportance.ESSENTIAL, "prototyping", 2),
        RequirementLine(RequirementImportance.DESIRABLE, text=Bilingual("", "Gyrru at breswylwyr")),
    ]
    vacancy = make_vacancy(session, organisation=make_organisation(session), at=clock.now(), requirements=lines)
    profile = matching_profile(vacancy)
    first, second = profile.requirements
    assert first.text.startswith("Prototyping: ")
    assert (first.skill_id, first.level, first.importance) == ("prototyping", 2, "essential")
    assert (second.text, second.skill_id, second.level) == ("Gyrru at breswylwyr", None, None)
    assert [first.id, second.id] == [str(row.id) for row in vacancy.requirements]
    assert "leave" not in profile.text  # what is offered is not what is asked


def test_scoring_again_embeds_nothing_and_changes_nothing(
    session: Session, application: Application, clock: FixedClock
) -> None:
    scorer = WordScorer()
    first = score_application(session, scorer, application, at=clock.now())
    assert score_application(session, scorer, application, at=clock.now()) == first
    assert scorer.prepared == 1
    assert session.scalar(select(func.count()).select_from(ApplicationMatch)) == 1
    assert session.scalar(select(func.count()).select_from(PreparedCv)) == 1


def test_only_what_was_sent_counts_whatever_is_uploaded_later(
    session: Session, application: Application, clock: FixedClock
) -> None:
    before = score_application(session, WordScorer(), application, at=clock.now())
    make_cv(session, application.candidate, text="senior developer " * 50, at=clock.now())
    session.expire_all()
    assert score_application(session, WordScorer(), application, at=clock.now()) == before


def test_a_skill_the_candidate_removed_is_not_claimed(session: Session, vacancy: Vacancy, clock: FixedClock) -> None:
    candidate = make_candidate(session)
    make_cv(session, candidate)
    with_it = make_application(session, vacancy=vacancy, candidate=candidate)
    cv = cv_of(session, candidate_id=candidate.id)
    assert cv is not None
    remove_skill(session, cv=cv, skill_id="prototyping", at=clock.now())
    other = make_vacancy(session, organisation=vacancy.organisation, at=clock.now())
    without = make_application(session, vacancy=other, candidate=candidate)
    first, second = candidate_profile(with_it), candidate_profile(without)
    assert {mention.skill_id for mention in first.skills} - {mention.skill_id for mention in second.skills} == {
        "prototyping"
    }
    day = date(2026, 9, 1)
    assert profile_hash(first, day) != profile_hash(second, day)  # so the first one's passages are not used again


def test_names_and_contact_details_never_reach_the_scorer(session: Session, clock: FixedClock) -> None:
    score_application(session, WordScorer(), make_application(session), at=clock.now())
    stored = session.scalars(select(PreparedCv)).one()
    assert b"timetable" in stored.data
    assert b"Gwenllian" not in stored.data


@pytest.mark.parametrize("later", [WordScorer(version="words-2"), WordScorer(digest="another-model")])
def test_another_engine_or_model_makes_scores_stale(
    session: Session, application: Application, later: WordScorer, clock: FixedClock
) -> None:
    assert stale(session, WordScorer()) == [application.id]  # not scored yet
    score_application(session, WordScorer(), application, at=clock.now())
    assert stale(session, WordScorer()) == []
    assert stale(session, later) == [application.id]


def test_a_changed_advert_makes_its_scores_stale_but_a_new_contact_does_not(
    session: Session, application: Application, vacancy: Vacancy, clock: FixedClock
) -> None:
    score_application(session, WordScorer(), application, at=clock.now())
    change(session, vacancy, Section.CONTACT, clock, contact_name="Huw Enghraifft")
    assert stale(session, WordScorer()) == []
    change(session, vacancy, Section.DESCRIPTION, clock, duties=Bilingual("Draw maps", "Llunio mapiau"))
    assert stale(session, WordScorer()) == [application.id]
    assert stale_of_vacancy(session, WordScorer(), vacancy=vacancy) == [application.id]


def test_a_withdrawn_application_is_left_alone(session: Session, application: Application, clock: FixedClock) -> None:
    withdraw(session, application=application, at=clock.now())
    assert stale(session, WordScorer()) == []


def test_what_cannot_be_scored_waits_for_a_person_and_is_not_zero(
    session: Session, application: Application, clock: FixedClock
) -> None:
    note_failure(session, WordScorer(), application_id=application.id, at=clock.now())
    row = match_row(session, application.id)
    assert row is not None
    assert (row.score, row.band, row.reason) == (None, "not-scored", SCORING_FAILED)
    score_application(session, WordScorer(), application, at=clock.now())
    note_failure(session, WordScorer(), application_id=application.id, at=clock.now())
    assert row.score is not None  # a failure does not undo a score


def test_prepared_cvs_are_forgotten_after_their_time(
    session: Session, application: Application, clock: FixedClock
) -> None:
    score_application(session, WordScorer(), application, at=clock.now())
    forget_prepared(session, before=clock.now())
    assert session.scalar(select(func.count()).select_from(PreparedCv)) == 1
    forget_prepared(session, before=clock.now() + timedelta(seconds=1))
    assert session.scalar(select(func.count()).select_from(PreparedCv)) == 0
