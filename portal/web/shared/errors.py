"""Pages for what goes wrong, in the reader's language."""

from flask import Flask, render_template
from werkzeug.exceptions import HTTPException


def _page(error: HTTPException) -> tuple[str, int]:
    code = error.code or 500
    return render_template("error.html", code=code), code


def install(app: Flask) -> None:
    """Answer every HTTP error with a page."""
    app.register_error_handler(HTTPException, _page)
