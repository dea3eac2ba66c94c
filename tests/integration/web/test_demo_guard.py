"""Demo mode answers this machine alone, whatever address the server was told to listen on."""

from dataclasses import replace

import pytest
from flask import Flask

from portal.app import create_app
from portal.backends.opened import Backends

FORBIDDEN = 403


def status(app: Flask, *, remote: str = "127.0.0.1", **headers: str) -> int:
    environ = {"REMOTE_ADDR": remote} | {f"HTTP_{name.upper()}": value for name, value in headers.items()}
    return app.test_client().get("/demo", environ_overrides=environ).status_code


@pytest.mark.parametrize("remote", ["198.51.100.1", "10.0.0.7", "::ffff:198.51.100.1", "2001:db8::1", ""])
def test_nobody_elsewhere_is_answered(app: Flask, remote: str) -> None:
    assert status(app, remote=remote) == FORBIDDEN


@pytest.mark.parametrize("remote", ["127.0.0.1", "127.8.8.8", "::1", "::ffff:127.0.0.1"])
def test_this_machine_is_answered(app: Flask, remote: str) -> None:
    assert status(app, remote=remote) == 200


@pytest.mark.parametrize("host", ["rebound.example", "127.0.0.1.rebound.example:8000", "[::1", "localhost.example"])
def test_a_name_that_only_resolves_to_this_machine_is_refused(app: Flask, host: str) -> None:
    assert status(app, host=host) == FORBIDDEN


@pytest.mark.parametrize("host", ["localhost:8000", "127.0.0.1:8000", "[::1]:8000"])
def test_the_names_of_this_machine_are_answered(app: Flask, host: str) -> None:
    assert status(app, host=host) == 200


def test_a_proxy_that_says_the_visitor_is_local_is_not_believed(backends: Backends) -> None:
    behind = create_app(backends=replace(backends, settings=replace(backends.settings, trusted_proxies=1)))
    assert status(behind, remote="198.51.100.1", x_forwarded_for="127.0.0.1") == FORBIDDEN
    assert status(behind, x_forwarded_for="198.51.100.1") == FORBIDDEN


def test_outside_demo_mode_everybody_is_answered(backends: Backends) -> None:
    app = create_app(backends=replace(backends, settings=replace(backends.settings, demo=False)))
    assert app.test_client().get("/", environ_overrides={"REMOTE_ADDR": "198.51.100.1"}).status_code == 200
