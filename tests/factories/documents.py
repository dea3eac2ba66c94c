"""CV files as bytes, real ones and ones that go wrong, made afresh so that none is kept in the repository."""

import io
import zipfile

from docx import Document
from fpdf import FPDF
from odf.opendocument import OpenDocumentText
from odf.text import P
from pypdf import PdfReader, PdfWriter

LINES = (
    "Eleri Enghraifft",
    "eleri@people.example",
    "07700 900123",
    "Work experience",
    "Software developer, Example Trams, January 2019 to June 2022",
    "Wrote automated tests in Python for the timetable service and mended its builds.",
    "Ran user research sessions with passengers and prototyped a new journey planner.",
    "Test engineer, Example Ferries, July 2022 to present",
    "Set up continuous integration and reviewed the code of four colleagues every week.",
    "Education",
    "BSc Computer Science, Example University, 2018",
)


def pdf(lines: tuple[str, ...] = LINES) -> bytes:
    """A one-page PDF."""
    document = FPDF()
    document.add_page()
    document.set_font("Helvetica", size=11)
    for line in lines:
        document.cell(text=line, new_x="LMARGIN", new_y="NEXT")
    return bytes(document.output())


def docx(lines: tuple[str, ...] = LINES) -> bytes:
    """A Word document."""
    document = Document()
    for line in lines:
        document.add_paragraph(line)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def odt(lines: tuple[str, ...] = LINES) -> bytes:
    """An OpenDocument text."""
    document = OpenDocumentText()
    for line in lines:
        document.text.addElement(P(text=line))
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def text(lines: tuple[str, ...] = LINES) -> bytes:
    """Plain text."""
    return "\n".join(lines).encode()


def encrypted_pdf() -> bytes:
    """A PDF that wants a password."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf())))
    writer.encrypt("open sesame", algorithm="RC4-128")
    return _written(writer)


def image_only_pdf() -> bytes:
    """A PDF with a drawing on it and not a word."""
    document = FPDF()
    document.add_page()
    document.rect(20, 20, 100, 150, style="F")
    return bytes(document.output())


def truncated_docx() -> bytes:
    """A Word document whose second half never arrived."""
    whole = docx()
    return whole[: len(whole) // 2]


def bomb_docx() -> bytes:
    """A small Word document that unpacks to far more than a CV ever holds."""
    whole = io.BytesIO(docx())
    buffer = io.BytesIO()
    with zipfile.ZipFile(whole) as source, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as bomb:
        for name in source.namelist():
            if name != "word/document.xml":
                bomb.writestr(name, source.read(name))
        bomb.writestr("word/document.xml", b"<w:document>" + b" " * (200 * 1024 * 1024))
    return buffer.getvalue()


def picture() -> bytes:
    """The start of a PNG."""
    return b"\x89PNG\r\n\x1a\n" + bytes(500)


def _written(writer: PdfWriter) -> bytes:
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()
