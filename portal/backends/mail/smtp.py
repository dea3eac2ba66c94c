"""A mailer that speaks SMTP."""

import smtplib
import ssl
from email.message import EmailMessage
from urllib.parse import unquote, urlsplit

from portal.backends.mail.base import MailError, Message
from portal.foundation.settings import is_loopback

TIMEOUT_SECONDS = 20


class SmtpMailer:
    """Sends through one server, `smtp://[user:password@]host[:port]` or `smtps://…`.

    A server on another machine that offers encryption must have a good certificate; no password goes to one that
    offers none.
    """

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
        trusted = ssl.create_default_context()
        if self.url.scheme == "smtps":
            return smtplib.SMTP_SSL(host, self.url.port or 465, timeout=TIMEOUT_SECONDS, context=trusted)
        server = smtplib.SMTP(host, self.url.port or 25, timeout=TIMEOUT_SECONDS)
        if is_loopback(host):
            return server  # nobody listens in between
        server.ehlo_or_helo_if_needed()
        if server.has_extn("starttls"):
            server.starttls(context=trusted)
        elif self.url.username:
            server.close()
            raise MailError("the server offers no encryption to send a password under")
        return server
