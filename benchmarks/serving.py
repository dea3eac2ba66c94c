"""A portal of a benchmark's own: migrated database in a folder, gunicorn on loopback, browsers that keep cookies."""

import http.client
import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from html import unescape
from pathlib import Path
from urllib.parse import urlencode

from sqlalchemy.orm import Session

from portal.app import create_app
from portal.backends.opened import Backends, open_backends
from portal.cli.migrations import upgrade
from portal.domain.accounts.models import Account
from portal.domain.accounts.sessions import start_session
from portal.foundation.settings import Settings
from portal.web.shared.context import SIGN_IN_KEY

ROOT = Path(__file__).parents[1]
SECRET = "a-secret-only-this-benchmark-has-ever-used"  # noqa: S105 - of a database in a temporary folder
COOKIE = "swyddi"
WORKERS = 2
STARTUP_SECONDS = 60
PATIENCE_SECONDS = 120


def open_portal(folder: Path) -> Backends:
    """Migrate a new database in a folder and open it, with an address nothing else listens on."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    settings = Settings(secret_key=SECRET, var=folder, bind=f"127.0.0.1:{port}", secure_cookies=False)
    upgrade(settings.database)
    return open_backends(settings)


@contextmanager
def gunicorn(settings: Settings, *, workers: int = WORKERS) -> Iterator[None]:
    """Serve the portal as `make run` does until the block ends."""
    environ = os.environ | {
        "SWYDDI_SECRET_KEY": settings.secret_key,
        "SWYDDI_VAR": str(settings.var),
        "SWYDDI_BIND": settings.bind,
        "SWYDDI_SECURE_COOKIES": "0",
    }
    command = [str(Path(sys.executable).with_name("gunicorn")), "--bind", settings.bind]
    command += ["--workers", str(workers), "--log-level", "warning", "wsgi:app"]
    server = subprocess.Popen(command, cwd=ROOT, env=environ)  # noqa: S603 - our own server
    try:
        _wait_until_up(settings.bind, server)
        yield
    finally:
        server.send_signal(signal.SIGTERM)
        try:
            server.wait(10)
        except subprocess.TimeoutExpired:
            server.kill()


def _wait_until_up(bind: str, server: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + STARTUP_SECONDS
    while time.monotonic() < deadline:
        if server.poll() is not None:
            raise SystemExit("gunicorn stopped while starting; its message is above")
        try:
            Browser(bind).get("/")
        except OSError:
            time.sleep(0.2)
        else:
            return
    raise SystemExit(f"nothing answered at {bind} within {STARTUP_SECONDS} seconds")


def cookies_for(backends: Backends, session: Session, accounts: list[Account]) -> list[str]:
    """Sign accounts in and return the cookie each one's browser would hold."""
    app = create_app(backends=backends)
    signer = app.session_interface.get_signing_serializer(app)
    at = backends.clock.now()
    return [
        signer.dumps({SIGN_IN_KEY: start_session(session, account=account, old_token=None, at=at)})
        for account in accounts
    ]


@dataclass(frozen=True, slots=True)
class Page:
    """What came back: the status, where it redirects to, the text."""

    status: int
    location: str
    text: str

    def hidden(self, name: str) -> str:
        """Return the value of a form's hidden field."""
        found = re.search(rf'<input[^>]*name="{name}"[^>]*value="([^"]*)"', self.text)
        if found is None:
            raise LookupError(f"no hidden field {name!r} on the page (status {self.status})")
        return unescape(found[1])


@dataclass(slots=True)
class Browser:
    """One person's browser: keeps its cookie, opens a connection a request, follows no redirect."""

    bind: str
    cookie: str = field(default="", repr=False)

    def get(self, path: str) -> Page:
        """Open a page."""
        return self._send("GET", path, None)

    def post(self, path: str, fields: Mapping[str, str]) -> Page:
        """Send a form."""
        return self._send("POST", path, urlencode(fields))

    def _send(self, method: str, path: str, body: str | None) -> Page:
        connection = http.client.HTTPConnection(self.bind, timeout=PATIENCE_SECONDS)
        headers = {"Cookie": f"{COOKIE}={self.cookie}"} if self.cookie else {}
        if body is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        try:
            connection.request(method, path, body, headers)
            response = connection.getresponse()
            text = response.read().decode()
        finally:
            connection.close()
        for header in response.headers.get_all("Set-Cookie", []):
            name, _, value = header.partition(";")[0].partition("=")
            if name == COOKIE:
                self.cookie = value
        return Page(response.status, response.headers.get("Location", ""), text)
