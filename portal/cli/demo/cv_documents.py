"""Turns a candidate into the file they would upload."""

from portal.cli.demo.cv_docx import write_docx
from portal.cli.demo.cv_odt import write_odt
from portal.cli.demo.cv_pdf import write_pdf, write_picture_pdf
from portal.cli.demo.cv_text import build_cv
from portal.cli.demo.people import Awkward, Candidate, CvFormat

WRITERS = {CvFormat.PDF: write_pdf, CvFormat.DOCX: write_docx, CvFormat.ODT: write_odt}


def render_cv(candidate: Candidate) -> tuple[str, bytes]:
    """Return the file's name and bytes. The words are the same every time; a PDF's every byte is."""
    content = build_cv(candidate)
    if candidate.awkward is Awkward.MOSTLY_IMAGE:
        written = write_picture_pdf(content)
    else:
        written = WRITERS[candidate.cv_format](content, candidate.layout)
    return f"cv-{candidate.key}.{candidate.cv_format}", written
