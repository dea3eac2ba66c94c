"""A stage for each story, and visitors to it."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from portal.foundation.clock import FixedClock
from portal.workers.engine import HASHING
from tests.support.browser import DESKTOP
from tests.support.hands import Keyboard, Pointer
from tests.support.stage import Stage, lay_ground, open_stage
from tests.support.visitor import Visitor

MONDAY_MORNING = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
PATIENCE_MS = 30_000  # a file nobody can read may take its whole time limit

Arrive = Callable[..., Visitor]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Every story drives a browser."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def ground(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated database with the councils in it."""
    return lay_ground(tmp_path_factory.mktemp("ground"), FixedClock(MONDAY_MORNING))


@pytest.fixture
def model() -> str:
    """What scores: words hashed into vectors, unless a story asks for the real model."""
    return HASHING


@pytest.fixture
def stage(ground: Path, tmp_path: Path, model: str) -> Iterator[Stage]:
    """A Swyddi of the story's own."""
    with open_stage(ground, tmp_path, FixedClock(MONDAY_MORNING), model=model) as stage:
        yield stage


@pytest.fixture
def arrive(stage: Stage, chromium: Browser) -> Iterator[Arrive]:
    """Return a function that opens a browser window of its own for somebody."""
    contexts = []

    def arrive(
        language: str = "en", *, by: str = "pointer", size: dict[str, int] = DESKTOP, **options: Any
    ) -> Visitor:
        has_scripts = by != "no scripts"
        context = chromium.new_context(
            viewport=size, java_script_enabled=has_scripts, reduced_motion="reduce", **options
        )
        context.set_default_timeout(PATIENCE_MS)
        contexts.append(context)
        hands = Keyboard() if by == "keyboard" else Pointer()
        return Visitor(context.new_page(), stage, language, hands, has_scripts=has_scripts)

    yield arrive
    for context in contexts:
        context.close()
