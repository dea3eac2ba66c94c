"""What is taken for an e-mail address is one address, to a mail program too."""

import re
import time
from email.utils import getaddresses

import pytest

from portal.web.shared.forms import EMAIL_SHAPE


@pytest.mark.parametrize(
    "address",
    [
        "all,person@people.example",
        "all;person@people.example",
        "Person<person@people.example>",
        "person@people.example(comment)",
        '"person"@people.example',
        "person@people.example\n",
        "per\x00son@people.example",
        "list:person@people.example",
        "person@people",
        "a@b@people.example",
    ],
)
def test_what_a_mail_program_would_read_otherwise_is_refused(address: str) -> None:
    assert re.match(EMAIL_SHAPE, address) is None


def test_a_very_long_one_is_refused_at_once() -> None:
    start = time.monotonic()
    assert re.match(EMAIL_SHAPE, "a@" + "." * 200_000 + ",") is None
    assert time.monotonic() - start < 1


@pytest.mark.parametrize("address", ["o'neil+jobs@people.example", "siân.example@post.people.example", "a@b.cymru"])
def test_ordinary_addresses_are_taken(address: str) -> None:
    assert re.match(EMAIL_SHAPE, address)
    assert getaddresses([address]) == [("", address)]
