"""One CV, told as lines of text, as people send it: plain, wrapped, Word, OpenDocument, PDF in several layouts."""

import textwrap
from collections.abc import Callable
from dataclasses import dataclass

from docx import Document
from fpdf import FPDF
from odf import table as odf_table
from odf.opendocument import OpenDocumentText
from odf.text import H, List, ListItem, P
from ttf_opensans import opensans

from matching.parsing.lines.headings import heading_kind
from tests.factories.cv_layouts import docx_bytes, odt_bytes

HEADING, BULLET, LINE, BLANK = "heading", "bullet", "line", "blank"
WRAPPED_AT = 72  # letters


@dataclass(frozen=True)
class Block:
    kind: str
    text: str


def blocks_of(text: str) -> list[Block]:
    """Read headings, bullets, plain and blank lines as a word processor's user would type them."""
    return [_block(line) for line in text.strip().split("\n")]


def _block(line: str) -> Block:
    stripped = line.strip()
    if not stripped:
        return Block(BLANK, "")
    if stripped[0] in "•-*" and stripped[1:2] == " ":
        return Block(BULLET, stripped[2:].strip())
    return Block(HEADING if heading_kind(stripped) else LINE, stripped)


def as_text(text: str) -> bytes:
    return text.encode()


def as_wrapped_text(text: str) -> bytes:
    """Hard line breaks, as mail programs and old editors put in."""
    lines: list[str] = []
    for block in blocks_of(text):
        first, rest = ("- ", "  ") if block.kind == BULLET else ("", "")
        lines += textwrap.wrap(
            block.text, WRAPPED_AT, initial_indent=first, subsequent_indent=rest, break_on_hyphens=False
        ) or [""]
    return "\n".join(lines).encode()


def as_docx(text: str) -> bytes:
    document = Document()
    styles = {HEADING: "Heading 1", BULLET: "List Bullet", LINE: "Normal", BLANK: "Normal"}
    for block in blocks_of(text):
        document.add_paragraph(block.text, style=styles[block.kind])
    return docx_bytes(document)


def as_table_docx(text: str) -> bytes:
    """All of it in one layout table: headings at the left, what they head at the right."""
    document = Document()
    grid = document.add_table(0, 2)
    for heading, body in _parts(text):
        left, right = grid.add_row().cells
        left.paragraphs[0].text = heading
        for block in body:
            right.add_paragraph(block.text, style="List Bullet" if block.kind == BULLET else "Normal")
    return docx_bytes(document)


def as_odt(text: str) -> bytes:
    document = OpenDocumentText()
    for block in blocks_of(text):
        document.text.addElement(_odt_element(block))
    return odt_bytes(document)


def as_table_odt(text: str) -> bytes:
    document = OpenDocumentText()
    grid = odf_table.Table()
    for heading, body in _parts(text):
        row = odf_table.TableRow()
        left, right = odf_table.TableCell(), odf_table.TableCell()
        left.addElement(P(text=heading))
        for block in body:
            right.addElement(_odt_element(block))
        row.addElement(left)
        row.addElement(right)
        grid.addElement(row)
    document.text.addElement(grid)
    return odt_bytes(document)


def _odt_element(block: Block) -> object:
    if block.kind == HEADING:
        return H(outlinelevel=1, text=block.text)
    if block.kind != BULLET:
        return P(text=block.text)
    item, listed = ListItem(), List()
    item.addElement(P(text=block.text))
    listed.addElement(item)
    return listed


def _parts(text: str) -> list[tuple[str, list[Block]]]:
    parts: list[tuple[str, list[Block]]] = [("", [])]
    for block in blocks_of(text):
        if block.kind == HEADING:
            parts.append((block.text, []))
        elif block.kind != BLANK:
            parts[-1][1].append(block)
    return [part for part in parts if part[0] or part[1]]


class Page(FPDF):
    """A page with a font that has every Welsh letter; perhaps with a running header and numbers."""

    def __init__(self, running: str = "") -> None:
        super().__init__(format="A4")
        self.running = running
        self.add_font("Open Sans", fname=str(opensans().path))
        self.set_margins(18, 18, 18)
        self.set_auto_page_break(auto=True, margin=18)

    def header(self) -> None:
        if self.running:
            self.set_font("Open Sans", size=8)
            self.cell(0, 6, self.running, align="R", new_x="LMARGIN", new_y="NEXT")
            self.ln(4)

    def footer(self) -> None:
        if self.running:
            self.set_y(-14)
            self.set_font("Open Sans", size=8)
            self.cell(0, 6, f"Page {self.page_no()} of {{nb}}", align="C")


def _write(page: FPDF, blocks: list[Block], size: float) -> None:
    left = page.l_margin
    for block in blocks:
        page.set_font("Open Sans", size=size * 1.25 if block.kind == HEADING else size)
        if block.kind == BLANK:
            page.ln(size * 0.3)
        elif block.kind == BULLET:
            page.set_x(left)
            page.cell(4, size * 0.5, "•")
            page.set_left_margin(left + 4)
            page.multi_cell(0, size * 0.5, block.text, align="L", new_x="LMARGIN", new_y="NEXT")
            page.set_left_margin(left)
            page.set_x(left)
        else:
            page.multi_cell(0, size * 0.5, block.text, align="L", new_x="LMARGIN", new_y="NEXT")


def as_pdf(text: str, *, size: float = 10) -> bytes:
    page = Page()
    page.add_page()
    _write(page, blocks_of(text), size)
    return bytes(page.output())


def as_large_pdf(text: str) -> bytes:
    """Large print: every bullet wraps, and pages break inside jobs; running headers and page numbers."""
    page = Page(running="Curriculum vitae")
    page.add_page()
    _write(page, blocks_of(text), 15)
    return bytes(page.output())


def as_justified_pdf(text: str) -> bytes:
    """Both edges straight, words set apart to fill the line."""
    page = Page()
    page.add_page()
    for block in blocks_of(text):
        page.set_font("Open Sans", size=10)
        words = f"• {block.text}" if block.kind == BULLET else block.text
        page.multi_cell(110, 5, words or " ", align="J", new_x="LMARGIN", new_y="NEXT")
    return bytes(page.output())


def as_two_columns_pdf(text: str) -> bytes:
    """The shorter parts in a narrow column beside the story, each written whole."""
    parts = _parts(text)
    aside = [part for part in parts if heading_kind(part[0]) and sum(len(block.text) for block in part[1]) < ASIDE]
    page = Page()
    page.add_page()
    for left, right, chosen in ((14, 145, aside), (75, 14, [part for part in parts if part not in aside])):
        page.set_margins(left, 18, right)
        page.set_xy(left, 18)
        for heading, body in chosen:
            blocks = [Block(HEADING, heading), *body] if heading else body
            _write(page, [*blocks, Block(BLANK, "")], 9)
    return bytes(page.output())


ASIDE = 160  # letters

EVERY_FORMAT: dict[str, Callable[[str], bytes]] = {
    "text": as_text,
    "wrapped text": as_wrapped_text,
    "docx": as_docx,
    "docx in a table": as_table_docx,
    "odt": as_odt,
    "odt in a table": as_table_odt,
    "pdf": as_pdf,
    "pdf in large print": as_large_pdf,
    "justified pdf": as_justified_pdf,
    "pdf in two columns": as_two_columns_pdf,
}
