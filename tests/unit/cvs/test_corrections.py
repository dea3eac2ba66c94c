"""Corrections change what is said of a CV, never the words it was read from."""

import pytest
from sqlalchemy.orm import Session

from matching.profiles import SectionKind
from portal.domain.cvs.correct import (
    add_job,
    add_skill,
    confirm_skill,
    correct_job,
    remove_added_job,
    remove_job,
    remove_skill,
    restore_job,
    say_misread,
)
from portal.domain.cvs.corrections import SAYS_MISREAD, JobFacts, corrected_profile
from portal.domain.cvs.errors import InvalidDatesError, UnknownJobError, UnknownSkillError
from portal.domain.cvs.models import Cv, SkillState
from portal.foundation.clock import FixedClock
from tests.factories.candidates import make_candidate
from tests.factories.cvs import TEXT, make_cv, make_profile

BUILD = "programming-and-build-software-engineering"
TESTER = JobFacts("Tester", "Example Trams", "2020-02", None, is_current=True)


@pytest.fixture
def cv(session: Session) -> Cv:
    return make_cv(session, make_candidate(session))


def states(cv: Cv) -> dict[str, SkillState]:
    return {skill.skill_id: skill.state for skill in cv.skills}


def test_without_corrections_the_profile_is_the_one_read(cv: Cv) -> None:
    assert corrected_profile(cv) == make_profile()


def test_a_corrected_job_keeps_its_place_in_the_text(session: Session, cv: Cv, clock: FixedClock) -> None:
    correct_job(session, cv=cv, position=0, facts=TESTER, at=clock.now())
    (job,) = corrected_profile(cv).jobs
    assert (job.title, job.start, job.is_current) == ("Tester", "2020-02", True)
    assert (job.text_start, job.text_end) == (make_profile().jobs[0].text_start, make_profile().jobs[0].text_end)
    restore_job(session, cv=cv, position=0, at=clock.now())
    assert corrected_profile(cv) == make_profile()


def test_what_is_no_job_is_left_out(session: Session, cv: Cv, clock: FixedClock) -> None:
    remove_job(session, cv=cv, position=0, at=clock.now())
    assert corrected_profile(cv).jobs == ()
    assert corrected_profile(cv).text == TEXT


def test_a_job_that_is_not_there_cannot_be_corrected(session: Session, cv: Cv, clock: FixedClock) -> None:
    with pytest.raises(UnknownJobError):
        correct_job(session, cv=cv, position=1, facts=TESTER, at=clock.now())
    with pytest.raises(UnknownJobError):
        remove_added_job(session, cv=cv, position=0, at=clock.now())


@pytest.mark.parametrize(
    ("start", "end", "is_current"),
    [
        ("2020-13", None, False),
        ("last May", None, False),
        ("2021-01", "2020-12", False),
        ("2020-01", "2021-01", True),
    ],
)
def test_impossible_dates_are_refused(start: str, end: str | None, *, is_current: bool) -> None:
    with pytest.raises(InvalidDatesError):
        JobFacts("Tester", "Example Trams", start, end, is_current)


def test_an_added_job_and_skill_stand_in_the_text_where_their_offsets_say(
    session: Session, cv: Cv, clock: FixedClock
) -> None:
    add_job(session, cv=cv, facts=TESTER, at=clock.now())
    add_skill(session, cv=cv, skill_id="accessibility", name="Accessibility", at=clock.now())
    profile = corrected_profile(cv)
    job, mention = profile.jobs[-1], profile.skills[-1]
    assert profile.text[job.text_start : job.text_end] == "Tester, Example Trams, 2020-02 to present"
    assert profile.text[mention.start : mention.end] == mention.passage == "Accessibility"
    assert mention.section is SectionKind.SKILLS
    assert profile.text.startswith(TEXT)
    assert len(profile.blind_text) == len(profile.text)
    for section in profile.sections[-2:]:
        assert profile.text[section.start : section.end].startswith(section.heading)
    remove_added_job(session, cv=cv, position=0, at=clock.now())
    remove_skill(session, cv=cv, skill_id="accessibility", at=clock.now())
    assert corrected_profile(cv) == make_profile()


def test_a_removed_skill_is_no_longer_mentioned_but_can_come_back(
    session: Session, cv: Cv, clock: FixedClock
) -> None:
    remove_skill(session, cv=cv, skill_id="prototyping", at=clock.now())
    assert [mention.skill_id for mention in corrected_profile(cv).skills] == [BUILD]
    add_skill(session, cv=cv, skill_id="prototyping", name="Prototyping", at=clock.now())
    assert states(cv)["prototyping"] is SkillState.CONFIRMED
    assert corrected_profile(cv) == make_profile()


def test_skills_are_confirmed_by_id(session: Session, cv: Cv, clock: FixedClock) -> None:
    confirm_skill(session, cv=cv, skill_id="prototyping", at=clock.now())
    assert states(cv) == {
        BUILD: SkillState.FOUND,
        "prototyping": SkillState.CONFIRMED,
    }
    with pytest.raises(UnknownSkillError):
        confirm_skill(session, cv=cv, skill_id="juggling", at=clock.now())


def test_a_cv_said_to_be_misread_carries_a_warning(session: Session, cv: Cv, clock: FixedClock) -> None:
    say_misread(session, cv=cv, note=" My two  jobs are one. ", at=clock.now())
    assert cv.corrections["misread"] == "My two jobs are one."
    assert corrected_profile(cv).warnings == (SAYS_MISREAD,)
    say_misread(session, cv=cv, note="", at=clock.now())
    assert corrected_profile(cv).warnings == ()
