"""The same fictional CV in every kind of file and in the layouts people use, made afresh for each test."""

import io
import zipfile
from dataclasses import dataclass

from docx import Document
from docx.document import Document as WordDocument
from docx.oxml import parse_xml
from fpdf import FPDF
from odf import table
from odf.draw import Frame, TextBox
from odf.opendocument import OpenDocumentText
from odf.style import Footer, Header, MasterPage, PageLayout, Style, TextProperties
from odf.text import H, List, ListItem, P, Span
from ttf_opensans import opensans

HEADING, BULLET, LINE = "heading", "bullet", "line"


@dataclass(frozen=True)
class Block:
    kind: str
    text: str


def blocks(text: str) -> list[Block]:
    """Read "# heading", "- bullet" and plain lines."""
    found = []
    for line in filter(None, map(str.strip, text.strip().split("\n"))):
        kind = {"#": HEADING, "-": BULLET}.get(line[0], LINE)
        found.append(Block(kind, line if kind == LINE else line[1:].strip()))
    return found


CV = """
Siân Gŵyr-Fychan
Senior Business Analyst
14 Heol y Môr, Pontypool, NP4 6ZZ
sian.gwyrfychan@mail.example | 07700 900321

# Profile
I am a business analyst with ten years of experience in local government.

# Employment history
Senior Business Analyst, Torfaen County Borough Council
Jan 2019 – Mar 2023
- Led user research and business process modelling with a team of four analysts.
- Agreed priorities with service owners through stakeholder relationship management.
Business Analyst, Cardiff Council
03/2014 - 12/2018
- Kept data quality high in the housing system, using data modelling every week.

# Education
BSc (Hons) Computing, Example University, 2011

# Skills
- Agile working
- Accessibility
"""


def as_text(blocks_: list[Block]) -> bytes:
    lines = [
        ("\n" if block.kind == HEADING else "- " if block.kind == BULLET else "") + block.text for block in blocks_
    ]
    return "\n".join(lines).encode()


def as_docx(blocks_: list[Block]) -> bytes:
    document = Document()
    styles = {HEADING: "Heading 1", BULLET: "List Bullet", LINE: "Normal"}
    for block in blocks_:
        document.add_paragraph(block.text, style=styles[block.kind])
    return docx_bytes(document)


def docx_bytes(document: WordDocument) -> bytes:
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def as_odt(blocks_: list[Block]) -> bytes:
    document = OpenDocumentText()
    for block in blocks_:
        if block.kind == BULLET:
            item = ListItem()
            item.addElement(P(text=block.text))
            listed = List()
            listed.addElement(item)
            document.text.addElement(listed)
        else:
            element = H(outlinelevel=1, text=block.text) if block.kind == HEADING else P(text=block.text)
            document.text.addElement(element)
    return odt_bytes(document)


def odt_bytes(document: OpenDocumentText) -> bytes:
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def new_pdf() -> FPDF:
    """An empty page with a font that has every Welsh letter."""
    document = FPDF()
    document.add_page()
    document.add_font("Open Sans", fname=str(opensans().path))
    document.set_font("Open Sans", size=10)
    return document


def as_pdf(blocks_: list[Block]) -> bytes:
    document = new_pdf()
    for block in blocks_:
        text = f"• {block.text}" if block.kind == BULLET else block.text
        document.multi_cell(0, 6, text, new_x="LMARGIN", new_y="NEXT")
    return bytes(document.output())


EVERY_KIND = {"pdf": as_pdf, "docx": as_docx, "odt": as_odt, "text": as_text}

SIDEBAR = (
    "Skills",
    "Agile working",
    "Accessibility",
    "Data modelling",
    "Contact",
    "eleri@mail.example",
    "Languages",
    "Welsh",
)
MAIN = (
    "Employment history",
    "Senior Developer, Torfaen County Borough Council",
    "Jan 2019 – present",
    "• Built online forms for residents of the borough",
    "• Led user research with people who cannot read print",
    "Developer, Example Ferries Ltd",
    "2015 – 2018",
    "• Wrote the timetable service and its automated tests",
)


def two_columns_by_row() -> bytes:
    """Both columns written a row at a time, as print drivers do."""
    document = new_pdf()
    for number, (left, right) in enumerate(zip(SIDEBAR, MAIN, strict=True)):
        document.set_xy(10, 20 + 6 * number)
        document.cell(50, 6, left)
        document.set_xy(75, 20 + 6 * number)
        document.cell(110, 6, right)
    return bytes(document.output())


def two_columns_by_column() -> bytes:
    """One column after the other, as word processors do, on baselines of their own."""
    document = new_pdf()
    for left, step, lines in ((10, 7, SIDEBAR), (75, 6, MAIN)):
        for number, line in enumerate(lines):
            document.set_xy(left, 20 + step * number)
            document.cell(100, 6, line)
    return bytes(document.output())


TEXT_BOX = """<w:r xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
 xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
 xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
 xmlns:v="urn:schemas-microsoft-com:vml"><mc:AlternateContent>
 <mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx><w:txbxContent><w:p><w:r><w:t>{0}</w:t></w:r></w:p>
 </w:txbxContent></wps:txbx></wps:wsp></w:drawing></mc:Choice>
 <mc:Fallback><w:pict><v:textbox><w:txbxContent><w:p><w:r><w:t>{0}</w:t></w:r></w:p></w:txbxContent></v:textbox>
 </w:pict></mc:Fallback></mc:AlternateContent></w:r>"""


def rich_docx() -> bytes:
    """Header, footer, text box, table of dates, layout table and hidden words."""
    document = Document()
    document.sections[0].header.paragraphs[0].text = "Eleri Enghraifft"
    document.sections[0].footer.paragraphs[0].text = "eleri@mail.example"
    document.add_paragraph("Proffil")._p.append(parse_xml(TEXT_BOX.format("Agile working in a box")))
    jobs = document.add_table(2, 2)
    for number, cells in enumerate((("Test Engineer", "2015 - 2018"), ("Data Analyst", "2019 - 2021"))):
        for place, cell in enumerate(cells):
            jobs.cell(number, place).text = cell
    layout = document.add_table(1, 2)
    layout.cell(0, 0).text = "Skills\nAccessibility\nUser research"
    layout.cell(0, 1).text = "Education\nBSc Computing\nŵŷâêîôû"
    hidden = document.add_paragraph("Seen ")
    vanished = hidden.add_run("vanished words")
    vanished.font.hidden = True
    return docx_bytes(document)


def rich_odt() -> bytes:
    """Header, footer, frame, table and hidden words."""
    document = OpenDocumentText()
    page = PageLayout(name="page")
    document.automaticstyles.addElement(page)
    master = MasterPage(name="Standard", pagelayoutname=page)
    header, footer = Header(), Footer()
    header.addElement(P(text="Eleri Enghraifft"))
    footer.addElement(P(text="eleri@mail.example"))
    master.addElement(header)
    master.addElement(footer)
    document.masterstyles.addElement(master)
    white = Style(name="white", family="text")
    white.addElement(TextProperties(color="#ffffff"))
    document.automaticstyles.addElement(white)
    holder = P()
    frame, box = Frame(width="5cm", height="2cm"), TextBox()
    box.addElement(P(text="Agile working in a box"))
    frame.addElement(box)
    holder.addElement(frame)
    document.text.addElement(holder)
    grid = table.Table()
    row = table.TableRow()
    for words in ("Test Engineer", "2015 - 2018"):
        cell = table.TableCell()
        cell.addElement(P(text=words))
        row.addElement(cell)
    grid.addElement(row)
    document.text.addElement(grid)
    seen = P(text="Seen ŵŷâêîôû ")
    seen.addElement(Span(stylename=white, text="white words"))
    document.text.addElement(seen)
    return odt_bytes(document)


def zip_of(parts: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return buffer.getvalue()
