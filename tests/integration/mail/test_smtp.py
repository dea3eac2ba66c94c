"""Mail over SMTP: what goes over the wire, and what does not."""

import socketserver
import threading
from collections.abc import Iterator

import pytest

from portal.backends.mail.base import MailError, Message
from portal.backends.mail.smtp import SmtpMailer

MESSAGE = Message("person@people.example", "Eich côd", "1234 5678\n", "cy", "code:1")


class PlainServer(socketserver.StreamRequestHandler):
    """An SMTP server that takes everything and offers no encryption."""

    heard: list[str]

    def handle(self) -> None:
        self.say("220 mail.example")
        in_message = False
        for line in self.rfile:
            words = line.decode().strip()
            self.heard.append(words)
            if in_message:
                in_message = words != "."
                if not in_message:
                    self.say("250 taken")
                continue
            match words.split(" ")[0].upper():
                case "EHLO":
                    self.say("250-mail.example\r\n250 AUTH PLAIN LOGIN")
                case "AUTH":
                    self.say("235 welcome")
                case "DATA":
                    in_message = True
                    self.say("354 go on")
                case "QUIT":
                    self.say("221 bye")
                    return
                case _:
                    self.say("250 fine")

    def say(self, words: str) -> None:
        self.wfile.write(f"{words}\r\n".encode())


@pytest.fixture
def server() -> Iterator[tuple[int, list[str]]]:
    heard: list[str] = []
    handler = type("Handler", (PlainServer,), {"heard": heard})
    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), handler) as listening:
        threading.Thread(target=listening.serve_forever, daemon=True).start()
        yield listening.server_address[1], heard
        listening.shutdown()


def test_a_message_is_handed_over(server: tuple[int, list[str]]) -> None:
    port, heard = server
    SmtpMailer(f"smtp://127.0.0.1:{port}", "swyddi@swyddi.example").send(MESSAGE)
    assert "To: person@people.example" in heard
    assert not [line for line in heard if line.startswith("AUTH")]


def test_a_password_is_not_sent_to_another_machine_without_encryption(server: tuple[int, list[str]]) -> None:
    port, heard = server
    there = "0.0.0.0"  # noqa: S104 - not bound: it reaches this machine under a name that is not loopback
    with pytest.raises(MailError, match="encryption"):
        SmtpMailer(f"smtp://user:word@{there}:{port}", "swyddi@swyddi.example").send(MESSAGE)
    assert not [line for line in heard if line.startswith("AUTH")]


def test_a_header_cannot_be_added_to_a_message(server: tuple[int, list[str]]) -> None:
    port, heard = server
    bad = Message("person@people.example", "Hello\r\nBcc: all@people.example", "", "en", "x")
    with pytest.raises(ValueError, match=r"linefeed|newline|carriage"):
        SmtpMailer(f"smtp://127.0.0.1:{port}", "swyddi@swyddi.example").send(bad)
    assert not [line for line in heard if line.startswith("Bcc")]
