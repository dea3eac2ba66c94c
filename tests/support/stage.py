"""One story's own Swyddi: a database of its own, served on this machine, with a clock that only the story moves.

Forms keep their CSRF tokens and mail goes to a folder, as in the demo: nothing is switched off for the stories.
"""

import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from flask import Flask
from sqlalchemy import select
from sqlalchemy.orm import Session
from werkzeug.serving import BaseWSGIServer, make_server

from portal.app import create_app
from portal.backends.mail.base import Message
from portal.backends.mail.folder import FolderMailer
from portal.backends.opened import Backends, open_backends
from portal.cli.migrations import upgrade
from portal.domain.accounts.models import Account
from portal.domain.accounts.sessions import start_session
from portal.domain.organisations.models import Organisation
from portal.domain.organisations.services import load_reference_organisations
from portal.foundation.clock import FixedClock
from portal.foundation.db import writing
from portal.foundation.settings import MailBackend, Settings
from portal.web.shared.context import SIGN_IN_KEY
from portal.workers.runner import Worker
from tests.support.site import free_port

DATABASE = "swyddi.sqlite3"


@dataclass(frozen=True, slots=True)
class Stage:
    """A running Swyddi. `session` changes it from behind the scenes; `work` lets its worker catch up."""

    app: Flask
    backends: Backends
    clock: FixedClock
    url: str

    @contextmanager
    def session(self) -> Iterator[Session]:
        """Open a session that is committed at the end."""
        with self.backends.sessions() as session:
            yield writing(session)
            session.commit()

    def organisation(self, session: Session, code: str) -> Organisation:
        """Return one of the reference organisations by its code."""
        return session.scalars(select(Organisation).where(Organisation.code == code)).one()

    def work(self) -> None:
        """Let a minute pass and the worker do everything that is due."""
        self.clock.at += timedelta(minutes=1)
        Worker(self.backends).drain()

    def letters(self, to: str) -> list[Message]:
        """Return the mail somebody got, newest first."""
        mailer = self.backends.mailer
        assert isinstance(mailer, FolderMailer)
        return [message for _at, message in mailer.messages() if message.to == to]

    def ticket(self, account: Account) -> str:
        """Return the session cookie of somebody who signed in before the story began."""
        with self.session() as session:
            token = start_session(session, account=account, old_token=None, at=self.clock.now())
        serializer = self.app.session_interface.get_signing_serializer(self.app)  # type: ignore[attr-defined]  # Flask's default interface has it
        return str(serializer.dumps({SIGN_IN_KEY: token}))


def lay_ground(folder: Path, clock: FixedClock) -> Path:
    """Return a migrated database with the councils in it, to be copied for each story."""
    settings = Settings(secret_key="s" * 40, var=folder, demo=True)
    upgrade(settings.database)
    backends = open_backends(settings, clock=clock)
    with backends.sessions() as session:
        load_reference_organisations(writing(session), clock.now())
        session.commit()
    backends.engine.dispose()
    return folder / DATABASE


@contextmanager
def open_stage(ground: Path, folder: Path, clock: FixedClock, *, model: str) -> Iterator[Stage]:
    """Serve a copy of the ground for as long as a story takes. `model` is Settings.embedding_model."""
    shutil.copy(ground, folder / DATABASE)
    settings = Settings(
        secret_key="journeys-secret-journeys-secret-journeys",
        var=folder,
        demo=True,
        bind=f"127.0.0.1:{free_port()}",
        secure_cookies=False,
        mail=MailBackend.FOLDER,
        embedding_model=model,
        testing=True,
    )
    backends = open_backends(settings, clock=clock)
    app = create_app(backends=backends)
    server = _serve(app, settings.bind)
    Worker(backends).drain()
    yield Stage(app, backends, clock, f"http://{settings.bind}")
    server.shutdown()
    server.server_close()
    backends.engine.dispose()


def _serve(app: Flask, bind: str) -> BaseWSGIServer:
    host, _, port = bind.partition(":")
    server = make_server(host, int(port), app, threaded=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server
