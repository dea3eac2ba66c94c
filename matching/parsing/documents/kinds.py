"""Decide what a document is by its content. Names and declared types are never believed."""

from enum import StrEnum

from matching.parsing.documents.errors import EncryptedDocument, MalformedDocument, UnknownDocumentType
from matching.parsing.documents.office.archive import Archive

PDF_MAGIC = b"%PDF-"
PDF_MAGIC_WITHIN = 1024  # readers accept junk before the header up to here
ZIP_MAGIC = b"PK\x03\x04"
OLE_MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
OLE_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")  # how Word wraps a DOCX that has a password
ODT_TYPE = b"application/vnd.oasis.opendocument.text"
OTHER_MAGIC = (
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"II*\x00",
    b"MM\x00*",
    b"RIFF",
    b"\x7fELF",
    b"MZ",
    b"\x1f\x8b",
    b"BZh",
    b"7z\xbc\xaf",
    b"Rar!",
    b"\xfd7zXZ",
    b"{\\rtf",
    b"%!PS",
    b"SQLite format 3",
)


class DocumentKind(StrEnum):
    """The kinds of document a CV may come in."""

    PDF = "pdf"
    DOCX = "docx"
    ODT = "odt"
    TEXT = "text"


def document_kind(data: bytes) -> DocumentKind:
    """Return what `data` is.

    Raises UnknownDocumentType for anything else, EncryptedDocument for a password-protected Word file,
    MalformedDocument or TooComplexDocument for a ZIP that cannot be trusted.
    """
    if data.startswith(ZIP_MAGIC):
        return _zip_kind(data)
    if data.startswith(OLE_MAGIC):
        if OLE_ENCRYPTED in data:
            raise EncryptedDocument("a Word file with a password")
        raise UnknownDocumentType("an older Word or Office file")
    if data.startswith(OTHER_MAGIC) or _is_web_page(data):
        raise UnknownDocumentType
    if PDF_MAGIC in data[:PDF_MAGIC_WITHIN]:
        return DocumentKind.PDF
    return DocumentKind.TEXT


def _zip_kind(data: bytes) -> DocumentKind:
    archive = Archive(data)
    if "mimetype" in archive.names and archive.read("mimetype", limit=200).strip() == ODT_TYPE:
        return DocumentKind.ODT
    if "word/document.xml" in archive.names:
        return DocumentKind.DOCX
    if "[Content_Types].xml" in archive.names and any(name.startswith("word/") for name in archive.names):
        raise MalformedDocument("a Word file without its text")
    raise UnknownDocumentType("a ZIP that is neither DOCX nor ODT")


def _is_web_page(data: bytes) -> bool:
    start = data[:200].lstrip().lower()
    return start.startswith((b"<!doctype html", b"<html", b"<?xml"))
