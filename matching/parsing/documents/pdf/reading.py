"""Read a PDF with PDFium; what PDFium cannot open, pypdf tries."""

import io
import logging

import pypdf
import pypdfium2
from pypdf.errors import PyPdfError

from matching.parsing.documents.errors import EncryptedDocument, MalformedDocument, TooComplexDocument
from matching.parsing.documents.limits import MAX_PAGES, MAX_TEXT
from matching.parsing.documents.pdf.glyphs import Glyph, glyphs_of
from matching.parsing.documents.pdf.layout import rows_of_page
from matching.parsing.documents.pdf.rows import text_of_pages

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
        pages: list[list[Glyph]] = []
        left = MAX_TEXT
        for page in document:
            pages.append(_page_glyphs(page, left))
            left -= len(pages[-1])
    letters = [glyph for page in pages for glyph in page if glyph.has_place]
    # A scan with recognised text lays it without ink over the picture: then all of it is to be read
    is_scan = sum(glyph.is_inkless for glyph in letters) > len(letters) / 2
    hidden = {id(glyph) for glyph in letters if glyph.is_hidden or (glyph.is_inkless and not is_scan)}
    shown = ([glyph for glyph in page if id(glyph) not in hidden] for page in pages)
    return text_of_pages([rows_of_page(page) for page in shown]), bool(hidden)


def _page_glyphs(page: pypdfium2.PdfPage, most: int) -> list[Glyph]:
    text_page = page.get_textpage()
    try:
        if text_page.count_chars() > most:
            raise TooComplexDocument(f"{text_page.count_chars()} characters on a page")
        return list(glyphs_of(page, text_page))
    finally:
        text_page.close()
        page.close()


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
