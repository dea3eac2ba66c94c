"""The numbered migrations and the models describe one database: same tables, checks, indexes and triggers."""

import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from alembic import command
from alembic.script import ScriptDirectory

from portal.cli.migrations import alembic_config, differences, upgrade
from portal.foundation.db import Base, make_engine


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A database made by the migrations alone."""
    made = f"sqlite:///{tmp_path_factory.mktemp('migrated') / 'migrated.sqlite3'}"
    upgrade(made)
    return made


def schema(url: str) -> dict[tuple[str, str], list[str]]:
    """Everything SQLite knows of a database, as (kind, name) → the parts of its definition in any order."""
    with closing(sqlite3.connect(url.removeprefix("sqlite:///"))) as connection:
        rows = connection.execute("SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL").fetchall()
    return {(kind, name): parts(sql) for kind, name, sql in rows if name != "alembic_version"}


def parts(sql: str) -> list[str]:
    """A CREATE statement as the sorted lines of its body: the order of columns and constraints says nothing."""
    lines = re.sub(r"[\"`]", "", sql).splitlines()
    return sorted(re.sub(r"\s+", " ", line).strip().rstrip(",") for line in lines if line.strip())


def test_there_is_one_head_and_the_numbers_have_no_gap() -> None:
    script = ScriptDirectory.from_config(alembic_config("sqlite://"))
    revisions = [revision.revision for revision in script.walk_revisions()]
    assert len(script.get_heads()) == 1
    assert sorted(revisions) == [f"{number:03d}" for number in range(1, len(revisions) + 1)]


def test_the_migrated_database_is_the_models_down_to_checks_and_triggers(url: str, tmp_path: Path) -> None:
    from_models = f"sqlite:///{tmp_path / 'models.sqlite3'}"
    engine = make_engine(from_models)
    Base.metadata.create_all(engine)
    engine.dispose()
    assert schema(url) == schema(from_models)
    assert differences(url) == []


@pytest.mark.parametrize(
    ("table", "verb"),
    [
        ("audit_entries", "update"),
        ("audit_entries", "delete"),
        ("application_snapshots", "update"),
        ("decisions", "update"),
    ],
)
def test_what_must_not_change_is_guarded_in_a_migrated_database(url: str, table: str, verb: str) -> None:
    assert ("trigger", f"{table}_no_{verb}") in schema(url)


def test_every_step_goes_down_and_up_again(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'steps.sqlite3'}"
    config = alembic_config(url)
    upgrade(url)
    whole = schema(url)
    for _ in list(ScriptDirectory.from_config(config).walk_revisions()):
        command.downgrade(config, "-1")
    assert schema(url) == {}
    upgrade(url)
    assert schema(url) == whole


@pytest.mark.usefixtures("url")  # it imports every model
def test_no_table_has_two_constraints_of_one_name() -> None:
    """SQLite would not mind; PostgreSQL refuses the table."""
    for table in Base.metadata.sorted_tables:
        names = [str(constraint.name) for constraint in table.constraints if constraint.name]
        assert sorted(names) == sorted(set(names)), table.name
