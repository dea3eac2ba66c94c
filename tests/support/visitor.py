"""Somebody at a browser: finds things by what they say, in their language, and looks at every page they come to."""

import re
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Locator, Page, Response

from portal.domain.accounts.models import Account
from tests.support.browser import run_axe
from tests.support.hands import Hands
from tests.support.stage import Stage
from tests.support.words import words

CODE = re.compile(r"\b\d{4} \d{4}\b")
SERVER_ERROR = 500


@dataclass
class Visitor:
    """A person at a browser. Every step waits for the page it leads to, and looks at it with axe."""

    page: Page
    stage: Stage
    language: str
    hands: Hands
    has_scripts: bool = True
    troubles: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page.on("pageerror", lambda error: self.troubles.append(str(error)))
        self.page.on("response", self._note)

    def say(self, english: str, **values: object) -> str:
        """Return the interface's words in this person's language."""
        return words(english, self.language, **values)

    # going places

    def open(self, path: str) -> None:
        """Go to an address of the site, given as the English pages have it."""
        prefix = "/cy" if self.language == "cy" else ""
        self.open_link(f"{self.stage.url}{prefix}{path}")

    def open_link(self, url: str) -> None:
        """Go to a whole address, as from an e-mail."""
        self.page.goto(url)
        self.look()

    def follow(self, name: str, *, inside: Locator | None = None) -> None:
        """Follow the link of this name."""
        self.go(self._in(inside).get_by_role("link", name=name, exact=True))

    def press(self, name: str, *, inside: Locator | None = None) -> None:
        """Press the button of this name, or the link that looks like one and says it is one."""
        self.go(self._in(inside).get_by_role("button", name=name, exact=True))

    def go(self, target: Locator) -> None:
        """Follow or press this, and look at the page it leads to."""
        with self.page.expect_navigation():
            self.hands.activate(target)
        self.look()

    def unfold(self, name: str) -> Locator:
        """Open the details of this name if they are shut; return them."""
        details = self.page.locator("details").filter(has=self.page.locator("summary", has_text=name)).first
        if details.get_attribute("open") is None:
            self.hands.activate(details.locator("summary"))
        return details

    # filling in

    def write(self, label: str, text: str, *, inside: Locator | None = None) -> None:
        """Write into the field of this label, replacing what is there."""
        self.hands.write(self._in(inside).get_by_label(label, exact=True), text)

    def choose(self, label: str, option: str) -> None:
        """Choose an option of a list."""
        self.hands.choose(self.page.get_by_label(label, exact=True), option)

    def tick(self, label: str | re.Pattern[str], *, inside: Locator | None = None) -> None:
        """Tick a checkbox or choose a radio."""
        self.hands.tick(self._in(inside).get_by_label(label, exact=isinstance(label, str)))

    def untick(self, label: str | re.Pattern[str], *, inside: Locator | None = None) -> None:
        """Take a checkbox's tick away."""
        self.hands.untick(self._in(inside).get_by_label(label, exact=isinstance(label, str)))

    def attach(self, label: str, file: Path) -> None:
        """Choose a file to upload."""
        self.hands.attach(self.page.get_by_label(label, exact=True), file)

    # signing in

    def sign_in(self, email: str) -> None:
        """Sign in with the code from the mail, from the sign-in page."""
        self.write(self.say("E-mail address"), email)
        self.press(self.say("Send me a code"))
        self.enter_code(email)

    def enter_code(self, email: str) -> None:
        """Take the code out of the mail and sign in with it."""
        self.stage.work()
        found = CODE.search(self.stage.letters(email)[0].body)
        assert found, "the mail has no code"
        self.write(self.say("Code"), found[0])
        self.press(self.say("Sign in"))

    def toggle(self) -> None:
        """Change the language of the page."""
        other = {"en": "cy", "cy": "en"}[self.language]
        link = self.page.get_by_role("link", name={"en": "English", "cy": "Cymraeg"}[other], exact=True)
        self.language = other
        self.go(link)

    def is_already(self, account: Account) -> None:
        """Begin the story signed in."""
        self.page.context.add_cookies(
            [{"name": "swyddi", "value": self.stage.ticket(account), "url": self.stage.url}]
        )

    # seeing

    @property
    def path(self) -> str:
        """The address of the page, without its language."""
        path = urlsplit(self.page.url).path
        return path.removeprefix("/cy") or "/"

    @property
    def heading(self) -> str:
        """The page's heading."""
        return self.page.get_by_role("heading", level=1).inner_text()

    @property
    def text(self) -> str:
        """Everything the page says in its main part."""
        return self.page.locator("main").inner_text()

    def sees(self, text: str) -> bool:
        """Say whether the page's main part has this text, however it is broken into lines."""
        return " ".join(text.split()) in " ".join(self.text.split())

    def look(self) -> None:
        """Look at the page: in the right language, without trouble, without a fault axe can find."""
        root = self.page.locator("html")
        assert root.get_attribute("lang") == self.language, self.page.url
        assert self.troubles == []
        if self.has_scripts:
            assert run_axe(self.page) == [], self.page.url

    def _in(self, inside: Locator | None) -> Page | Locator:
        return inside if inside is not None else self.page

    def _note(self, response: Response) -> None:
        if response.status >= SERVER_ERROR:
            self.troubles.append(f"{response.status} {response.url}")
