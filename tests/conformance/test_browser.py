"""Every page in a real Chromium: nothing for axe to find, all within reach of the keyboard, nothing too wide."""

import pytest

from tests.conformance.conftest import Looks
from tests.support.pages import LANGUAGES, Pages, page_entries
from tests.support.routes import Entry

pytestmark = pytest.mark.browser
every_page = pytest.mark.parametrize("entry", page_entries(), ids=lambda entry: entry.endpoint)
both_languages = pytest.mark.parametrize("language", LANGUAGES)


def faults(looks: Looks, pages: Pages, entry: Entry, language: str, kind: str) -> str:
    """What was seen amiss on every HTML face of a page, a line each; empty when all is well."""
    if any(page.mimetype != "text/html" for page in pages.of(entry, language)):
        return ""
    found = [(path, getattr(seen, kind)) for path, seen in looks.at(entry, language).items()]
    return "".join(f"\n{path}: {problem}" for path, problems in found for problem in problems)


@both_languages
@every_page
def test_axe_finds_nothing(looks: Looks, pages: Pages, entry: Entry, language: str) -> None:
    assert faults(looks, pages, entry, language, "axe") == ""


@both_languages
@every_page
def test_at_320_pixels_the_page_does_not_scroll_sideways(
    looks: Looks, pages: Pages, entry: Entry, language: str
) -> None:
    assert faults(looks, pages, entry, language, "too_wide") == ""


@every_page
def test_the_keyboard_reaches_everything_skip_link_first_and_shows_where_it_is(
    looks: Looks, pages: Pages, entry: Entry
) -> None:
    """In English only: the elements are the same in Welsh."""
    assert faults(looks, pages, entry, "en", "keyboard") == ""


@both_languages
@every_page
def test_the_browser_has_nothing_to_complain_of(looks: Looks, pages: Pages, entry: Entry, language: str) -> None:
    """No script error, no missing asset, nothing the content-security policy had to stop."""
    assert faults(looks, pages, entry, language, "complaints") == ""
