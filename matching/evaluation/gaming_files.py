"""CVs as files, with lines in them that nobody sees: in white, tiny, off the page, marked as hidden."""

import io
from collections.abc import Callable, Mapping, Sequence
from functools import partial

import ttf_opensans
from docx import Document
from docx.shared import Pt, RGBColor
from fpdf import FPDF

WHITE = RGBColor(255, 255, 255)


def pdf(text: str, lines: Sequence[str], *, size: float = 10, is_white: bool = False, left: float = 10) -> bytes:
    """Lay a CV out as PDF; `lines` follow in `size` points, `left` millimetres from the edge, perhaps in white."""
    document = FPDF()
    document.add_font("Sans", "", ttf_opensans.OPENSANS_REGULAR.path)
    document.add_page()
    for line in text.split("\n"):
        _write(document, line, 10)
    if is_white:
        document.set_text_color(255)
    for line in lines:
        document.set_x(left)
        _write(document, line, size)
    return bytes(document.output())


def docx(text: str, lines: Sequence[str], *, size: float = 10, is_white: bool = False, is_off: bool = False) -> bytes:
    """Lay a CV out as DOCX; `lines` follow in `size` points, perhaps in white or marked as hidden (`is_off`)."""
    document = Document()
    for line in text.split("\n"):
        document.add_paragraph(line)
    for line in lines:
        run = document.add_paragraph().add_run(line)
        run.font.size = Pt(size)
        run.font.hidden = is_off or None
        if is_white:
            run.font.color.rgb = WHITE
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


FILES: Mapping[str, Callable[[str, Sequence[str]], bytes]] = {
    "white, PDF": partial(pdf, is_white=True),
    "tiny, PDF": partial(pdf, size=1),
    "off the page, PDF": partial(pdf, left=400),
    "white, DOCX": partial(docx, is_white=True),
    "tiny, DOCX": partial(docx, size=1),
    "hidden, DOCX": partial(docx, is_off=True),
}


def _write(document: FPDF, line: str, size: float) -> None:
    document.set_font("Sans", "", size)
    if document.get_x() > document.w:
        document.cell(text=line, new_x="LMARGIN", new_y="NEXT")
    else:
        document.multi_cell(0, size / 2, line, new_x="LMARGIN", new_y="NEXT")
