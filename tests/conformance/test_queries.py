"""No page asks the database more as its lists grow: a ceiling for every page, over lists of more than a page."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from sqlalchemy import Engine, event

from tests.support.pages import page_entries
from tests.support.routes import Entry, address
from tests.support.site import Site, viewer

CEILING = 20


@contextmanager
def statements(engine: Engine) -> Iterator[list[str]]:
    """Collect every statement the database is asked."""
    found: list[str] = []

    def note(_connection: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
        found.append(statement)

    event.listen(engine, "before_cursor_execute", note)
    try:
        yield found
    finally:
        event.remove(engine, "before_cursor_execute", note)


@pytest.mark.parametrize("entry", page_entries(), ids=lambda entry: entry.endpoint)
def test_a_page_asks_little(site: Site, entry: Entry) -> None:
    client = site.client(viewer(entry.policy))
    for parameters in entry.cases(site.world):
        path = address(site.app, entry, parameters)
        with statements(site.backends.engine) as found:
            client.get(path)
        assert len(found) <= CEILING, "\n".join([f"{path} asked {len(found)} times", *found])
