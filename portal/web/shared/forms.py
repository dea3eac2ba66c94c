"""The ground every form stands on."""

from collections.abc import Mapping
from typing import Any, Self

from flask import request
from flask_wtf import FlaskForm

UNPROCESSABLE = 422
LONGEST_EMAIL = 254  # characters, by RFC 5321
WITHIN = r"[^@\s,;:<>()\[\]\"\\\x00-\x1f\x7f]+"  # nothing a mail header takes for a second address, or a comment
# The length comes first: on a long one the rest would try every dot with every end.
EMAIL_SHAPE = rf"\A(?=.{{1,{LONGEST_EMAIL}}}\Z){WITHIN}@{WITHIN}\.{WITHIN}\Z"


class Form(FlaskForm):  # type: ignore[misc]  # Flask-WTF is untyped
    """A form with a CSRF token. Labels and messages are lazy_gettext, so that one class serves both languages."""

    @property
    def was_sent(self) -> bool:
        """Say whether this request sent the form."""
        return request.method == "POST"

    @property
    def status(self) -> int:
        """The status of the page that shows the form: 422 once it was sent with errors."""
        return UNPROCESSABLE if self.was_sent and self.errors else 200

    @classmethod
    def about(cls, data: Mapping[str, Any]) -> Self:
        """Return the form filled with what is known; once it was sent, with what was sent and nothing else."""
        return cls() if request.method == "POST" else cls(data=data)

    def is_good(self) -> bool:
        """Say whether the form was sent and everything in it is in order."""
        return bool(self.validate_on_submit())

    def refuse(self, field: str, message: object) -> None:
        """Add an error the form could not find by itself."""
        self[field].errors = [*self[field].errors, str(message)]
