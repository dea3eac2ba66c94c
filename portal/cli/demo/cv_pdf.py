"""Lays a CV out as PDF in several ways. Open Sans carries the Welsh letters the built-in fonts lack."""

from datetime import UTC, datetime
from io import BytesIO
from typing import assert_never

import ttf_opensans
from fpdf import FPDF
from PIL import Image, ImageDraw, ImageFont

from portal.cli.demo.cv_text import CvContent, CvEntry, CvSection
from portal.cli.demo.people import Layout

MARGIN = 18.0  # millimetres, like every length here
SIDEBAR = 62.0
DATES = 42.0
ROOM_FOR_AN_ENTRY = 40.0
ROOM_FOR_A_HEADING = 24.0
SIDE_KINDS = frozenset({"skills", "certificates", "languages", "interests"})
WRITTEN = datetime(2026, 10, 1, 9, tzinfo=UTC)  # a fixed date keeps the file the same on every run


class _Page(FPDF):
    """A page with an optional line of contact details repeated at the top."""

    def __init__(self, running: str = "") -> None:
        super().__init__(format="A4")
        self.running = running
        self.add_font("Sans", "", ttf_opensans.OPENSANS_REGULAR.path)
        self.add_font("Sans", "B", ttf_opensans.OPENSANS_BOLD.path)
        self.set_creation_date(WRITTEN)
        self.set_margins(MARGIN, MARGIN, MARGIN)
        self.set_auto_page_break(auto=True, margin=MARGIN)

    def header(self) -> None:
        """Repeat the contact line; fpdf calls this for every page."""
        if self.running:
            self.set_font("Sans", "", 8)
            self.set_text_color(90)
            self.multi_cell(0, 4, self.running, align="R", new_x="LMARGIN", new_y="NEXT")
            self.set_text_color(0)
            self.ln(3)


def write_pdf(content: CvContent, layout: Layout) -> bytes:
    """Return the CV as a PDF file in `layout` (a text box is a DOCX matter and is laid out plainly here)."""
    match layout:
        case Layout.SINGLE:
            page = _single(content)
        case Layout.TWO_COLUMN:
            page = _two_column(content)
        case Layout.TABLE:
            page = _table(content)
        case Layout.RUNNING_HEADER:
            page = _running_header(content)
        case Layout.PLAIN | Layout.TEXT_BOX:
            page = _plain(content)
        case _:
            assert_never(layout)
    return bytes(page.output())


def write_picture_pdf(content: CvContent) -> bytes:
    """Return a PDF whose CV is a scanned-looking picture: only the name and the e-mail address are text."""
    page = _start(content.name, "Sans")
    page.set_font("Sans", "", 10)
    _paragraph(page, content.contact[1], 5)
    page.image(BytesIO(_picture(content)), w=page.epw)
    return bytes(page.output())


def _start(name: str, family: str, running: str = "") -> _Page:
    page = _Page(running)
    page.set_title(f"CV {name}")
    page.add_page()
    page.set_font(family, "B", 20)
    _paragraph(page, name, 9)
    return page


def _paragraph(page: FPDF, text: str, height: float) -> None:
    page.multi_cell(0, height, text, align="L", new_x="LMARGIN", new_y="NEXT")


def _heading(page: FPDF, text: str, *, colour: tuple[int, int, int] = (29, 80, 95), ruled: bool = True) -> None:
    if not text:
        return
    if page.will_page_break(ROOM_FOR_A_HEADING):
        page.add_page()
    page.ln(3)
    page.set_font("Sans", "B", 12)
    page.set_text_color(*colour)
    _paragraph(page, text, 6)
    page.set_text_color(0)
    if ruled:
        page.set_draw_color(*colour)
        page.line(page.l_margin, page.get_y(), page.w - page.r_margin, page.get_y())
        page.ln(1.5)


def _bullets(page: FPDF, lines: tuple[str, ...]) -> None:
    page.set_font("Sans", "", 10)
    left = page.l_margin
    for line in lines:
        page.set_x(left)
        page.cell(4, 5, "•")
        page.set_left_margin(left + 4)
        _paragraph(page, line, 5)
        page.set_left_margin(left)
        page.set_x(left)


def _entry(page: FPDF, entry: CvEntry) -> None:
    page.set_font("Sans", "B", 10.5)
    _paragraph(page, f"{entry.title}, {entry.employer}", 5.5)
    page.set_font("Sans", "", 9)
    page.set_text_color(80)
    _paragraph(page, entry.dates, 5)
    page.set_text_color(0)
    _bullets(page, entry.bullets)
    page.ln(1.5)


def _section(page: FPDF, section: CvSection) -> None:
    _heading(page, section.heading)
    page.set_font("Sans", "", 10)
    if section.text:
        _paragraph(page, section.text, 5)
    for entry in section.entries:
        _entry(page, entry)
    if section.kind == "skills":
        _paragraph(page, ", ".join(section.items), 5)
    else:
        _bullets(page, section.items)


def _single(content: CvContent) -> FPDF:
    page = _start(content.name, "Sans")
    page.set_font("Sans", "", 9.5)
    _paragraph(page, "  |  ".join(content.contact), 5)
    for section in content.sections:
        _section(page, section)
    return page


def _running_header(content: CvContent) -> FPDF:
    page = _start(content.name, "Sans", running="  ·  ".join(content.contact))
    for section in content.sections:
        _section(page, section)
    return page


def _two_column(content: CvContent) -> FPDF:
    """Set short facts in a tinted sidebar beside the story, as many templates do."""
    page = _Page()
    page.set_title(f"CV {content.name}")
    page.add_page()
    page.set_fill_color(232, 240, 242)
    page.rect(0, 0, SIDEBAR + 10, page.h, style="F")
    page.set_margins(10, MARGIN, page.w - SIDEBAR - 4)
    page.set_xy(10, MARGIN)
    page.set_font("Sans", "", 7.5)
    for line in content.contact:
        _paragraph(page, line, 4.5)
    for section in content.sections:
        if section.kind in SIDE_KINDS:
            _sidebar_section(page, section)
    page.set_margins(SIDEBAR + 16, MARGIN, 14)
    page.set_xy(page.l_margin, MARGIN)
    page.set_font("Sans", "B", 20)
    _paragraph(page, content.name, 9)
    for section in content.sections:
        if section.kind not in SIDE_KINDS:
            _section(page, section)
    return page


def _sidebar_section(page: FPDF, section: CvSection) -> None:
    _heading(page, section.heading, ruled=False)
    page.set_font("Sans", "", 9)
    for line in (*section.items, *filter(None, [section.text])):
        _paragraph(page, line, 4.8)


def _table(content: CvContent) -> FPDF:
    """Set dates at the left, words at the right."""
    page = _start(content.name, "Sans")
    page.set_font("Sans", "", 9.5)
    for line in content.contact:
        _paragraph(page, line, 4.5)
    for section in content.sections:
        if section.entries:
            _heading(page, section.heading)
            for entry in section.entries:
                _row(page, entry)
        else:
            _section(page, section)
    return page


def _row(page: FPDF, entry: CvEntry) -> None:
    if page.will_page_break(ROOM_FOR_AN_ENTRY):
        page.add_page()
    top = page.get_y()
    page.set_font("Sans", "", 9)
    page.multi_cell(DATES - 4, 5, entry.dates, align="L", new_x="LMARGIN", new_y="TOP")
    page.set_left_margin(MARGIN + DATES)
    page.set_xy(page.l_margin, top)
    page.set_font("Sans", "B", 10.5)
    _paragraph(page, entry.title, 5.5)
    page.set_font("Sans", "", 10)
    _paragraph(page, entry.employer, 5)
    _bullets(page, entry.bullets)
    page.set_left_margin(MARGIN)
    page.set_x(MARGIN)
    page.ln(1.5)


def _plain(content: CvContent) -> FPDF:
    """Use no sizes and no rules: what a word processor's blank page gives."""
    page = _Page()
    page.add_page()
    page.set_font("Sans", "", 10.5)
    _paragraph(page, "\n".join(plain_lines(content)), 5.5)
    return page


def plain_lines(content: CvContent) -> list[str]:
    """Return the CV as lines of text."""
    lines = [content.name, *content.contact]
    for section in content.sections:
        lines += ["", *filter(None, [section.heading.upper(), section.text])]
        for entry in section.entries:
            lines += [f"{entry.title}, {entry.employer} ({entry.dates})"]
            lines += [f"- {bullet}" for bullet in entry.bullets]
        lines += [", ".join(section.items)] if section.kind == "skills" else [f"- {i}" for i in section.items]
    return lines


def _picture(content: CvContent) -> bytes:
    """Draw the CV's words into a PNG, slightly grey, as a phone photograph of paper would be."""
    image = Image.new("L", (1240, 1600), 238)
    font = ImageFont.truetype(str(ttf_opensans.OPENSANS_REGULAR.path), 22)
    draw = ImageDraw.Draw(image)
    for number, line in enumerate(plain_lines(content)[:48]):
        draw.text((60, 40 + number * 32), line[:104], fill=60, font=font)
    written = BytesIO()
    image.rotate(0.6, fillcolor=238).save(written, "PNG")
    return written.getvalue()
