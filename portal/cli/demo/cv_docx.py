"""Lays a CV out as a Word document, with the habits real ones have: headers, tables, columns, text boxes."""

from io import BytesIO
from typing import Any, assert_never
from xml.sax.saxutils import escape

from docx import Document
from docx.document import Document as DocumentObject
from docx.enum.section import WD_SECTION
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from portal.cli.demo.cv_text import CvContent, CvEntry, CvSection
from portal.cli.demo.people import Layout

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
)
BOX_STYLE = "width:470pt;height:74pt;margin-left:0;margin-top:0;mso-wrap-style:square"


def write_docx(content: CvContent, layout: Layout) -> bytes:
    """Return the CV as a DOCX file in `layout`."""
    document = _blank(content)
    match layout:
        case Layout.SINGLE:
            _single(document, content)
        case Layout.TWO_COLUMN:
            _two_column(document, content)
        case Layout.TABLE:
            _table(document, content)
        case Layout.RUNNING_HEADER:
            _running_header(document, content)
        case Layout.TEXT_BOX:
            _text_box(document, content)
        case Layout.PLAIN:
            _plain(document, content)
        case _:
            assert_never(layout)
    written = BytesIO()
    document.save(written)
    return written.getvalue()


def _blank(content: CvContent) -> DocumentObject:
    document = Document()
    document.core_properties.title = f"CV {content.name}"
    document.core_properties.author = content.name
    document.styles["Normal"].font.name = "Calibri"
    document.styles["Normal"].font.size = Pt(10.5)
    document.styles["Normal"].paragraph_format.space_after = Pt(3)
    for section in document.sections:
        section.left_margin = section.right_margin = Cm(2)
        section.top_margin = section.bottom_margin = Cm(1.8)
    return document


def _name(document: DocumentObject, content: CvContent) -> None:
    run = document.add_paragraph().add_run(content.name)
    run.bold = True
    run.font.size = Pt(20)


def _section(document: DocumentObject, section: CvSection) -> None:
    if section.heading:
        document.add_heading(section.heading, level=2)
    if section.text:
        document.add_paragraph(section.text)
    for entry in section.entries:
        _entry(document, entry)
    for item in section.items:
        document.add_paragraph(item, style="List Bullet")


def _entry(container: Any, entry: CvEntry) -> None:
    """Write one job into a document or a table cell; the two share `add_paragraph`."""
    heading = container.add_paragraph()
    heading.add_run(entry.title).bold = True
    heading.add_run(f", {entry.employer}")
    dates = container.add_paragraph().add_run(entry.dates)
    dates.italic = True
    dates.font.color.rgb = RGBColor(0x50, 0x5A, 0x5F)
    for bullet in entry.bullets:
        container.add_paragraph(bullet, style="List Bullet")


def _single(document: DocumentObject, content: CvContent) -> None:
    _name(document, content)
    for line in content.contact:
        document.add_paragraph(line)
    for section in content.sections:
        _section(document, section)


def _running_header(document: DocumentObject, content: CvContent) -> None:
    """Name and contact live in the page header, where a careless parser never looks."""
    header = document.sections[0].header
    header.paragraphs[0].text = content.name
    header.add_paragraph("  |  ".join(content.contact))
    document.sections[0].footer.paragraphs[0].text = f"CV {content.name}"
    for section in content.sections:
        _section(document, section)


def _two_column(document: DocumentObject, content: CvContent) -> None:
    _name(document, content)
    document.add_paragraph("  |  ".join(content.contact))
    section = document.add_section(WD_SECTION.CONTINUOUS)
    columns = OxmlElement("w:cols")
    columns.set(qn("w:num"), "2")
    columns.set(qn("w:space"), "480")
    for old in section._sectPr.findall(qn("w:cols")):  # noqa: SLF001 - python-docx offers no columns
        section._sectPr.remove(old)  # noqa: SLF001 - as above
    section._sectPr.append(columns)  # noqa: SLF001 - as above
    for part in content.sections:
        _section(document, part)


def _table(document: DocumentObject, content: CvContent) -> None:
    _name(document, content)
    document.add_paragraph("  |  ".join(content.contact))
    for section in content.sections:
        if not section.entries:
            _section(document, section)
            continue
        document.add_heading(section.heading, level=2)
        table = document.add_table(rows=0, cols=2)
        table.autofit = False
        for entry in section.entries:
            dates, story = table.add_row().cells
            dates.width, story.width = Cm(3.6), Cm(13.4)
            dates.paragraphs[0].text = entry.dates
            story.paragraphs[0].add_run(f"{entry.title}, {entry.employer}").bold = True
            for bullet in entry.bullets:
                story.add_paragraph(bullet, style="List Bullet")


def _text_box(document: DocumentObject, content: CvContent) -> None:
    """Name and contact float in a drawn box; python-docx has none, so the XML is written here."""
    lines = "".join(
        f'<w:p><w:r><w:t xml:space="preserve">{escape(line)}</w:t></w:r></w:p>'
        for line in (content.name, *content.contact)
    )
    box = (
        f'<w:p {NAMESPACES}><w:r><w:pict><v:rect id="contact" style="{BOX_STYLE}" '
        f'fillcolor="#e8f0f2"><v:textbox><w:txbxContent>{lines}</w:txbxContent></v:textbox></v:rect>'
        "</w:pict></w:r></w:p>"
    )
    document.element.body.insert(0, parse_xml(box))
    for section in content.sections:
        _section(document, section)


def _plain(document: DocumentObject, content: CvContent) -> None:
    """Headings typed in capitals and hyphens for bullets: no styles at all."""
    for line in (content.name, *content.contact):
        document.add_paragraph(line)
    for section in content.sections:
        for line in filter(None, (section.heading.upper(), section.text)):
            document.add_paragraph(line)
        for entry in section.entries:
            document.add_paragraph(f"{entry.dates}  {entry.title}, {entry.employer}")
            for bullet in entry.bullets:
                document.add_paragraph(f"- {bullet}")
        if section.items:
            document.add_paragraph(", ".join(section.items))
