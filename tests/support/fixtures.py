"""Fixtures over the seeded world: a shared one to look at, one of a test's own to change, and the browser."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from portal.backends.opened import open_backends
from portal.cli.migrations import upgrade
from portal.foundation.clock import FixedClock
from portal.foundation.settings import MailBackend, Settings
from tests.support.browser import open_chromium
from tests.support.site import Site, free_port, serve
from tests.support.world import build_world

WORLD_NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)  # a Monday morning


@contextmanager
def served(folder: Path, *, csrf: bool) -> Iterator[Site]:
    """Migrate and seed a database in a folder, and serve the application over it."""
    settings = Settings(
        secret_key="conformance-secret-conformance-secret",
        var=folder,
        demo=True,
        bind=f"127.0.0.1:{free_port()}",
        secure_cookies=False,
        mail=MailBackend.FOLDER,
        testing=True,
    )
    upgrade(settings.database)
    backends = open_backends(settings, clock=FixedClock(WORLD_NOW))
    site, server = serve(backends, build_world(backends), csrf=csrf)
    yield site
    server.shutdown()
    server.server_close()
    backends.engine.dispose()


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The application over the shared world. CSRF protection has tests of its own and is off."""
    with served(tmp_path_factory.mktemp("world"), csrf=False) as opened:
        yield opened


@pytest.fixture
def own_site(tmp_path: Path) -> Iterator[Site]:
    """A site of the test's own, to change at will, protected as in life."""
    with served(tmp_path, csrf=True) as opened:
        yield opened


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """The one browser of the run."""
    with sync_playwright() as playwright:
        opened = open_chromium(playwright)
        yield opened
        opened.close()


@pytest.fixture(scope="session")
def page(chromium: Browser) -> Iterator[Page]:
    """One page in one context, used again and again: set its cookies before looking."""
    context = chromium.new_context(locale="en-GB", reduced_motion="reduce")
    yield context.new_page()
    context.close()
