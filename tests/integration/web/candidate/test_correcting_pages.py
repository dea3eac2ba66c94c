"""Correcting what was read, through the pages."""

import pytest
from flask.testing import FlaskClient
from sqlalchemy.orm import Session

from portal.domain.candidates.models import Candidate
from portal.domain.cvs.corrections import corrected_profile
from portal.domain.cvs.models import Cv, SkillState
from portal.domain.cvs.queries import cv_of

BUILD = "programming-and-build-software-engineering"


def stored(session: Session, candidate: Candidate) -> Cv:
    session.rollback()
    cv = cv_of(session, candidate_id=candidate.id)
    assert cv is not None
    return cv


def states(cv: Cv) -> dict[str, SkillState]:
    return {skill.skill_id: skill.state for skill in cv.skills}


def test_a_job_is_corrected_with_months_as_people_write_them(
    session: Session, client: FlaskClient, candidate: Candidate
) -> None:
    page = client.get("/my/cv/jobs/0").text
    assert 'value="1/2019"' in page
    answer = client.post(
        "/my/cv/jobs/0",
        data={"title": "Senior developer", "employer": "Example Trams", "start": "03 / 2018", "end": ""},
    )
    assert answer.location == "/my/cv"
    (job,) = corrected_profile(stored(session, candidate)).jobs
    assert (job.title, job.employer, job.start, job.end, job.is_current) == (
        "Senior developer",
        "Example Trams",
        "2018-03",
        None,
        False,
    )
    page = client.get("/my/cv").text
    assert "March 2018" in page
    assert "(corrected by you)" in page
    client.post("/my/cv/jobs/0/restore")
    assert corrected_profile(stored(session, candidate)).jobs[0].start == "2019-01"


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"title": ""}, "Enter the job title"),
        ({"start": "last May"}, "Enter a month and year"),
        ({"start": "3/2021", "end": "2/2021"}, "must end after it starts"),
        ({"end": "2/2021", "is_current": "y"}, "must end after it starts"),
        ({"title": "x" * 151}, "150 characters or fewer"),
    ],
)
def test_a_job_that_cannot_be_is_asked_for_again(
    session: Session, client: FlaskClient, candidate: Candidate, fields: dict[str, str], message: str
) -> None:
    answer = client.post("/my/cv/jobs/add", data={"title": "Tester", **fields})
    assert answer.status_code == 422
    assert message in answer.text
    assert stored(session, candidate).corrections == {}


def test_jobs_are_added_removed_and_put_back(session: Session, client: FlaskClient, candidate: Candidate) -> None:
    client.post("/my/cv/jobs/add", data={"title": "Tester", "start": "3/2021", "is_current": "y"})
    client.post("/my/cv/jobs/0/remove")
    assert [job.title for job in corrected_profile(stored(session, candidate)).jobs] == ["Tester"]
    page = client.get("/my/cv").text
    assert "(added by you)" in page
    assert "(you said that this is not a job)" in page
    client.post("/my/cv/jobs/0/restore")
    client.post("/my/cv/added-jobs/0/remove")
    assert [job.title for job in corrected_profile(stored(session, candidate)).jobs] == ["Developer"]


def test_jobs_that_are_not_there_are_not_found(client: FlaskClient, candidate: Candidate) -> None:
    assert client.get("/my/cv/jobs/7").status_code == 404
    assert client.post("/my/cv/jobs/7/remove").status_code == 404
    assert client.post("/my/cv/added-jobs/0/remove").status_code == 404
    assert candidate.id


def test_skills_are_confirmed_and_removed_with_one_form_showing_where_each_comes_from(
    session: Session, client: FlaskClient, candidate: Candidate
) -> None:
    page = client.get("/my/cv").text
    assert "Wrote automated tests for the timetable service and mended its builds." in page
    client.post("/my/cv/skills", data={"skill": [BUILD]})
    assert states(stored(session, candidate)) == {BUILD: SkillState.CONFIRMED, "prototyping": SkillState.REMOVED}


def test_a_skill_is_found_by_its_name_in_either_language_and_added(
    session: Session, client: FlaskClient, candidate: Candidate
) -> None:
    assert "Accessibility" in client.get("/my/cv/skills/add?q=hygyrch").text
    client.post("/my/cv/skills/add?q=hygyrch", data={"skill": ["accessibility", "juggling"]})
    assert states(stored(session, candidate))["accessibility"] is SkillState.ADDED
    assert 'value="accessibility"' not in client.get("/my/cv/skills/add?q=hygyrch").text
    assert "No other skill" in client.get("/my/cv/skills/add?q=juggling").text
    nothing = client.post("/my/cv/skills/add?q=data", data={})
    assert (nothing.status_code, "Select at least one skill" in nothing.text) == (422, True)


def test_saying_that_the_reading_is_wrong_is_shown_back(
    session: Session, client: FlaskClient, candidate: Candidate
) -> None:
    client.post("/my/cv/wrong", data={"note": "Two columns were mixed."})
    assert "Two columns were mixed." in client.get("/my/cv").text
    assert "candidate-says-misread" in corrected_profile(stored(session, candidate)).warnings


def test_without_a_cv_there_is_nothing_to_correct(client: FlaskClient, newcomer: Candidate) -> None:
    for address in ("/my/cv/jobs/0", "/my/cv/jobs/add", "/my/cv/skills/add", "/my/cv/wrong", "/my/cv/delete"):
        assert client.get(address).status_code == 404
    assert newcomer.id
