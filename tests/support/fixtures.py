"""Fixtures over the seeded world. Built once for the whole run: look at it, change nothing others look at."""

from collections.abc import Iterator
from datetime import UTC, datetime

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


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The application over a migrated and seeded database, served on this machine."""
    settings = Settings(
        secret_key="conformance-secret-conformance-secret",
        var=tmp_path_factory.mktemp("world"),
        demo=True,
        bind=f"127.0.0.1:{free_port()}",
        secure_cookies=False,
        mail=MailBackend.FOLDER,
        testing=True,
    )
    upgrade(settings.database)
    backends = open_backends(settings, clock=FixedClock(WORLD_NOW))
    site, server = serve(backends, build_world(backends))
    yield site
    server.shutdown()
    server.server_close()
    backends.engine.dispose()


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
