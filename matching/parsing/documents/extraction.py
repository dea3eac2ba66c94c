"""Bytes to text: decide the kind, read it within limits, mend the words."""

from collections.abc import Callable
from dataclasses import dataclass

from matching.parsing.documents.errors import (
    EmptyDocument,
    NoTextInDocument,
    TooComplexDocument,
    TooLargeDocument,
)
from matching.parsing.documents.kinds import DocumentKind, document_kind
from matching.parsing.documents.limits import MAX_BYTES, MAX_LINE, MAX_TEXT
from matching.parsing.documents.office.docx import text_from_docx
from matching.parsing.documents.office.odt import text_from_odt
from matching.parsing.documents.pdf.reading import text_from_pdf
from matching.parsing.documents.plain import text_from_plain
from matching.parsing.lines.tidy import tidied
from matching.parsing.marks.disguise import hides_characters, without_unseen

LEAST_LETTERS = 20  # fewer in a PDF or office file: a scan with a page number, not a CV


@dataclass(frozen=True, slots=True)
class ExtractedText:
    """The words of a document. `warnings` are stable codes."""

    text: str
    kind: DocumentKind
    warnings: tuple[str, ...] = ()


READERS: dict[DocumentKind, Callable[[bytes], tuple[str, bool]]] = {
    DocumentKind.PDF: text_from_pdf,
    DocumentKind.DOCX: text_from_docx,
    DocumentKind.ODT: text_from_odt,
    DocumentKind.TEXT: lambda data: (text_from_plain(data), False),
}


def extract_text(data: bytes) -> ExtractedText:
    """Return the words of a PDF, DOCX, ODT or plain text, whichever the bytes are.

    Runs in this process, without memory or time limits: for files of strangers use `parse_document`.
    Raises a subclass of UnreadableDocument.
    """
    if not data.strip(b"\x00 \t\r\n"):
        raise EmptyDocument
    if len(data) > MAX_BYTES:
        raise TooLargeDocument(f"{len(data)} bytes")
    kind = document_kind(data)
    try:
        raw, has_hidden = READERS[kind](data)
    except (RecursionError, MemoryError) as error:
        raise TooComplexDocument("nested too deeply or too big") from error
    if len(raw) > MAX_TEXT:
        raise TooComplexDocument(f"{len(raw)} characters")
    if max(map(len, raw.splitlines()), default=0) > MAX_LINE:
        raise TooComplexDocument(f"more than {MAX_LINE} characters without a line break")
    has_hidden = has_hidden or hides_characters(raw)
    text = tidied(without_unseen(raw))
    if kind is DocumentKind.TEXT and not text.strip():
        raise EmptyDocument
    if kind is not DocumentKind.TEXT and sum(map(str.isalpha, text)) < LEAST_LETTERS:
        raise NoTextInDocument
    return ExtractedText(text=text, kind=kind, warnings=("hidden-text",) if has_hidden else ())
