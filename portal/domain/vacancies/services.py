"""Writing vacancies: from the first draft to publishing, and what may still change after."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from portal.domain.accounts.models import Account
from portal.domain.audit.services import record
from portal.domain.organisations.models import Organisation
from portal.domain.vacancies import queries
from portal.domain.vacancies.errors import (
    ApproverError,
    ClosingTimeError,
    IllegalTransitionError,
    IncompleteError,
    NothingChangedError,
    ReasonRequiredError,
    SectionLockedError,
)
from portal.domain.vacancies.events import (
    VacancyChanged,
    VacancyPublished,
    VacancyReturned,
    VacancySubmitted,
    VacancyWithdrawn,
)
from portal.domain.vacancies.models import ChangeKind, Vacancy, VacancyChange, VacancyState
from portal.domain.vacancies.policies import Step, may_approve, missing_parts, next_state
from portal.domain.vacancies.references import new_reference
from portal.domain.vacancies.sections import LOCKED_ONCE_PUBLISHED, Section, apply
from portal.domain.vacancies.snapshot import section_fields
from portal.domain.vacancies.status import VacancyStatus, status_of
from portal.foundation.i18n import Bilingual
from portal.foundation.outbox import emit


def create(
    session: Session, *, organisation: Organisation, author: Account, at: datetime, title: Bilingual | None = None
) -> Vacancy:
    """Start a draft with a fresh reference and return it."""
    reference = new_reference(organisation.code)
    while queries.reference_taken(session, reference=reference):
        reference = new_reference(organisation.code)
    vacancy = Vacancy(
        reference=reference,
        organisation=organisation,
        author=author,
        state=VacancyState.DRAFT,
        title=title or Bilingual(""),
        created_at=at,
        updated_at=at,
    )
    session.add(vacancy)
    session.flush()
    _note(session, vacancy, ChangeKind.CREATED, actor=author, at=at)
    return vacancy


def edit_section(
    session: Session, vacancy: Vacancy, *, section: Section, values: Mapping[str, Any], actor: Account, at: datetime
) -> None:
    """Set a section's values on a draft; other sections and fields not named stay.

    Raises:
        IllegalTransitionError: it is no draft.
        ValueError: a field belongs to another section.

    """
    next_state(vacancy, Step.EDIT)
    apply(session, vacancy, section, values)
    vacancy.updated_at = at
    session.flush()
    _audit(session, vacancy, "edited", actor=actor, at=at, details={"section": section.value})


def submit(session: Session, vacancy: Vacancy, *, actor: Account, at: datetime) -> None:
    """Ask for approval.

    Raises:
        IllegalTransitionError: it is no draft.
        IncompleteError: parts are missing.

    """
    state = next_state(vacancy, Step.SUBMIT)
    _require_complete(vacancy, at)
    vacancy.state, vacancy.submitted_at = state, at
    _note(session, vacancy, ChangeKind.SUBMITTED, actor=actor, at=at)
    emit(session, VacancySubmitted(vacancy.id), at=at)


def return_to_author(session: Session, vacancy: Vacancy, *, comment: str, actor: Account, at: datetime) -> None:
    """Send a vacancy back from review.

    Raises:
        IllegalTransitionError: it is not in review.
        ApproverError: this person may not decide on it.
        ReasonRequiredError: the comment is empty.

    """
    state = next_state(vacancy, Step.RETURN)
    _require_approver(actor, vacancy)
    _require_reason(comment)
    vacancy.state, vacancy.submitted_at = state, None
    _note(session, vacancy, ChangeKind.RETURNED, actor=actor, at=at, reason=comment)
    emit(session, VacancyReturned(vacancy.id), at=at)


def publish(
    session: Session, vacancy: Vacancy, *, actor: Account, at: datetime, opens_at: datetime | None = None
) -> None:
    """Publish a reviewed vacancy, to open now or at `opens_at`.

    Raises:
        IllegalTransitionError: it is not in review.
        ApproverError: this person may not decide on it.
        IncompleteError: parts are missing.
        ClosingTimeError: it would close before it opens.

    """
    state = next_state(vacancy, Step.PUBLISH)
    _require_approver(actor, vacancy)
    _require_complete(vacancy, at)
    opens = max(opens_at or at, at)
    if vacancy.closes_at is None or vacancy.closes_at <= opens:
        raise ClosingTimeError
    vacancy.opens_at, vacancy.published_at, vacancy.approver, vacancy.state = opens, at, actor, state
    _note(session, vacancy, ChangeKind.PUBLISHED, actor=actor, at=at)
    emit(session, VacancyPublished(vacancy.id), at=at)


def change_published(
    session: Session,
    vacancy: Vacancy,
    *,
    section: Section,
    values: Mapping[str, Any],
    reason: str,
    actor: Account,
    at: datetime,
) -> None:
    """Change a section of a scheduled or live vacancy; the history keeps before, after and reason.

    Raises:
        IllegalTransitionError: it is not published, or already closed.
        SectionLockedError: this section, or the closing time (use `extend`), no longer changes.
        ReasonRequiredError: the reason is empty.
        NothingChangedError: it says so already.
        IncompleteError: the change would leave parts missing.

    """
    _require_open(vacancy, Step.CHANGE, at)
    if section in LOCKED_ONCE_PUBLISHED or "closes_at" in values:
        raise SectionLockedError(section)
    _require_reason(reason)
    before = section_fields(vacancy, section)
    apply(session, vacancy, section, values)
    after = section_fields(vacancy, section)
    changes = {name: [before[name], after[name]] for name in after if before[name] != after[name]}
    if not changes:
        raise NothingChangedError
    _require_complete(vacancy, at)
    vacancy.version += 1
    _note(session, vacancy, ChangeKind.CHANGED, actor=actor, at=at, reason=reason, changes=changes)
    emit(session, VacancyChanged(vacancy.id), at=at)


def extend(
    session: Session, vacancy: Vacancy, *, closes_at: datetime, reason: str, actor: Account, at: datetime
) -> None:
    """Move the closing time of a scheduled or live vacancy later.

    Raises:
        IllegalTransitionError: it is not published, or already closed.
        ReasonRequiredError: the reason is empty.
        ClosingTimeError: not later than announced.

    """
    _require_open(vacancy, Step.EXTEND, at)
    _require_reason(reason)
    announced = vacancy.closes_at
    if announced is None or closes_at <= announced:
        raise ClosingTimeError
    vacancy.closes_at = closes_at
    vacancy.version += 1
    changes = {"closes_at": [announced.isoformat(), closes_at.isoformat()]}
    _note(session, vacancy, ChangeKind.EXTENDED, actor=actor, at=at, reason=reason, changes=changes)
    emit(session, VacancyChanged(vacancy.id), at=at)


def withdraw(session: Session, vacancy: Vacancy, *, reason: str, actor: Account, at: datetime) -> None:
    """End a vacancy without filling it, at any point of its life.

    Raises:
        IllegalTransitionError: it is withdrawn already.
        ReasonRequiredError: the reason is empty.

    """
    state = next_state(vacancy, Step.WITHDRAW)
    _require_reason(reason)
    vacancy.state, vacancy.withdrawn_at, vacancy.withdrawn_reason = state, at, reason.strip()
    _note(session, vacancy, ChangeKind.WITHDRAWN, actor=actor, at=at, reason=reason)
    emit(session, VacancyWithdrawn(vacancy.id), at=at)


def _require_open(vacancy: Vacancy, step: Step, at: datetime) -> None:
    next_state(vacancy, step)
    if status_of(vacancy, at) is VacancyStatus.CLOSED:
        raise IllegalTransitionError(f"{step} after closing")


def _require_complete(vacancy: Vacancy, at: datetime) -> None:
    missing = missing_parts(vacancy, at=at)
    if missing:
        raise IncompleteError(missing)


def _require_approver(actor: Account, vacancy: Vacancy) -> None:
    if not may_approve(actor, vacancy):
        raise ApproverError


def _require_reason(reason: str) -> None:
    if not reason.strip():
        raise ReasonRequiredError


def _note(
    session: Session,
    vacancy: Vacancy,
    kind: ChangeKind,
    *,
    actor: Account,
    at: datetime,
    reason: str = "",
    changes: dict[str, Any] | None = None,
) -> None:
    """Add to the vacancy's history and to the audit log."""
    vacancy.updated_at = at
    vacancy.history.append(
        VacancyChange(
            version=vacancy.version, kind=kind, at=at, actor=actor, reason=reason.strip(), changes=changes or {}
        )
    )
    session.flush()
    _audit(session, vacancy, kind.value, actor=actor, at=at, details={"version": vacancy.version})


def _audit(
    session: Session, vacancy: Vacancy, verb: str, *, actor: Account, at: datetime, details: dict[str, Any]
) -> None:
    record(
        session,
        action=f"vacancies.{verb}",
        subject_type="vacancy",
        subject_id=vacancy.id,
        actor_account_id=actor.id,
        organisation_id=vacancy.organisation_id,
        at=at,
        details=details,
    )
