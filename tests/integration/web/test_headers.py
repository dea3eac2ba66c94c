"""What every response says to the browser, and what an oversized request of a stranger gets."""

from dataclasses import replace

from flask import Flask
from flask.testing import FlaskClient

from portal.app import MAX_REQUEST_BYTES, create_app
from portal.backends.opened import Backends


def test_browsers_are_told_to_stay_on_https_once_they_came_by_it(backends: Backends) -> None:
    settings = replace(backends.settings, demo=False, secure_cookies=True)
    client = create_app(backends=replace(backends, settings=settings)).test_client()
    assert "max-age" in client.get("/privacy", base_url="https://localhost").headers["Strict-Transport-Security"]
    assert "Strict-Transport-Security" not in client.get("/privacy").headers


def test_a_stranger_who_sends_too_much_gets_an_error_page(app: Flask) -> None:
    app.config["WTF_CSRF_ENABLED"] = True  # reads the request before anybody is asked to sign in
    response = app.test_client().post(
        "/cy/my/cv/upload", data=b"x" * (MAX_REQUEST_BYTES + 1), content_type="multipart/form-data; boundary=b"
    )
    assert response.status_code == 413
    assert "<h1" in response.text


def test_a_signed_out_page_and_an_error_page_carry_the_policy(client: FlaskClient) -> None:
    for path in ("/privacy", "/nowhere", "/assets/nowhere"):
        policy = client.get(path).headers["Content-Security-Policy"]
        assert "unsafe" not in policy
        assert "object-src 'none'" in policy
