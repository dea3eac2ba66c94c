"""A file is never lost while a CV names it, and never kept once none does."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from portal.backends.opened import Backends
from portal.backends.storage.base import MissingFileError
from portal.domain.audit.models import AuditEntry
from portal.domain.cvs.correct import remove_skill
from portal.domain.cvs.models import Cv, SkillState
from portal.domain.cvs.queries import cv_of
from portal.domain.cvs.services import delete_cv, sweep_orphans
from portal.foundation.clock import FixedClock
from portal.foundation.outbox import OutboxEvent
from tests.factories.candidates import make_candidate
from tests.factories.cvs import TEXT, make_cv

LATER = datetime.now(UTC) + timedelta(days=2)  # files carry the machine's own time


def events(session: Session) -> list[tuple[str, object]]:
    rows = session.scalars(select(OutboxEvent).order_by(OutboxEvent.id))
    return [(row.name, row.payload.get("old_key")) for row in rows]


def test_replacing_keeps_one_row_forgets_corrections_and_names_the_old_file(
    session: Session, backends: Backends, clock: FixedClock
) -> None:
    candidate = make_candidate(session)
    first = make_cv(session, candidate, store=backends.store)
    first_key = first.storage_key
    remove_skill(session, cv=first, skill_id="prototyping", at=clock.now())
    second = make_cv(session, candidate, store=backends.store, filename="newer.txt")
    session.commit()
    assert session.scalars(select(Cv)).all() == [second]
    assert second.filename == "newer.txt"
    assert [skill.state for skill in second.skills] == [SkillState.FOUND, SkillState.FOUND]
    assert backends.store.get(first_key) == TEXT.encode()  # until the event is handled
    assert events(session)[-1] == ("CvReplaced", first_key)


def test_deleting_removes_the_row_and_names_the_file(session: Session, backends: Backends, clock: FixedClock) -> None:
    candidate = make_candidate(session)
    cv = make_cv(session, candidate, store=backends.store)
    key = cv.storage_key
    delete_cv(session, cv=cv, at=clock.now())
    session.commit()
    assert cv_of(session, candidate_id=candidate.id) is None
    assert events(session)[-1] == ("CvDeleted", key)
    assert session.scalars(select(AuditEntry.action).order_by(AuditEntry.id)).all() == ["cvs.uploaded", "cvs.deleted"]


def test_a_file_whose_transaction_was_undone_is_swept_and_no_other(session: Session, backends: Backends) -> None:
    candidate = make_candidate(session)
    kept = make_cv(session, candidate, store=backends.store).storage_key
    session.commit()
    lost = make_cv(session, candidate, store=backends.store).storage_key
    session.rollback()
    assert sweep_orphans(session, store=backends.store, at=datetime.now(UTC)) == 0, "it might yet commit"
    assert sweep_orphans(session, store=backends.store, at=LATER) == 1
    assert backends.store.get(kept)
    with pytest.raises(MissingFileError):
        backends.store.get(lost)
