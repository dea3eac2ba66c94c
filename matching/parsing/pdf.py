"""Read a PDF with PDFium; what PDFium cannot open, pypdf tries."""

import io
import logging

import pypdf
import pypdfium2
from pypdf.errors import PyPdfError

from matching.parsing.errors import EncryptedDocument, MalformedDocument, TooComplexDocument
from matching.parsing.limits import MAX_PAGES, MAX_TEXT

WRONG_PASSWORD = 4  # FPDF_ERR_PASSWORD
PAGE_BREAK = "\n\n"


def text_from_pdf(data: bytes) -> tuple[str, bool]:
    """Return the text and whether hidden text (no ink, white on white, tiny) was left out."""
    try:
        return _by_pdfium(data)
    except pypdfium2.PdfiumError as error:
        if error.err_code == WRONG_PASSWORD:
            raise EncryptedDocument("a PDF with a password") from error
        return _by_pypdf(data), False


def _by_pdfium(data: bytes) -> tuple[str, bool]:
    with pypdfium2.PdfDocument(data) as document:
        if len(document) > MAX_PAGES:
            raise TooComplexDocument(f"{len(document)} pages")
        pages: list[str] = []
        for page in document:
            text_page = page.get_textpage()
            pages.append(text_page.get_text_bounded())
            text_page.close()
            page.close()
        return PAGE_BREAK.join(pages), False


def _by_pypdf(data: bytes) -> str:
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        reader = pypdf.PdfReader(io.BytesIO(data), strict=False)
        if reader.is_encrypted and not reader.decrypt(""):
            raise EncryptedDocument("a PDF with a password")
        if len(reader.pages) > MAX_PAGES:
            raise TooComplexDocument(f"{len(reader.pages)} pages")
        return PAGE_BREAK.join(page.extract_text() for page in reader.pages)[:MAX_TEXT]
    except RecursionError as error:
        raise TooComplexDocument("nested too deeply") from error
    except (PyPdfError, ValueError, TypeError, KeyError, AttributeError, IndexError, OSError) as error:
        # Damaged files make pypdf fail in many ways of Python's own
        raise MalformedDocument("the PDF is damaged") from error
