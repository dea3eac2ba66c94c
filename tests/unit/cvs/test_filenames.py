"""A filename is shown and offered back, never trusted."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.domain.cvs.filenames import LONGEST, safe_filename


@pytest.mark.parametrize(
    ("given_name", "expected"),
    [
        ("My CV.pdf", "My CV.pdf"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\me\\cv.docx", "cv.docx"),
        ("cv\u202efdp.exe", "cvfdp.exe"),
        ("a\r\nSet-Cookie: x.pdf", "aSet-Cookie_ x.pdf"),
        ("Llŷr Môn – CV.odt", "Llŷr Môn – CV.odt"),
        ("...", "cv"),
        ("", "cv"),
    ],
)
def test_a_name_becomes_harmless(given_name: str, expected: str) -> None:
    assert safe_filename(given_name) == expected


def test_a_long_name_keeps_its_extension() -> None:
    name = safe_filename("w" * 500 + ".pdf")
    assert len(name) == LONGEST
    assert name.endswith(".pdf")


@given(st.text())
def test_no_name_escapes(name: str) -> None:
    safe = safe_filename(name)
    assert safe
    assert len(safe) <= LONGEST
    assert not set(safe) & set('/\\\r\n\0"')
    assert safe not in {".", ".."}
