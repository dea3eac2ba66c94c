"""A mailer that speaks SMTP."""

import smtplib
from email.message import EmailMessage
from urllib.parse import unquote, urlsplit

from portal.backends.mail.base import MailError, Message

TIMEOUT_SECONDS = 20


class SmtpMailer:
    """Sends through one server, `smtp://[user:password@]host[:port]` or `smtps://…`."""

    def __init__(self, url: str, sender: str) -> None:
        self.url = urlsplit(url)
        self.sender = sender

    def send(self, message: Message) -> None:
        """Send one message.

        Raises:
            MailError: the server was not there or refused it.

        """
        email = EmailMessage()
        email["From"] = self.sender
        email["To"] = message.to
        email["Subject"] = message.subject
        email["Content-Language"] = message.language
        email.set_content(message.body)
        try:
            with self._connect() as server:
                if self.url.username:
                    server.login(unquote(self.url.username), unquote(self.url.password or ""))
                server.send_message(email)
        except (OSError, smtplib.SMTPException) as error:
            raise MailError(type(error).__name__) from error

    def _connect(self) -> smtplib.SMTP:
        host = self.url.hostname or "localhost"
        if self.url.scheme == "smtps":
            return smtplib.SMTP_SSL(host, self.url.port or 465, timeout=TIMEOUT_SECONDS)
        server = smtplib.SMTP(host, self.url.port or 25, timeout=TIMEOUT_SECONDS)
        if server.has_extn("starttls"):
            server.starttls()
        return server
