"""Every engine an entry point needs, opened from the settings: the web app, the worker and the commands share it."""

from dataclasses import dataclass

from sqlalchemy import Engine
from sqlalchemy.orm import Session, sessionmaker

from portal.backends.mail.base import Mailer
from portal.backends.mail.folder import FolderMailer
from portal.backends.mail.memory import MemoryMailer
from portal.backends.mail.smtp import SmtpMailer
from portal.backends.search.base import SearchIndex
from portal.backends.search.none import NoIndex
from portal.backends.search.whoosh import WhooshIndex
from portal.backends.storage.base import Store
from portal.backends.storage.folder import FolderStore
from portal.foundation.clock import Clock, SystemClock
from portal.foundation.db import make_engine, make_sessions
from portal.foundation.settings import MailBackend, SearchBackend, Settings


@dataclass(frozen=True, slots=True)
class Backends:
    """The opened engines of one process."""

    settings: Settings
    clock: Clock
    engine: Engine
    sessions: sessionmaker[Session]
    mailer: Mailer
    store: Store
    search: SearchIndex


def open_backends(settings: Settings, *, clock: Clock | None = None) -> Backends:
    """Open what the settings ask for. Folders are made on first use."""
    settings.var.mkdir(parents=True, exist_ok=True, mode=0o700)  # it holds CVs and the database
    engine = make_engine(settings.database)
    return Backends(
        settings=settings,
        clock=clock or SystemClock(),
        engine=engine,
        sessions=make_sessions(engine),
        mailer=_mailer(settings),
        store=FolderStore(settings.cv_folder),
        search=_search(settings),
    )


def _mailer(settings: Settings) -> Mailer:
    match settings.mail:
        case MailBackend.SMTP:
            return SmtpMailer(settings.smtp_url, settings.mail_from)
        case MailBackend.MEMORY:
            return MemoryMailer()
        case MailBackend.FOLDER:
            return FolderMailer(settings.mail_folder)


def _search(settings: Settings) -> SearchIndex:
    if settings.search is SearchBackend.DATABASE:
        return NoIndex()
    return WhooshIndex(settings.index_folder)
