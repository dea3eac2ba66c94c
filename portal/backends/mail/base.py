"""What the portal asks of a mailer."""

from dataclasses import dataclass
from typing import Protocol


class MailError(Exception):
    """The message could not be handed over; trying again later may help."""


@dataclass(frozen=True, slots=True)
class Message:
    """One plain-text e-mail to one person, in one language. `key` makes a retry recognisable."""

    to: str
    subject: str
    body: str
    language: str
    key: str


class Mailer(Protocol):
    """Something that delivers messages."""

    def send(self, message: Message) -> None:
        """Hand one message over.

        Raises:
            MailError: it was not accepted.

        """
        ...
