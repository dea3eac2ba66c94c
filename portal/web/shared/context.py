"""What a view may ask of the request it is in: engines, database session, account, time."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import cast

from flask import Flask, abort, current_app, g, request, session
from flask.wrappers import Response
from sqlalchemy.orm import Session

from portal.backends.opened import Backends
from portal.domain.accounts.models import Account
from portal.domain.accounts.policies import Permission
from portal.domain.accounts.queries import live_session
from portal.domain.accounts.scopes import scope_for
from portal.domain.accounts.sessions import NOTED_EVERY, note_seen
from portal.domain.organisations.scope import Scope
from portal.foundation.db import writing
from portal.web.shared.access import access_of

EXTENSION = "swyddi"
SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
ERRORS_FROM = 400
SIGN_IN_KEY = "sign_in"


def backends() -> Backends:
    """Return this application's engines."""
    return cast("Backends", current_app.extensions[EXTENSION])


def now() -> datetime:
    """Return the instant this request counts as happening at."""
    if "now" not in g:
        g.now = backends().clock.now()
    return cast("datetime", g.now)


def db() -> Session:
    """Return the request's database session. It is one transaction, opened as a writer where the route writes."""
    if "db" not in g:
        g.db = backends().sessions()
        access = access_of(current_app, request.endpoint)
        if request.method not in SAFE or (access is not None and access.writes):
            writing(g.db)
    return cast("Session", g.db)


@contextmanager
def unlocked() -> Iterator[None]:
    """Keep what the request wrote so far and hold no lock while something slow runs; then go on writing."""
    session = db()
    session.commit()
    yield
    writing(session)


def account() -> Account | None:
    """Return who is signed in, if anybody."""
    if "account" not in g:
        token = session.get(SIGN_IN_KEY)
        found = live_session(db(), token=token, at=now()) if token else None
        if found is not None and now() - found.last_seen_at >= NOTED_EVERY:
            g.seen = found.id
        g.account = found.account if found else None
    return cast("Account | None", g.account)


def signed_in() -> Account:
    """Return who is signed in, on routes whose access policy guarantees somebody is."""
    found = account()
    if found is None:
        abort(403)
    return found


def scope(permission: Permission) -> Scope:
    """Return the organisations at which the signed-in account holds a permission; none for anybody else."""
    found = account()
    return scope_for(db(), account=found, permission=permission) if found else Scope()


def _finish(response: Response) -> Response:
    """End the request's transaction: kept when the response is a success, undone otherwise."""
    open_session: Session | None = g.get("db")
    if open_session is not None:
        if response.status_code < ERRORS_FROM:
            open_session.commit()
        else:
            open_session.rollback()
        if "seen" in g:
            note_seen(writing(open_session), session_id=g.pop("seen"), at=now())
            open_session.commit()
    return response


def _close(_error: BaseException | None = None) -> None:
    open_session: Session | None = g.pop("db", None)
    if open_session is not None:
        open_session.close()


def install(app: Flask, opened: Backends) -> None:
    """Give an application its engines and the one-transaction-a-request rule."""
    app.extensions[EXTENSION] = opened
    app.after_request(_finish)
    app.teardown_appcontext(_close)
