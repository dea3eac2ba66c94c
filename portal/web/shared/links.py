"""Addresses that carry what a visitor asked for on to another page."""

from collections.abc import Iterable, Mapping
from urllib.parse import urlencode

from flask import request, url_for


def with_query(path: str, query: Mapping[str, Iterable[str]]) -> str:
    """Return a path with a query.

    What came from a visitor never goes through `url_for`, where `_scheme` or `_external` among it would make the
    link lead elsewhere.
    """
    words = urlencode([(name, value) for name, values in query.items() for value in values])
    return f"{path}?{words}" if words else path


def this_page(**changes: object) -> str:
    """Return the page being shown with some of its query changed; None takes an argument out."""
    path = url_for(request.endpoint or "public.home", **(request.view_args or {}))
    query = {name: values for name, values in request.args.lists() if name not in changes}
    return with_query(path, query | {name: [str(value)] for name, value in changes.items() if value is not None})
