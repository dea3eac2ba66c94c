"""A mailer that keeps messages in a list, for tests."""

from portal.backends.mail.base import Message


class MemoryMailer:
    """Keeps what it is given, in order."""

    def __init__(self) -> None:
        self.sent: list[Message] = []

    def send(self, message: Message) -> None:
        """Keep the message."""
        self.sent.append(message)
