"""Looking at applicants and deciding on them. Every look and every decision is in the audit log."""

from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from matching.profiles import CandidateProfile
from portal.domain.accounts.models import Account
from portal.domain.applications.models import Application, ApplicationState
from portal.domain.applications.services import change_state
from portal.domain.audit.services import record
from portal.domain.cvs.reading import without_names
from portal.domain.recommendations.profiles import candidate_profile
from portal.domain.shortlists.errors import (
    DecidedMeanwhileError,
    NoteTooLongError,
    WithdrawnError,
    WrongReasonError,
)
from portal.domain.shortlists.models import Decision, DecisionReason
from portal.domain.shortlists.policies import LONGEST_NOTE, is_named, reasons_for


def decide(
    session: Session,
    application: Application,
    *,
    to: ApplicationState,
    reason: DecisionReason,
    note: str = "",
    actor: Account,
    at: datetime,
    seen: ApplicationState | None = None,
) -> Decision:
    """Move an application on a person's decision; taking one back is a decision too.

    `seen` is the state the person saw when deciding. The caller fetched the application through a scope.

    Raises:
        DecidedMeanwhileError: it is no longer in the state that was seen.
        IllegalTransitionError: panels cannot make this move.
        WrongReasonError: the reason does not go with the move.
        NoteTooLongError: the note is longer than LONGEST_NOTE characters.

    """
    before = application.state
    if seen is not None and seen is not before:
        raise DecidedMeanwhileError(application.reference)
    if len(note) > LONGEST_NOTE:
        raise NoteTooLongError(len(note))
    allowed = reasons_for(before, to)
    if allowed and reason not in allowed:
        raise WrongReasonError(f"{reason} for {before} to {to}")
    change_state(session, application, to, actor=actor, by_candidate=False, at=at)
    decision = Decision(
        application_id=application.id,
        actor_id=actor.id,
        at=at,
        from_state=before,
        to_state=to,
        reason=reason,
        note=note.strip(),
    )
    session.add(decision)
    session.flush()
    _audit(session, application, "decided", actor=actor, at=at, decision_id=decision.id, reason=reason.value)
    return decision


def view_cv(session: Session, application: Application, *, actor: Account, at: datetime) -> CandidateProfile:
    """Return the CV an application carried, and note who looked, in the caller's transaction.

    Until the application is shortlisted only the blind text comes along: `text` is the blind text too, and there
    are no contact details.

    Raises:
        WithdrawnError: the candidate took the application back.

    """
    if application.state is ApplicationState.WITHDRAWN:
        raise WithdrawnError(application.reference)
    named = is_named(application.state, (step.to_state for step in application.history))
    _audit(session, application, "cv_viewed", actor=actor, at=at, named=named)
    profile = candidate_profile(application)
    return profile if named else blinded(profile)


def answers_of(application: Application, *, named: bool) -> list[dict[str, Any]]:
    """Return the answers an application carried; until the person may be named, without what names them."""
    profile, name = candidate_profile(application), application.candidate.account.name
    return [
        answer
        | {"answer": answer["answer"] if named else without_names(answer["answer"], profile=profile, name=name)}
        for answer in application.snapshot.answers
    ]


def blinded(profile: CandidateProfile) -> CandidateProfile:
    """Return a profile without anything that names or places the person."""
    return CandidateProfile(
        text=profile.blind_text,
        blind_text=profile.blind_text,
        sections=profile.sections,
        jobs=profile.jobs,
        education=profile.education,
        skills=profile.skills,
        languages=profile.languages,
        warnings=profile.warnings,
    )


def _audit(
    session: Session, application: Application, verb: str, *, actor: Account, at: datetime, **details: str | int
) -> None:
    record(
        session,
        action=f"shortlists.{verb}",
        subject_type="application",
        subject_id=application.id,
        organisation_id=application.vacancy.organisation_id,
        actor_account_id=actor.id,
        at=at,
        details={"vacancy_id": application.vacancy_id, **details},
    )
