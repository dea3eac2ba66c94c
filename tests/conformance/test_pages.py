"""Every page in both languages as text: it opens, has a title of its own, is valid HTML and says its language."""

from collections import Counter
from pathlib import Path

import pytest

from tests.support.pages import LANGUAGES, Pages, page_entries
from tests.support.routes import Entry
from tests.support.validator import problems

TITLED_BY_SOMEBODY = {"public.demo_message"}  # the subject of a message is in its reader's language


def none_of(found: list[str]) -> None:
    """Fail with every problem on a line of its own."""
    assert not found, "\n".join(["", *found])


every_page = pytest.mark.parametrize("entry", page_entries(), ids=lambda entry: entry.endpoint)
both_languages = pytest.mark.parametrize("language", LANGUAGES)


@both_languages
@every_page
def test_it_opens(pages: Pages, entry: Entry, language: str) -> None:
    for page in pages.of(entry, language):
        assert page.status == 200, page.path


@both_languages
@every_page
def test_it_says_its_language_and_has_one_heading_and_one_main_part(
    pages: Pages, entry: Entry, language: str
) -> None:
    for page in pages.of(entry, language):
        if page.mimetype == "text/html":
            counts = Counter(element.tag for element in page.root.iter())
            assert page.root.get("lang") == language, page.path
            assert (counts["h1"], counts["main"]) == (1, 1), page.path


@both_languages
def test_every_title_is_its_pages_own(pages: Pages, language: str) -> None:
    titles = {page.path: page.title for page in pages.all_html(language) if "?" not in page.path}
    assert all(title.endswith(" – Swyddi") for title in titles.values())
    shared = {title for title, count in Counter(titles.values()).items() if count > 1}
    none_of([f"{path}: {title}" for path, title in titles.items() if title in shared])


@every_page
def test_its_title_is_translated(pages: Pages, entry: Entry) -> None:
    if entry.endpoint in TITLED_BY_SOMEBODY:
        return
    for english, welsh in zip(pages.of(entry, "en"), pages.of(entry, "cy"), strict=True):
        if english.mimetype == "text/html":
            assert english.title != welsh.title, english.path


@both_languages
def test_it_is_valid_html(pages: Pages, language: str, tmp_path: Path) -> None:
    none_of(problems({page.path: page.text for page in pages.all_html(language)}, tmp_path))


@both_languages
def test_nothing_is_styled_or_scripted_inside_the_page(pages: Pages, language: str) -> None:
    """A strict content-security policy would silently drop it; better that it is never written."""
    found = []
    for page in pages.all_html(language):
        for element in page.root.iter():
            names = [name for name in element.keys() if name == "style" or name.startswith("on")]  # noqa: SIM118 - an Element is no dict
            is_bare = element.tag == "style" or (
                element.tag == "script" and element.get("src") is None and element.get("nonce") is None
            )
            found += [f"{page.path}: <{element.tag} {name}>" for name in names]
            found += [f"{page.path}: <{element.tag}> without src or nonce"] if is_bare else []
    none_of(found)


@both_languages
def test_error_pages_are_pages_too(pages: Pages, language: str) -> None:
    prefix = "/cy" if language == "cy" else ""
    for path, person, status in (("/no-such-page", "", 404), ("/admin", "candidate", 403)):
        page = pages.get(prefix + path, language, person)
        assert (page.status, page.mimetype, page.root.get("lang")) == (status, "text/html", language)
