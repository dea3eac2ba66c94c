"""Planned people as candidates: their CVs are written as real files, uploaded and read by the real parser."""

import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from portal.backends.storage.base import Store
from portal.cli.demo.cv_documents import render_cv
from portal.cli.demo.people import Candidate as Person
from portal.domain.accounts.models import Account
from portal.domain.candidates.models import Candidate
from portal.domain.candidates.services import ensure_candidate
from portal.domain.cvs.errors import UnreadableCvError
from portal.domain.cvs.reading import ReadCv, read_upload
from portal.domain.cvs.services import store_cv
from portal.foundation.i18n import Language

JOINED_BEFORE = timedelta(days=60)


@dataclass(frozen=True, slots=True)
class Prepared:
    """A person with their CV read, or None where the file cannot be read."""

    person: Person
    cv: ReadCv | None


def read_cvs(people: Sequence[Person]) -> Iterator[Prepared]:
    """Write each person's CV and read it back, in order; the parser runs in its own limited processes."""
    with ThreadPoolExecutor(max_workers=os.cpu_count()) as pool:
        yield from pool.map(_read, people)


def create_candidates(
    session: Session, prepared: Sequence[Prepared], *, store: Store, at: datetime
) -> list[Candidate]:
    """Make an account, a candidate and a stored CV for each person, in order."""
    return [_create(session, one, store=store, at=at - JOINED_BEFORE) for one in prepared]


def _read(person: Person) -> Prepared:
    filename, data = render_cv(person)
    try:
        return Prepared(person, read_upload(filename, data))
    except UnreadableCvError:
        return Prepared(person, None)


def _create(session: Session, one: Prepared, *, store: Store, at: datetime) -> Candidate:
    account = Account(
        email=one.person.email,
        name=f"{one.person.given_name} {one.person.family_name}",
        language=Language(one.person.preferred_language),
        created_at=at,
        memberships=[],
    )
    session.add(account)
    session.flush()
    candidate = ensure_candidate(session, account=account, at=at)
    if one.cv is not None:
        store_cv(session, store=store, candidate=candidate, read=one.cv, at=at)
    return candidate
