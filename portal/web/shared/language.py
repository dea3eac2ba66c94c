"""English at `/…`, Welsh at `/cy/…`: a WSGI prefix, so every endpoint exists once and links keep it."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, cast
from urllib.parse import quote

from flask import request, url_for

from portal.foundation.i18n import Language

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

PREFIX = "/cy"
KEY = "swyddi.language"
PLAIN_IN_QUERIES = "%/?:@!$&'()*+,;=~"  # what a query may hold as it is


class LanguagePrefix:
    """Moves a leading `/cy` from the path into SCRIPT_NAME and remembers the language in the environ."""

    def __init__(self, app: "WSGIApplication") -> None:
        self.app = app

    def __call__(self, environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        """Serve one request."""
        path = environ.get("PATH_INFO", "")
        environ[KEY] = Language.ENGLISH
        if path == PREFIX or path.startswith(f"{PREFIX}/"):
            environ[KEY] = Language.WELSH
            environ["SCRIPT_NAME"] = environ.get("SCRIPT_NAME", "") + PREFIX
            environ["PATH_INFO"] = path[len(PREFIX) :] or "/"
        return self.app(environ, start_response)


def language() -> Language:
    """Return the language of the page being made."""
    return Language(request.environ.get(KEY, Language.ENGLISH))


def other_language_url() -> str:
    """Return this same page, with its query, in the other language.

    Quoted anew: a browser would take a backslash after the first slash for the start of another site's name.
    """
    query = quote(request.query_string, safe=PLAIN_IN_QUERIES)
    path = quote(request.path) + (f"?{query}" if query else "")
    root = cast("str", request.environ.get("SCRIPT_NAME", "")).removesuffix(PREFIX)
    return root + path if language() is Language.WELSH else root + PREFIX + path


def asset_url(filename: str) -> str:
    """Return the address of a static file, the same in both languages so that it is cached once."""
    return url_for("static", filename=filename).removeprefix(PREFIX)
