"""Plain text: find the encoding, refuse binary."""

import codecs
import unicodedata

from matching.parsing.documents.errors import MalformedDocument, UnknownDocumentType

BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
MOST_CONTROLS = 0.002  # of the characters; a stray form feed is no binary
LEAST_LETTERS = 0.5  # and digits, of the visible characters
NULS_OF_UTF16 = 0.3  # of one half's bytes, when the text is Latin


def text_from_plain(data: bytes) -> str:
    """Decode UTF-8, UTF-16, UTF-32 or Windows-1252. Raises UnknownDocumentType when it is no text at all."""
    text = _decoded(data)
    if _looks_binary(text):
        raise UnknownDocumentType("not text")
    return text


def _decoded(data: bytes) -> str:
    for bom, encoding in BOMS:
        if data.startswith(bom):
            try:
                return data.decode(encoding)
            except UnicodeDecodeError as error:
                raise MalformedDocument(f"broken {encoding}") from error
    if unmarked := _utf16_without_mark(data):
        return data.decode(unmarked, errors="replace")
    if b"\x00" in data:
        raise UnknownDocumentType("not text")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def _utf16_without_mark(data: bytes) -> str | None:
    if len(data) % 2:
        return None
    half = max(len(data) // 2, 1)
    even, odd = data[0::2].count(0) / half, data[1::2].count(0) / half
    if odd > NULS_OF_UTF16 and even < odd / 10:
        return "utf-16-le"
    if even > NULS_OF_UTF16 and odd < even / 10:
        return "utf-16-be"
    return None


def _looks_binary(text: str) -> bool:
    visible = [character for character in text if not character.isspace()]
    if not visible:
        return False
    categories = [unicodedata.category(character) for character in visible]
    bad = sum(category in {"Cc", "Cn", "Co", "Cs"} for category in categories) + text.count("\ufffd")
    good = sum(category[0] in "LN" for category in categories)
    return bad / len(visible) > MOST_CONTROLS or good / len(visible) < LEAST_LETTERS
