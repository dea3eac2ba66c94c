"""Alembic's environment: the models' metadata, SQLite's batch mode, one connection."""

import importlib
import pkgutil

from alembic import context

import portal.domain
from portal.foundation import outbox
from portal.foundation.db import Base, make_engine

for room in pkgutil.iter_modules(portal.domain.__path__, "portal.domain."):
    if importlib.util.find_spec(f"{room.name}.models"):
        importlib.import_module(f"{room.name}.models")

assert outbox.OutboxEvent.metadata is Base.metadata  # noqa: S101 - its tables are part of the schema

engine = make_engine(context.config.get_main_option("sqlalchemy.url") or "")
with engine.connect() as connection:
    context.configure(
        connection=connection,
        target_metadata=Base.metadata,
        render_as_batch=connection.dialect.name == "sqlite",
        compare_type=True,
    )
    with context.begin_transaction():
        context.run_migrations()
engine.dispose()
