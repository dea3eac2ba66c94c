"""Pages as HTML text: fetched once in each language, and taken apart for the rules that read them."""

from dataclasses import dataclass
from functools import cached_property
from xml.etree.ElementTree import Element

import html5lib

from tests.support.routes import Entry, address, entries
from tests.support.site import Site, viewer

LANGUAGES = ("en", "cy")
TEXT_ATTRIBUTES = ("aria-label", "alt", "title", "placeholder", "content")
SILENT = {"script", "style", "template"}
XHTML = "{http://www.w3.org/1999/xhtml}"


@dataclass(frozen=True)
class Html:
    """One page as it was answered."""

    path: str
    language: str
    status: int
    mimetype: str
    text: str

    @cached_property
    def root(self) -> Element:
        """The parsed document."""
        return html5lib.parse(self.text, namespaceHTMLElements=False)

    @property
    def title(self) -> str:
        """The words in the browser's tab."""
        return (self.root.findtext("head/title") or "").strip()

    @property
    def texts(self) -> list[str]:
        """What a reader meets in the page's own language: parts marked with another `lang` are left out."""
        found: list[str] = []
        _collect(self.root, self.language, self.language, found)
        return [text for text in (" ".join(part.split()) for part in found) if text]


def _collect(element: Element, wanted: str, inherited: str, found: list[str]) -> None:
    if element.tag in SILENT or not isinstance(element.tag, str):
        return
    language = element.get("lang", inherited)
    if language == wanted:
        if element.text:
            found.append(element.text)
        found += [element.get(name, "") for name in TEXT_ATTRIBUTES if element.tag != "meta"]
    for child in element:
        _collect(child, wanted, language, found)
        if language == wanted and child.tail:
            found.append(child.tail)


def page_entries() -> list[Entry]:
    """Return the routes that answer a GET, static files apart."""
    return [entry for entry in entries() if "GET" in entry.methods and entry.endpoint != "static"]


class Pages:
    """Every page, fetched once in each language by somebody it is for."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self.fetched: dict[tuple[str, str], Html] = {}

    def of(self, entry: Entry, language: str) -> list[Html]:
        """Return every face of a page."""
        return [
            self.get(address(self.site.app, entry, found, language=language), language, viewer(entry.policy))
            for found in entry.cases(self.site.world)
        ]

    def get(self, path: str, language: str, person: str = "") -> Html:
        """Return what somebody is answered at a path."""
        if (path, person) not in self.fetched:
            answer = self.site.client(person).get(path)
            text = answer.text if answer.mimetype.startswith("text/") else ""
            self.fetched[path, person] = Html(path, language, answer.status_code, answer.mimetype, text)
        return self.fetched[path, person]

    def all_html(self, language: str) -> list[Html]:
        """Return every HTML page in a language."""
        found = [page for entry in page_entries() for page in self.of(entry, language)]
        return [page for page in found if page.mimetype == "text/html"]
