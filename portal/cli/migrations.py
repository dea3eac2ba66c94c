"""Bringing the database to the code's schema, and proving that the two agree."""

from pathlib import Path
from tempfile import TemporaryDirectory

import click
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from portal.foundation.db import Base, make_engine
from portal.foundation.settings import from_environment

ROOT = Path(__file__).parents[2]


def alembic_config(url: str) -> Config:
    """Return Alembic's configuration for a database."""
    config = Config()
    config.set_main_option("script_location", str(ROOT / "migrations"))
    config.set_main_option("prepend_sys_path", str(ROOT))  # versions share migrations/triggers.py
    config.set_main_option("path_separator", "os")
    config.set_main_option("sqlalchemy.url", url.replace("%", "%%"))
    return config


def upgrade(url: str) -> None:
    """Bring a database to the newest schema."""
    command.upgrade(alembic_config(url), "head")


def differences(url: str) -> list[object]:
    """Return what the models have that a migrated database has not, and the other way round."""
    engine = make_engine(url)
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        found = compare_metadata(context, Base.metadata)
    engine.dispose()
    return list(found)


@click.command()
def migrate() -> None:
    """Bring the database to the newest schema."""
    settings = from_environment()
    settings.var.mkdir(parents=True, exist_ok=True, mode=0o700)
    upgrade(settings.database)


@click.command()
@click.option("--check", is_flag=True, help="Fail when migrations and models disagree or heads are several.")
def migrations(*, check: bool) -> None:
    """Show the migrations, or check them against the models."""
    script = ScriptDirectory.from_config(alembic_config("sqlite://"))
    for revision in reversed(list(script.walk_revisions())):
        click.echo(f"{revision.revision}  {revision.doc}")
    if not check:
        return
    if len(heads := script.get_heads()) != 1:
        raise click.ClickException(f"migrations have {len(heads)} heads: {', '.join(heads)}")
    with TemporaryDirectory() as folder:
        url = f"sqlite:///{folder}/check.sqlite3"
        upgrade(url)
        if found := differences(url):
            lines = "\n".join(str(difference) for difference in found)
            raise click.ClickException(f"models and migrations differ:\n{lines}")
