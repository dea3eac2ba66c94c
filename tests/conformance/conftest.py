"""What the rules about the whole site share: every page, looked at once in each language."""

import pytest
from playwright.sync_api import Page

from tests.support.browser import Look, look
from tests.support.pages import Pages
from tests.support.routes import Entry, address
from tests.support.site import Site, viewer


class Looks:
    """Pages as the browser saw them. Each is opened once, however many rules ask."""

    def __init__(self, site: Site, page: Page) -> None:
        self.site = site
        self.page = page
        self.seen: dict[str, Look] = {}

    def at(self, entry: Entry, language: str) -> dict[str, Look]:
        """Return every face of a page in a language, by address."""
        person = viewer(entry.policy)
        paths = [address(self.site.app, entry, found, language=language) for found in entry.cases(self.site.world)]
        return {path: self._look(path, person, keyboard=language == "en") for path in paths}

    def _look(self, path: str, person: str, *, keyboard: bool) -> Look:
        if path not in self.seen:
            cookie = {"name": "swyddi", "value": self.site.cookie(person), "url": self.site.url}
            self.page.context.clear_cookies()
            self.page.context.add_cookies([cookie])  # type: ignore[list-item]  # a TypedDict
            self.seen[path] = look(self.page, self.site.url + path, keyboard=keyboard)
        return self.seen[path]


@pytest.fixture(scope="session")
def looks(site: Site, page: Page) -> Looks:
    return Looks(site, page)


@pytest.fixture(scope="session")
def pages(site: Site) -> Pages:
    return Pages(site)
