"""Fixtures every test may use: a real SQLite file, a standing clock, the wired application."""

import os
import secrets
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient
from hypothesis import settings as hypothesis_settings
from sqlalchemy.orm import Session

from portal.app import create_app
from portal.backends.opened import Backends, open_backends
from portal.domain.accounts.models import Account, SignInSession
from portal.domain.accounts.tokens import token_hash
from portal.foundation.clock import FixedClock
from portal.foundation.db import Base
from portal.foundation.settings import MailBackend, Settings

pytest_plugins = ["tests.support.fixtures"]

# A build says the same of the same commit; on one's own machine every run tries something new.
hypothesis_settings.register_profile("build", derandomize=True, database=None)
if os.environ.get("CI"):
    hypothesis_settings.load_profile("build")

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)  # a Monday morning


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock(NOW)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(
        secret_key="test-secret-test-secret-test-secret",
        var=tmp_path,
        demo=True,
        secure_cookies=False,
        mail=MailBackend.MEMORY,
        embedding_model="hashing",
        testing=True,
    )


@pytest.fixture
def backends(settings: Settings, clock: FixedClock) -> Iterator[Backends]:
    opened = open_backends(settings, clock=clock)
    Base.metadata.create_all(opened.engine)
    yield opened
    opened.engine.dispose()


@pytest.fixture
def session(backends: Backends) -> Iterator[Session]:
    """A session of the test's own. Commit what a request or worker should see."""
    with backends.sessions() as opened:
        yield opened


@pytest.fixture
def app(backends: Backends) -> Flask:
    app = create_app(backends=backends)
    app.config["WTF_CSRF_ENABLED"] = False  # CSRF has tests of its own
    return app


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    return app.test_client()


@pytest.fixture
def sign_in(backends: Backends) -> Callable[[FlaskClient, Account], None]:
    """Return a function that signs an account in by giving the client a live session."""

    def sign_in(client: FlaskClient, account: Account) -> None:
        token = secrets.token_urlsafe(32)
        at = backends.clock.now()
        with backends.sessions() as session:
            session.add(
                SignInSession(
                    account_id=account.id,
                    token_hash=token_hash(token),
                    created_at=at,
                    last_seen_at=at,
                    expires_at=at + timedelta(days=1),
                )
            )
            session.commit()
        with client.session_transaction() as cookie:
            cookie["sign_in"] = token

    return sign_in
