"""Storing, replacing and deleting a candidate's CV.

A file is written before the row that names it is committed and deleted after the row that named it is gone, so
a crash can leave a file too many, which `sweep_orphans` clears away, but never a row without its file.
"""

from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from portal.backends.storage.base import Store
from portal.domain.audit.services import record
from portal.domain.candidates.models import Candidate
from portal.domain.cvs.events import CvDeleted, CvReplaced
from portal.domain.cvs.mentions import best_mentions
from portal.domain.cvs.models import Cv, CvSkill
from portal.domain.cvs.queries import cv_of, keys_in_use
from portal.domain.cvs.reading import ReadCv, profile_to_json, read_upload, text_hash
from portal.foundation.outbox import emit

ORPHAN_AGE = timedelta(days=1)  # far longer than any request lives
SWEEP_BATCH = 500


def store_cv(session: Session, *, store: Store, candidate: Candidate, read: ReadCv, at: datetime) -> Cv:
    """Make a file already read the candidate's one CV, in place of any before it.

    Corrections and confirmed skills belonged to the old text and go with it. The old file stays until
    `CvReplaced` is handled, after this transaction is safely committed.
    """
    old = cv_of(session, candidate_id=candidate.id)
    old_key = old.storage_key if old else None
    cv = old or Cv(candidate_id=candidate.id)
    cv.storage_key = store.put(read.data)
    cv.filename = read.filename
    cv.kind = read.kind
    cv.size = len(read.data)
    cv.text_hash = text_hash(read.profile.text)
    cv.profile = profile_to_json(read.profile)
    cv.corrections = {}
    cv.uploaded_at = at
    cv.corrected_at = None
    cv.skills.clear()
    session.add(cv)
    session.flush()  # the old skills go before the new ones come: the pair is unique
    cv.skills.extend(
        CvSkill(skill_id=skill_id, passage=mention.passage)
        for skill_id, mention in best_mentions(read.profile).items()
    )
    session.flush()
    record(
        session,
        action="cvs.replaced" if old_key else "cvs.uploaded",
        subject_type="cv",
        subject_id=cv.id,
        actor_account_id=candidate.account_id,
        at=at,
        details={"kind": cv.kind.value, "size": cv.size},
    )
    emit(session, CvReplaced(candidate_id=candidate.id, cv_id=cv.id, old_key=old_key), at=at)
    return cv


def replace_cv(
    session: Session, *, store: Store, candidate: Candidate, filename: str, data: bytes, at: datetime
) -> Cv:
    """Read a file, then make it the candidate's one CV.

    Reading takes up to seconds: a caller that holds the write lock reads first (`read_upload`) and then stores.

    Raises:
        UnreadableCvError: the file cannot be read; the CV there was is untouched and nothing is stored.

    """
    return store_cv(session, store=store, candidate=candidate, read=read_upload(filename, data), at=at)


def delete_cv(session: Session, *, cv: Cv, at: datetime) -> None:
    """Delete a CV and what was read from it. Applications already sent keep their own copy of the text."""
    record(
        session,
        action="cvs.deleted",
        subject_type="cv",
        subject_id=cv.id,
        actor_account_id=cv.candidate.account_id,
        at=at,
    )
    emit(session, CvDeleted(candidate_id=cv.candidate_id, old_key=cv.storage_key), at=at)
    session.delete(cv)
    session.flush()


def sweep_orphans(session: Session, *, store: Store, at: datetime) -> int:
    """Delete stored files no CV names, left by transactions that did not commit; return how many."""
    swept = 0
    keys = sorted(store.keys_before(at - ORPHAN_AGE))
    for start in range(0, len(keys), SWEEP_BATCH):
        batch = keys[start : start + SWEEP_BATCH]
        used = keys_in_use(session, keys=batch)
        for key in batch:
            if key not in used:
                store.delete(key)
                swept += 1
    return swept
