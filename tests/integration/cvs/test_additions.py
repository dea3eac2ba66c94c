"""What a candidate adds to their CV becomes evidence like any other words: skills as claimed, jobs with years."""

from datetime import date

import pytest
from sqlalchemy.orm import Session

from matching.parsing import passages
from matching.profiles import SectionKind
from portal.domain.cvs.correct import add_job, add_skill
from portal.domain.cvs.corrections import JobFacts, corrected_profile
from portal.domain.cvs.models import Cv
from portal.domain.cvs.reading import read_upload
from portal.foundation.clock import FixedClock
from tests.factories import documents
from tests.factories.candidates import make_candidate
from tests.factories.cvs import make_cv

TODAY = date(2026, 11, 23)


@pytest.fixture
def cv(session: Session) -> Cv:
    read = read_upload("cv.txt", documents.text())
    return make_cv(session, make_candidate(session), profile=read.profile)


def test_an_added_skill_is_a_passage_of_the_skills_section(session: Session, cv: Cv, clock: FixedClock) -> None:
    add_skill(session, cv=cv, skill_id="accessibility", name="Accessibility", at=clock.now())
    passage = passages(corrected_profile(cv), today=TODAY)[-1]
    assert (passage.text, passage.section, passage.years) == ("Accessibility", SectionKind.SKILLS, None)


def test_an_added_job_is_a_passage_with_its_years(session: Session, cv: Cv, clock: FixedClock) -> None:
    facts = JobFacts("Accessibility specialist", "Example Library", "2015-01", "2018-12")
    add_job(session, cv=cv, facts=facts, at=clock.now())
    passage = passages(corrected_profile(cv), today=TODAY)[-1]
    assert passage.text == "Accessibility specialist, Example Library, 2015-01 to 2018-12"
    assert passage.section is SectionKind.EXPERIENCE
    assert passage.years == pytest.approx(4, abs=0.1)


def test_what_was_read_before_stays_word_for_word(session: Session, cv: Cv, clock: FixedClock) -> None:
    before = passages(corrected_profile(cv), today=TODAY)
    add_skill(session, cv=cv, skill_id="accessibility", name="Accessibility", at=clock.now())
    assert passages(corrected_profile(cv), today=TODAY)[: len(before)] == before
