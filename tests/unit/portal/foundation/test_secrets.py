"""Secrets stay out of sight, and the demo's, which everybody knows, out of real use."""

from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from portal.foundation.db import make_engine
from portal.foundation.settings import DEMO_SECRET, Settings, SettingsError, from_environment

SECRET = "a secret key of the tests alone, long enough"


def test_settings_do_not_show_their_secrets() -> None:
    settings = Settings(secret_key=SECRET, smtp_url="smtp://user:word@mail.example", database_url="x://u:word@d/s")
    assert SECRET not in repr(settings)
    assert "word" not in repr(settings)


def test_the_demos_secret_is_refused_outside_demo_mode() -> None:
    with pytest.raises(SettingsError, match="SWYDDI_SECRET_KEY"):
        from_environment({"SWYDDI_SECRET_KEY": DEMO_SECRET})
    assert from_environment({"SWYDDI_DEMO": "1"}).secret_key == DEMO_SECRET


def test_an_error_of_the_database_does_not_quote_what_was_to_be_stored(tmp_path: Path) -> None:
    engine = make_engine(f"sqlite:///{tmp_path / 'x.sqlite3'}")
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE people (email TEXT UNIQUE)"))
        connection.execute(text("INSERT INTO people VALUES (:email)"), {"email": "cerys@people.example"})
    with pytest.raises(IntegrityError) as caught, engine.begin() as connection:
        connection.execute(text("INSERT INTO people VALUES (:email)"), {"email": "cerys@people.example"})
    engine.dispose()
    assert "cerys" not in str(caught.value)
