"""What is left to do after a CV is replaced or deleted: its old file goes, once nothing names it any more."""

from datetime import datetime

from sqlalchemy.orm import Session

from portal.backends.opened import Backends
from portal.domain.cvs.events import CvDeleted, CvReplaced
from portal.domain.cvs.queries import keys_in_use


def delete_old_file(session: Session, backends: Backends, event: CvReplaced | CvDeleted, at: datetime) -> None:  # noqa: ARG001 - every handler takes the time
    """Delete the file the event leaves behind; doing it again does nothing."""
    if event.old_key and not keys_in_use(session, keys=[event.old_key]):
        backends.store.delete(event.old_key)
