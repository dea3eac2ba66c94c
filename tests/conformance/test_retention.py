"""docs/data-protection.md names every table, and says how long what is personal in it is kept."""

from pathlib import Path

from sqlalchemy import Table

from portal.foundation.db import Base
from tests.support.site import Site

DOCUMENT = Path(__file__).parents[2] / "docs" / "data-protection.md"
TELLING = {"email", "contact_email", "phone", "cv_text", "profile", "actor_account_id", "note"}  # whatever the table
OF_PEOPLE = {"accounts", "candidates", "cvs", "applications"}  # a row that points at one of these is about a person


def listed() -> tuple[dict[str, str], set[str]]:
    """What the document says: personal tables with how long they are kept, and the others."""
    rows = [[cell.strip() for cell in line.strip("| \n").split("|")] for line in DOCUMENT.read_text().splitlines()]
    tables = [row for row in rows if len(row) > 1 and row[0] not in {"table", "---"}]
    return {row[0]: row[3] for row in tables if len(row) == 4}, {row[0] for row in tables if len(row) == 2}


def is_personal(table: Table) -> bool:
    targets = {key.column.table.name for key in table.foreign_keys}
    return bool(TELLING & set(table.columns.keys()) or targets & OF_PEOPLE)


def test_every_table_is_in_one_of_the_two_lists(site: Site) -> None:
    assert site.world  # every model is loaded
    personal, others = listed()
    assert personal.keys() | others == set(Base.metadata.tables)
    assert not personal.keys() & others


def test_tables_that_point_at_people_are_in_the_retention_list(site: Site) -> None:
    assert site.world
    personal, _others = listed()
    found = {name for name, table in Base.metadata.tables.items() if is_personal(table)}
    assert sorted(found - personal.keys()) == []


def test_what_is_personal_has_an_end() -> None:
    personal, _others = listed()
    assert all(personal.values())
