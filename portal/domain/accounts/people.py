"""What people say of themselves."""

from datetime import datetime

from sqlalchemy.orm import Session

from portal.domain.accounts.models import Account
from portal.domain.audit.services import record
from portal.foundation.i18n import Language

LONGEST_NAME = 100


def update_details(session: Session, *, account: Account, name: str, language: Language, at: datetime) -> None:
    """Change an account's name and the language it is written to in. The log says which, never what."""
    changed = [
        field
        for field, before, after in (("name", account.name, name), ("language", account.language, language))
        if before != after
    ]
    if not changed:
        return
    account.name = name
    account.language = language
    session.flush()
    record(
        session,
        action="accounts.details_changed",
        subject_type="account",
        subject_id=account.id,
        actor_account_id=account.id,
        at=at,
        details={"fields": changed},
    )
