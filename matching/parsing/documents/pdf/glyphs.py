"""The letters of a PDF page with their places, told apart by whether a reader can see them.

Words without ink, white on white, off the page or too small to read are how a CV talks to a machine behind
the reader's back. White words on a dark band are not: the page is drawn and looked at where it matters.
"""

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2
from pypdfium2 import raw

NEAR_WHITE = 245
TRANSPARENT = 10
TINY = 3.0  # points
MARKS_FROM = 235  # a pixel darker than this is no paper
DARK_SHARE = 0.3  # of the pixels round a letter
DRAWN_AT = 1.0  # pixels a point


@dataclass(frozen=True, slots=True)
class Glyph:
    """One letter. Places are points from the bottom left; a space or line end that PDFium put in has none."""

    letter: str
    left: float = 0.0
    bottom: float = 0.0
    right: float = 0.0
    top: float = 0.0
    has_place: bool = False
    is_inkless: bool = False
    is_hidden: bool = False


class Paper:
    """The drawn page, drawn only when a letter is too pale to be seen on white."""

    def __init__(self, page: pypdfium2.PdfPage) -> None:
        self._page = page
        self._bitmap: pypdfium2.PdfBitmap | None = None

    def is_dark(self, left: float, bottom: float, right: float, top: float) -> bool:
        """Tell whether the box is filled enough for white letters to show."""
        if self._bitmap is None:
            self._bitmap = self._page.render(scale=DRAWN_AT, grayscale=True)
        bitmap = self._bitmap
        pixels = memoryview(bitmap.buffer).cast("B")
        start, end = max(int(left), 0), min(int(right) + 1, bitmap.width)
        first, last = max(int(bitmap.height - top), 0), min(int(bitmap.height - bottom) + 1, bitmap.height)
        shades = [
            shade
            for row in range(first, last)
            for shade in pixels[row * bitmap.stride + start : row * bitmap.stride + end]
        ]
        return sum(shade < MARKS_FROM for shade in shades) > len(shades) * DARK_SHARE


def glyphs_of(page: pypdfium2.PdfPage, text_page: pypdfium2.PdfTextPage) -> Iterator[Glyph]:
    """Yield the letters of a page in the order of the file."""
    paper = Paper(page)
    width, height = page.get_size()
    box = raw.FS_RECTF()
    for index in range(text_page.count_chars()):
        code = raw.FPDFText_GetUnicode(text_page, index)
        letter = chr(code) if 0 < code <= 0x10FFFF and not 0xD800 <= code <= 0xDFFF else ""  # noqa: PLR2004 -- Unicode's own bounds
        if letter.isspace() or raw.FPDFText_IsGenerated(text_page, index) == 1:
            yield Glyph(letter)
            continue
        raw.FPDFText_GetLooseCharBox(text_page, index, ctypes.byref(box))
        left, bottom, right, top = box.left, box.bottom, box.right, box.top
        is_off = right < 0 or top < 0 or left > width or bottom > height
        is_tiny = 0 < top - bottom < TINY
        is_pale = _is_pale(text_page, index) and not paper.is_dark(*text_page.get_charbox(index))
        yield Glyph(
            letter, left, bottom, right, top,
            has_place=True,
            is_inkless=_is_inkless(text_page, index),
            is_hidden=is_off or is_tiny or is_pale,
        )  # fmt: skip


def _is_inkless(text_page: pypdfium2.PdfTextPage, index: int) -> bool:
    piece = raw.FPDFText_GetTextObject(text_page, index)
    return bool(piece) and raw.FPDFTextObj_GetTextRenderMode(piece) == raw.FPDF_TEXTRENDERMODE_INVISIBLE


def _is_pale(text_page: pypdfium2.PdfTextPage, index: int) -> bool:
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    if not raw.FPDFText_GetFillColor(text_page, index, *map(ctypes.byref, (red, green, blue, alpha))):
        return False
    return alpha.value <= TRANSPARENT or min(red.value, green.value, blue.value) >= NEAR_WHITE
