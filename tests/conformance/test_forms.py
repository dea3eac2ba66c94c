"""Every form sent empty: what comes back explains itself, in both languages, as well as the form did."""

from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.conformance.test_welsh import ENGLISH, fragments, without, words
from tests.support.browser import run_axe
from tests.support.fixtures import served
from tests.support.pages import LANGUAGES, Html, Pages
from tests.support.routes import Entry, Parameters, address, entries
from tests.support.site import Site, viewer
from tests.support.validator import problems

FORMS = [entry for entry in entries() if entry.methods == {"GET", "POST"}]
UNPROCESSABLE = 422


@pytest.fixture(scope="module")
def form_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """A site of its own: where nothing is required, the empty form changes things."""
    with served(tmp_path_factory.mktemp("forms"), csrf=False) as opened:
        yield opened


@pytest.fixture(scope="module")
def refused(form_site: Site) -> dict[str, list[Html]]:
    """The pages that say an empty form is not good enough, by endpoint; forms that take it are not in it."""
    found: dict[str, list[Html]] = {}
    for entry in sorted(FORMS, key=ends_something):
        for parameters in entry.cases(form_site.world):
            found.setdefault(entry.endpoint, []).extend(refusals(form_site, entry, parameters))
    return {endpoint: pages for endpoint, pages in found.items() if pages}


def ends_something(entry: Entry) -> bool:
    """Say whether the form, if it takes the empty answer, leaves nothing for other forms to be about."""
    return any(word in entry.endpoint for word in ("delete", "remove", "withdraw"))


def refusals(site: Site, entry: Entry, parameters: Parameters) -> Iterator[Html]:
    """Send a form empty in English, and if it is refused in Welsh too; yield the pages that come back."""
    client = site.client(viewer(entry.policy))
    for language in LANGUAGES:
        path = address(site.app, entry, parameters, language=language)
        answer = client.post(path)
        assert answer.status_code in {302, UNPROCESSABLE}, path
        if answer.status_code == 302:
            return
        yield Html(path, language, answer.status_code, answer.mimetype, answer.text)


def test_most_forms_ask_for_something(refused: dict[str, list[Html]]) -> None:
    assert len(refused) >= len(FORMS) / 2


def test_the_title_and_a_summary_say_that_something_is_wrong(refused: dict[str, list[Html]]) -> None:
    prefixes = {"en": "Error: ", "cy": "Gwall: "}
    found = [
        page.path
        for page in chain.from_iterable(refused.values())
        if not page.title.startswith(prefixes[page.language]) or "govuk-error-summary" not in page.text
    ]
    assert found == []


def test_every_error_of_the_summary_leads_to_its_field(refused: dict[str, list[Html]]) -> None:
    found = []
    for page in chain.from_iterable(refused.values()):
        ids = {element.get("id") for element in page.root.iter()}
        summary = next(e for e in page.root.iter("div") if "govuk-error-summary" in (e.get("class") or "").split())
        links = [link.get("href", "") for link in summary.iter("a")]
        found += [page.path] if not links else []
        found += [f"{page.path}: {link}" for link in links if link.removeprefix("#") not in ids]
    assert found == []


def test_it_is_valid_html(refused: dict[str, list[Html]], tmp_path: Path) -> None:
    found = problems({page.path: page.text for page in chain.from_iterable(refused.values())}, tmp_path)
    assert not found, "\n".join(["", *found])


def test_errors_are_in_welsh_on_a_welsh_page(form_site: Site, refused: dict[str, list[Html]]) -> None:
    own = fragments(Pages(form_site))
    found = [
        f"{page.path}: {text}"
        for page in chain.from_iterable(refused.values())
        for text in page.texts
        if page.language == "cy" and ENGLISH & words(without(text, own))
    ]
    assert not found, "\n".join(["", *found])


@pytest.mark.browser
def test_axe_finds_nothing(site: Site, page: Page, refused: dict[str, list[Html]]) -> None:
    found = []
    for pages in refused.values():
        page.goto(f"{site.url}/cookies")
        page.set_content(pages[0].text, wait_until="load")
        found += [f"{pages[0].path}: {problem}" for problem in run_axe(page)]
    assert not found, "\n".join(["", *found])
