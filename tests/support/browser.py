"""A real Chromium looking at one page: what axe finds, what the keyboard reaches, how wide it is."""

import shutil
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, ConsoleMessage, Error, Page, Playwright

ROOT = Path(__file__).parents[2]
HERE = Path(__file__).parent
AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
DESKTOP = {"width": 1280, "height": 900}
PHONE = {"width": 320, "height": 640}  # also what 1280 px are at 400% zoom
AXE_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def open_chromium(playwright: Playwright) -> Browser:
    """Start the machine's Chromium. Raises RuntimeError where there is none: the tests never skip it."""
    path = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if path is None:
        raise RuntimeError("No Chromium on this machine: run bin/need chromium, or install it")
    return playwright.chromium.launch(executable_path=path, headless=True, args=FLAGS)


@dataclass
class Look:
    """What was seen of a page. Every list is empty when all is well."""

    status: int
    axe: list[str] = field(default_factory=list)
    keyboard: list[str] = field(default_factory=list)
    too_wide: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)


def look(page: Page, url: str, *, keyboard: bool) -> Look:
    """Open a page and look at it every way."""
    complaints: list[str] = []

    def note(message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            complaints.append(message.text)

    def note_error(error: Error) -> None:
        complaints.append(str(error))

    page.set_viewport_size(DESKTOP)
    page.on("console", note)
    page.on("pageerror", note_error)
    response = page.goto(url, wait_until="load")
    seen = Look(status=response.status if response else 0, complaints=complaints)
    if keyboard:
        seen.keyboard = tab_through(page)
    seen.axe = run_axe(page)
    page.set_viewport_size(PHONE)
    seen.too_wide = page.evaluate((HERE / "too_wide.js").read_text())
    page.remove_listener("console", note)
    page.remove_listener("pageerror", note_error)
    return seen


def run_axe(page: Page) -> list[str]:
    """Return axe's violations, each with the first element it is about."""
    page.evaluate(AXE.read_text())  # evaluated, not inserted: the content-security policy stays in force
    found: dict[str, Any] = page.evaluate(
        "(tags) => axe.run(document, {runOnly: tags, resultTypes: ['violations']})", AXE_TAGS
    )
    return [
        f"{violation['id']} ({len(violation['nodes'])}×): {violation['nodes'][0]['html'][:200]}"
        for violation in found["violations"]
    ]


def tab_through(page: Page) -> list[str]:
    """Press Tab from the top to the end; return what is out of order, out of reach or shows no focus."""
    wanted: int = page.evaluate((HERE / "keyboard_watch.js").read_text())
    for _ in range(wanted + 2):
        page.keyboard.press("Tab")
    return list(page.evaluate("() => window.swyddiKeyboard.problems()"))
