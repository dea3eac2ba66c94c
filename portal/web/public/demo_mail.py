"""The demo's mailbox: every message that would have been sent."""

from datetime import datetime

from flask import abort, render_template

from portal.backends.mail.base import Message
from portal.backends.mail.folder import FolderMailer, message_name
from portal.web.shared.context import backends


def demo_mail() -> str:
    """List the newest messages."""
    return render_template("public/demo_mail.html", messages=_messages())


def demo_message(name: str) -> str:
    """Show one message."""
    found = next((row for row in _messages() if row[0] == name), None)
    if found is None:
        abort(404)
    _, sent_at, message = found
    return render_template("public/demo_message.html", sent_at=sent_at, message=message)


def _messages() -> list[tuple[str, datetime, Message]]:
    mailer = backends().mailer
    if not isinstance(mailer, FolderMailer):
        return []  # a server has them
    return [(message_name(message.key), sent_at, message) for sent_at, message in mailer.messages()]
