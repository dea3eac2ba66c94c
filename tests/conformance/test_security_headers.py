"""Every answer carries a strict content-security policy: pages, errors, files, data."""

from collections.abc import Iterator

import pytest
from flask import Flask, abort
from flask.testing import FlaskClient

from portal.app import create_app
from portal.backends.opened import Backends
from portal.web.shared.access import PUBLIC, Access, declare
from tests.support.routes import Entry, address, entries
from tests.support.site import Site, viewer

ENTRIES = entries()
ERRORS = (400, 403, 404, 405, 410, 413, 429, 500, 503)


def directives(policy: str) -> dict[str, list[str]]:
    """A policy as directive → sources."""
    parts = (part.split() for part in policy.split(";") if part.strip())
    return {part[0]: part[1:] for part in parts}


def assert_strict(headers: dict[str, str]) -> None:
    policy = directives(headers.get("Content-Security-Policy", ""))
    assert policy.get("default-src") == ["'self'"]
    assert policy.get("object-src") == ["'none'"]
    assert policy.get("base-uri") == ["'none'"]
    assert policy.get("frame-ancestors") == ["'none'"]
    assert policy.get("form-action") == ["'self'"]
    sources = [source for found in policy.values() for source in found]
    assert not {"'unsafe-inline'", "'unsafe-eval'", "'unsafe-hashes'", "*", "http:", "https:"} & set(sources)
    assert headers.get("X-Content-Type-Options") == "nosniff"
    assert headers.get("Referrer-Policy") == "same-origin"


@pytest.mark.parametrize("entry", [entry for entry in ENTRIES if "GET" in entry.methods], ids=lambda e: e.endpoint)
def test_what_anybody_gets_is_strict(site: Site, entry: Entry) -> None:
    """Whether it is a page, a file, data, or a way to somewhere else."""
    for person in {"", viewer(entry.policy)}:
        for parameters in entry.cases(site.world):
            answer = site.client(person).get(address(site.app, entry, parameters), buffered=True)
            assert_strict(dict(answer.headers))


@pytest.mark.parametrize("entry", [entry for entry in ENTRIES if "POST" in entry.methods], ids=lambda e: e.endpoint)
def test_a_refused_form_is_strict(site: Site, entry: Entry) -> None:
    for parameters in entry.cases(site.world):
        answer = site.app.test_client().delete(address(site.app, entry, parameters))
        assert_strict(dict(answer.headers))


@pytest.fixture
def failing(backends: Backends) -> Iterator[FlaskClient]:
    """An application with a page for every way to fail."""
    app = create_app(backends=backends)
    app.config["PROPAGATE_EXCEPTIONS"] = False
    _fail_on_request(app)
    with app.test_client() as client:
        yield client


def _fail_on_request(app: Flask) -> None:
    def fail(code: int) -> str:
        if code == 500:
            raise RuntimeError("planned")
        abort(code)

    app.add_url_rule("/fail/<int:code>", "fail", fail)
    declare(app, "fail", Access(PUBLIC))


@pytest.mark.parametrize("language", ["en", "cy"])
@pytest.mark.parametrize("code", ERRORS)
def test_errors_are_strict_pages_in_the_readers_language(failing: FlaskClient, code: int, language: str) -> None:
    answer = failing.get(f"{'/cy' if language == 'cy' else ''}/fail/{code}")
    assert answer.status_code == code
    assert f'<html lang="{language}"' in answer.text
    assert_strict(dict(answer.headers))
