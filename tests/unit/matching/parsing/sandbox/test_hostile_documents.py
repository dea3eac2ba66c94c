"""A file made to harm ends in a typed error within ten seconds, and the process that asked lives on."""

import io
import time
import zipfile
import zlib
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from matching.parsing import MAX_BYTES, UnreadableDocument, extract_text, parse_document
from matching.parsing.documents.errors import ERRORS
from matching.parsing.documents.limits import MAX_LINE
from tests.factories import cv_layouts as cv
from tests.factories import documents
from tests.factories.hostile import MORE_HOSTILE

DOCUMENT_XML = "word/document.xml"
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def docx_with(xml: bytes) -> bytes:
    return cv.zip_of({"[Content_Types].xml": b"<Types/>", DOCUMENT_XML: xml})


def entity_bomb() -> bytes:
    lol = "".join(f'<!ENTITY l{n + 1} "{f"&l{n};" * 10}">' for n in range(9))
    body = f"<w:document {W}><w:body>&l9;</w:body></w:document>"
    return docx_with(f'<?xml version="1.0"?><!DOCTYPE d [<!ENTITY l0 "lol">{lol}]>{body}'.encode())


def external_entity() -> bytes:
    return docx_with(
        f'<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document {W}><w:body><w:p><w:r><w:t>&x;</w:t>'
        "</w:r></w:p></w:body></w:document>".encode()
    )


def deep_xml() -> bytes:
    depth = 20_000
    return docx_with(f"<w:document {W}><w:body>{'<w:p>' * depth}{'</w:p>' * depth}</w:body></w:document>".encode())


def many_parts() -> bytes:
    return cv.zip_of({DOCUMENT_XML: b"<x/>"} | {f"part{number}": b"x" for number in range(2000)})


def nested_bomb() -> bytes:
    inner = cv.zip_of({"zeros": bytes(30 * 1024 * 1024)})
    return cv.zip_of({DOCUMENT_XML: b"<x/>", **{f"inner{number}.zip": inner for number in range(100)}})


def lying_bomb() -> bytes:
    """A ZIP whose directory says a part is small and whose data is not."""
    data = bytearray(docx_with(b"<w:document>" + b" " * (40 * 1024 * 1024)))
    with zipfile.ZipFile(io.BytesIO(bytes(data))) as archive:
        size = archive.getinfo(DOCUMENT_XML).file_size
    return bytes(data.replace(size.to_bytes(4, "little"), (1000).to_bytes(4, "little")))


def deep_pdf() -> bytes:
    return b"%PDF-1.4\n1 0 obj\n" + b"[" * 500_000 + b"]" * 500_000 + b"\nendobj\ntrailer<</Root 1 0 R>>\n%%EOF"


def looping_pdf() -> bytes:
    """Pages that are their own children."""
    return (
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
        b"2 0 obj<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2000000000>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"
    )


def stream_bomb_pdf() -> bytes:
    packed = zlib.compress(b"BT /F1 9 Tf (word) Tj ET\n" * 4_000_000, 9)
    return (
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
        b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1<</Type/Font"
        b"/Subtype/Type1/BaseFont/Helvetica>>>>>>>>endobj\n4 0 obj<</Filter/FlateDecode/Length "
        + str(len(packed)).encode()
        + b">>stream\n"
        + packed
        + b"\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF"
    )


HOSTILE = {
    "nothing": (b"", {"empty"}),
    "blank": (b" \n\t\n ", {"empty"}),
    "zeros": (bytes(1000), {"empty"}),
    "six megabytes": (b"word " * (6 * 1024 * 1024 // 5), {"too-large"}),
    "encrypted": (documents.encrypted_pdf(), {"encrypted"}),
    "image only": (documents.image_only_pdf(), {"no-text"}),
    "picture called a CV": (documents.picture(), {"unknown-type"}),
    "web page": (b"<!DOCTYPE html><html><body>Hello</body></html>", {"unknown-type"}),
    "other zip": (cv.zip_of({"readme.txt": b"hello"}), {"unknown-type"}),
    "older word": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), {"unknown-type"}),
    "word with a password": (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le"),
        {"encrypted"},
    ),
    "truncated pdf": (documents.pdf()[:300], {"malformed"}),
    "truncated docx": (documents.truncated_docx(), {"malformed"}),
    "empty pdf": (b"%PDF-1.7\n%%EOF", {"malformed"}),
    "bomb": (documents.bomb_docx(), {"too-complex"}),
    "nested bomb": (nested_bomb(), {"too-complex", "malformed"}),
    "lying bomb": (lying_bomb(), {"too-complex", "malformed"}),
    "entity bomb": (entity_bomb(), {"too-complex"}),
    "external entity": (external_entity(), {"too-complex"}),
    "deep xml": (deep_xml(), {"too-complex"}),
    "many parts": (many_parts(), {"too-complex"}),
    "no body": (docx_with(b"<nothing/>"), {"malformed"}),
    "deep pdf": (deep_pdf(), {"malformed", "too-complex"}),
    "looping pdf": (looping_pdf(), {"malformed", "too-complex", "no-text"}),
    "stream bomb pdf": (stream_bomb_pdf(), {"too-complex", "malformed", "no-text"}),
    **MORE_HOSTILE,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_ends_in_its_error_within_ten_seconds(name: str) -> None:
    data, codes = HOSTILE[name]
    began = time.monotonic()
    with pytest.raises(UnreadableDocument) as caught:
        parse_document(data)
    assert caught.value.code in codes, caught.value
    assert type(caught.value) is ERRORS[caught.value.code]
    assert time.monotonic() - began < 11


SLOW = {
    "addresses": "a.",
    "apostrophes": "O'",
    "titles": "Mr ",
    "years": "2015-",
    "academic years": "2015/16 ",
    "open ranges": "Jan 2015 - ",
    "ISO dates": "2015-01-",
}


@pytest.mark.parametrize("name", SLOW)
def test_what_patterns_could_stumble_over_is_read_in_time(name: str) -> None:
    line = SLOW[name] * (MAX_LINE // len(SLOW[name]) - 1)
    assert parse_document(line.encode()).text


def test_a_thousand_names_headings_and_jobs_are_read_in_time() -> None:
    told = (
        f"Name: {'ab'[n % 2] * (n % 9 + 2)}{n % 7 * 'x'} Li\nExperience\nTester, Example Ltd, 2015 - 2016\n"
        for n in range(2_000)
    )
    assert len(parse_document("".join(told).encode()).jobs) == 2_000


def test_a_line_that_never_ends_is_too_complex() -> None:
    with pytest.raises(UnreadableDocument) as caught:
        extract_text(b"word " * (MAX_LINE // 5 + 1))
    assert caught.value.code == "too-complex"


def _children() -> set[str]:
    """Return this process's children, ended but not yet collected ones too; other tests may keep a browser."""
    return {pid for listed in Path("/proc/self/task").glob("*/children") for pid in listed.read_text().split()}


def test_a_reader_out_of_time_is_ended_and_leaves_nothing_behind() -> None:
    before = _children()
    with pytest.raises(UnreadableDocument) as caught:
        parse_document(b"plain text of a person", seconds=0.01)
    assert caught.value.code == "too-complex"
    assert _children() <= before


def test_the_limit_itself_is_allowed() -> None:
    with pytest.raises(UnreadableDocument) as caught:
        extract_text((b"word " * (MAX_BYTES // 5 + 1))[:MAX_BYTES])
    assert caught.value.code == "too-complex"


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.binary(max_size=600), st.sampled_from([b"", b"%PDF-1.7\n", b"PK\x03\x04", b"\xff\xfe", b"\xef\xbb\xbf"]))
def test_any_bytes_are_either_read_or_refused_with_a_code(data: bytes, start: bytes) -> None:
    try:
        text = extract_text(start + data).text
    except UnreadableDocument as error:
        assert error.code in ERRORS  # noqa: PT017 -- reading is as good an outcome
    else:
        assert text.strip()


@cache
def _written(kind: str) -> bytes:
    """Write one CV once: files carry the time they were written, and hypothesis wants the same bytes again."""
    return cv.EVERY_KIND[kind](cv.blocks(cv.CV))


@settings(max_examples=60, deadline=None, database=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(sorted(cv.EVERY_KIND)), st.data())
def test_a_damaged_cv_is_either_read_or_refused_with_a_code(kind: str, draw: st.DataObject) -> None:
    whole = bytearray(_written(kind))
    for place in draw.draw(st.lists(st.integers(0, len(whole) - 1), max_size=8)):
        whole[place] ^= 0x55
    try:
        extract_text(bytes(whole[: draw.draw(st.integers(1, len(whole)))]))
    except UnreadableDocument as error:
        assert error.code in ERRORS  # noqa: PT017 -- reading is as good an outcome
