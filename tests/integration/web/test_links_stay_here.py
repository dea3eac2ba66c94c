"""No address a visitor is sent here with makes a link of ours lead elsewhere."""

import re

import pytest
from flask import Flask
from flask.testing import FlaskClient

from portal.web.shared.language import other_language_url
from portal.web.shared.links import this_page


def hrefs(page: str) -> list[str]:
    return re.findall(r'href="([^"]*)"', page)


@pytest.mark.parametrize("path", ["/cy/\\elsewhere.example", "/cy//elsewhere.example", "/cy/cy//elsewhere.example"])
def test_the_language_toggle_of_a_missing_page_stays_on_the_site(client: FlaskClient, path: str) -> None:
    response = client.get(path)
    assert response.status_code == 404
    assert not [href for href in hrefs(response.text) if re.match(r"[/\\]{2}", href)]


def test_the_language_toggle_keeps_what_the_address_says(app: Flask) -> None:
    with app.test_request_context("/jobs/a%3Fb%25?q=d%C5%B5r&q=%26+x"):
        assert other_language_url() == "/cy/jobs/a%3Fb%25?q=d%C5%B5r&q=%26+x"


@pytest.mark.parametrize(
    "trick",
    ["_external=1&_scheme=javascript", "_external=1", "_anchor=x", "_method=POST", "endpoint=x", "_scheme=data"],
)
def test_arguments_that_mean_something_to_the_router_are_only_words(client: FlaskClient, trick: str) -> None:
    response = client.get(f"/jobs?{trick}&workplace=remote&salary=30000&q=nothing")
    assert response.status_code == 200
    assert not [
        href for href in hrefs(response.text) if href.startswith(("javascript:", "data:", "http://localhost"))
    ]


def test_another_page_of_a_list_keeps_its_arguments_and_its_path(app: Flask) -> None:
    with app.test_request_context("/jobs/V-1?reference=V-2&page=3&_scheme=javascript&_external=1&q=a&q=b"):
        assert this_page(page=4) == "/jobs/V-1?reference=V-2&_scheme=javascript&_external=1&q=a&q=b&page=4"
        assert this_page(page=None, q=None) == "/jobs/V-1?reference=V-2&_scheme=javascript&_external=1"
