"""A candidate correcting what was read from their CV."""

from collections.abc import Set as AbstractSet
from dataclasses import replace
from datetime import datetime

from sqlalchemy.orm import Session

from portal.domain.audit.services import record
from portal.domain.cvs.corrections import Corrections, JobFacts
from portal.domain.cvs.errors import UnknownJobError, UnknownSkillError
from portal.domain.cvs.events import CvCorrected
from portal.domain.cvs.models import Cv, CvSkill, SkillState
from portal.foundation.outbox import emit

MOST_ADDED_JOBS = 30
LONGEST_NOTE = 1000


def correct_job(session: Session, *, cv: Cv, position: int, facts: JobFacts, at: datetime) -> None:
    """Replace what was read of the job at a position.

    Raises:
        UnknownJobError: there is no such job.

    """
    held = _with_job(cv, position)
    _keep(
        session,
        cv,
        replace(held, jobs={**held.jobs, position: facts}, not_jobs=held.not_jobs - {position}),
        at,
    )


def remove_job(session: Session, *, cv: Cv, position: int, at: datetime) -> None:
    """Say that what was read at a position is no job.

    Raises:
        UnknownJobError: there is no such job.

    """
    held = _with_job(cv, position)
    _keep(session, cv, replace(held, not_jobs=held.not_jobs | {position}), at)


def restore_job(session: Session, *, cv: Cv, position: int, at: datetime) -> None:
    """Take back every correction of the job at a position.

    Raises:
        UnknownJobError: there is no such job.

    """
    held = _with_job(cv, position)
    jobs = {key: facts for key, facts in held.jobs.items() if key != position}
    _keep(session, cv, replace(held, jobs=jobs, not_jobs=held.not_jobs - {position}), at)


def add_job(session: Session, *, cv: Cv, facts: JobFacts, at: datetime) -> None:
    """Add a job that was not read.

    Raises:
        UnknownJobError: there are as many as a CV could hold already.

    """
    held = Corrections.from_json(cv.corrections)
    if len(held.added_jobs) >= MOST_ADDED_JOBS:
        raise UnknownJobError("no more jobs can be added")
    _keep(session, cv, replace(held, added_jobs=(*held.added_jobs, facts)), at)


def remove_added_job(session: Session, *, cv: Cv, position: int, at: datetime) -> None:
    """Take back a job the candidate added, by its position among those added.

    Raises:
        UnknownJobError: there is no such job.

    """
    held = Corrections.from_json(cv.corrections)
    if not 0 <= position < len(held.added_jobs):
        raise UnknownJobError(position)
    left = held.added_jobs[:position] + held.added_jobs[position + 1 :]
    _keep(session, cv, replace(held, added_jobs=left), at)


def say_misread(session: Session, *, cv: Cv, note: str, at: datetime) -> None:
    """Note in the candidate's words that the reading is wrong; an empty note takes it back.

    Applications sent with such a note tell the panel that a person must read the CV itself.
    """
    held = Corrections.from_json(cv.corrections)
    tidy = " ".join(note.split())[:LONGEST_NOTE]
    _keep(session, cv, replace(held, misread=tidy), at)


def confirm_skill(session: Session, *, cv: Cv, skill_id: str, at: datetime) -> None:
    """Confirm a skill that was found; one added by hand is confirmed as it is.

    Raises:
        UnknownSkillError: the CV has no such skill.

    """
    skill = _skill(cv, skill_id)
    if skill.state is not SkillState.ADDED:
        skill.state = SkillState.CONFIRMED
    _announce(session, cv, at)


def remove_skill(session: Session, *, cv: Cv, skill_id: str, at: datetime) -> None:
    """Take a skill away: one found is kept as removed, one added by hand goes.

    Raises:
        UnknownSkillError: the CV has no such skill.

    """
    skill = _skill(cv, skill_id)
    if skill.state is SkillState.ADDED:
        cv.skills.remove(skill)
    else:
        skill.state = SkillState.REMOVED
    _announce(session, cv, at)


def review_skills(session: Session, *, cv: Cv, kept: AbstractSet[str], at: datetime) -> None:
    """Confirm every skill named and remove every other."""
    for skill in list(cv.skills):
        if skill.state is SkillState.ADDED:
            if skill.skill_id not in kept:
                cv.skills.remove(skill)
        else:
            skill.state = SkillState.CONFIRMED if skill.skill_id in kept else SkillState.REMOVED
    _announce(session, cv, at)


def add_skill(session: Session, *, cv: Cv, skill_id: str, name: str, at: datetime) -> None:
    """Add a framework skill under the name the candidate saw; one removed before is confirmed instead."""
    held = next((skill for skill in cv.skills if skill.skill_id == skill_id), None)
    if held is None:
        cv.skills.append(CvSkill(skill_id=skill_id, state=SkillState.ADDED, passage=name))
    elif held.state is not SkillState.ADDED:
        held.state = SkillState.CONFIRMED
    _announce(session, cv, at)


def _with_job(cv: Cv, position: int) -> Corrections:
    if not 0 <= position < len(cv.profile["jobs"]):
        raise UnknownJobError(position)
    return Corrections.from_json(cv.corrections)


def _skill(cv: Cv, skill_id: str) -> CvSkill:
    for skill in cv.skills:
        if skill.skill_id == skill_id:
            return skill
    raise UnknownSkillError(skill_id)


def _keep(session: Session, cv: Cv, corrections: Corrections, at: datetime) -> None:
    cv.corrections = corrections.to_json()
    _announce(session, cv, at)


def _announce(session: Session, cv: Cv, at: datetime) -> None:
    cv.corrected_at = at
    session.flush()
    record(
        session,
        action="cvs.corrected",
        subject_type="cv",
        subject_id=cv.id,
        actor_account_id=cv.candidate.account_id,
        at=at,
    )
    emit(session, CvCorrected(candidate_id=cv.candidate_id, cv_id=cv.id), at=at)
