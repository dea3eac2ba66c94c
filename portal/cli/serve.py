"""make run: migrate, seed the demo once, start web and worker, say what to try, stop them all together."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import click

from portal.cli.seed import fill
from portal.foundation.settings import Settings, from_environment

STARTUP_SECONDS = 60
STOP_SECONDS = 10
WEB_WORKERS = 2


@click.command()
def serve() -> None:
    """Open the demo on this machine. PORT chooses the port."""
    bind = f"127.0.0.1:{os.environ.get('PORT', '8000')}"
    environ = {**os.environ, "SWYDDI_DEMO": "1", "SWYDDI_BIND": bind}
    settings = from_environment(environ)
    for number in (signal.SIGINT, signal.SIGTERM):  # also where a shell started us with the interrupt ignored
        signal.signal(number, _interrupt)
    fill(environ)
    children = _start(settings, environ)
    try:
        _wait_until_up(settings, children)
        _say_what_to_try(settings)
        _watch(children)
    except KeyboardInterrupt:
        click.echo("\nStopping.")
    finally:
        _stop(children)


def _start(settings: Settings, environ: Mapping[str, str]) -> list[subprocess.Popen[bytes]]:
    gunicorn = Path(sys.executable).with_name("gunicorn")
    web = [
        str(gunicorn),
        "--bind",
        settings.bind,
        "--workers",
        str(WEB_WORKERS),
        "--log-level",
        "warning",
        "wsgi:app",
    ]
    worker = [sys.executable, "-m", "portal.workers"]
    # A session of their own: Ctrl-C reaches only us, and we stop them in order.
    return [subprocess.Popen(line, env=environ, start_new_session=True) for line in (web, worker)]  # noqa: S603 - our own


def _wait_until_up(settings: Settings, children: list[subprocess.Popen[bytes]]) -> None:
    deadline = time.monotonic() + STARTUP_SECONDS
    while time.monotonic() < deadline:
        if any(child.poll() is not None for child in children):
            raise click.ClickException("a process stopped while starting; its message is above")
        try:
            with urlopen(f"http://{settings.bind}/", timeout=5):
                return
        except (URLError, TimeoutError):
            time.sleep(0.2)
    raise click.ClickException(f"nothing answered at {settings.bind} within {STARTUP_SECONDS} seconds")


def _say_what_to_try(settings: Settings) -> None:
    url = settings.public_url
    click.echo(
        f"\nSwyddi is open at {url}  (Cymraeg: {url}/cy/)\n\n"
        f"  {url}/jobs        find a job\n"
        f"  {url}/demo        sign in as a candidate, council HR, a reviewer or SRS Wales\n"
        f"  {url}/demo/mail   read the e-mails sent\n"
        f"  {url}/careers     browse the career framework\n\n"
        "Ctrl-C stops it."
    )


def _watch(children: list[subprocess.Popen[bytes]]) -> None:
    while all(child.poll() is None for child in children):
        time.sleep(0.5)
    raise click.ClickException("a process stopped by itself; its message is above")


def _interrupt(_number: int, _frame: object) -> None:
    raise KeyboardInterrupt


def _stop(children: list[subprocess.Popen[bytes]]) -> None:
    for child in children:
        if child.poll() is None:
            child.terminate()
    for child in children:
        try:
            child.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            child.kill()
