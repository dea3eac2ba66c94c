"""How a person works a page: with a pointer, or with the keyboard alone."""

from pathlib import Path
from typing import Protocol

from playwright.sync_api import Locator

MOST_TABS = 250
# Radios and checkboxes show their focus on the drawn box of their label.
FOCUS_SHOWS = """element => {
  const drawn = ["radio", "checkbox"].includes(element.type) && element.labels?.[0];
  const style = drawn ? getComputedStyle(drawn, "::before") : getComputedStyle(element);
  const box = element.getBoundingClientRect();
  const isInView = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
  return isInView && element.matches(":focus-visible")
    && (style.outlineStyle !== "none" || style.boxShadow !== "none");
}"""
HAS_FOCUS = "element => element === document.activeElement"
SHARES_FOCUS = "element => element.type === 'radio' && document.activeElement.name === element.name"


class Hands(Protocol):
    """What a person does to a page."""

    def activate(self, target: Locator) -> None:
        """Follow a link or press a button."""

    def write(self, target: Locator, text: str) -> None:
        """Write into a field."""

    def choose(self, target: Locator, option: str) -> None:
        """Choose an option of a list."""

    def tick(self, target: Locator) -> None:
        """Tick a checkbox or choose a radio."""

    def untick(self, target: Locator) -> None:
        """Take a checkbox's tick away."""

    def attach(self, target: Locator, file: Path) -> None:
        """Choose a file."""


class Pointer:
    """A mouse or a finger."""

    def activate(self, target: Locator) -> None:
        target.click()

    def write(self, target: Locator, text: str) -> None:
        target.fill(text)

    def choose(self, target: Locator, option: str) -> None:
        target.select_option(label=option)

    def tick(self, target: Locator) -> None:
        target.check()

    def untick(self, target: Locator) -> None:
        target.uncheck()

    def attach(self, target: Locator, file: Path) -> None:
        target.set_input_files(file)


class Keyboard:
    """Tab, Enter, Space, arrows and letters. Whatever has the focus must show it."""

    def activate(self, target: Locator) -> None:
        self._reach(target)
        target.page.keyboard.press("Enter")

    def write(self, target: Locator, text: str) -> None:
        self._reach(target)
        target.page.keyboard.press("ControlOrMeta+a")
        target.page.keyboard.insert_text(text)

    def choose(self, target: Locator, option: str) -> None:
        self._reach(target)
        target.page.keyboard.type(option)

    def tick(self, target: Locator) -> None:
        self._reach(target)
        if not target.is_checked():
            target.page.keyboard.press("Space")
        assert target.is_checked()

    def untick(self, target: Locator) -> None:
        self._reach(target)
        if target.is_checked():
            target.page.keyboard.press("Space")
        assert not target.is_checked()

    def attach(self, target: Locator, file: Path) -> None:
        page = target.page
        page.on("filechooser", lambda _chooser: None)  # from now on the chooser comes to us and not to the screen
        self._reach(target)
        with page.expect_file_chooser() as chosen:
            page.keyboard.press("Enter")
        chosen.value.set_files(file)

    def _reach(self, target: Locator) -> None:
        for _ in range(MOST_TABS):
            if target.evaluate(HAS_FOCUS):
                break
            # Tab reaches one radio of a group; the arrows go on from there.
            target.page.keyboard.press("ArrowDown" if target.evaluate(SHARES_FOCUS) else "Tab")
        else:
            raise AssertionError(f"the keyboard does not reach {target}")
        assert target.evaluate(FOCUS_SHOWS), f"the focus cannot be seen on {target}"
