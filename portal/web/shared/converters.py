"""Parts of addresses."""

from flask import Flask
from werkzeug.routing import IntegerConverter

LARGEST_KEY = 2**63 - 1  # what a database's integer column can hold


class KeyConverter(IntegerConverter):
    """A whole number that may be a row's key; a longer one names no page, instead of breaking the query."""

    def __init__(self, *args: object, **options: object) -> None:
        super().__init__(*args, **{"max": LARGEST_KEY, **options})  # type: ignore[arg-type]  # handed through as it came


def install(app: Flask) -> None:
    """Have every `<int:…>` in an address be one a database can look up."""
    app.url_map.converters["int"] = KeyConverter
