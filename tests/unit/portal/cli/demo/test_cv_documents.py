import unicodedata
from dataclasses import replace
from io import BytesIO

import pypdfium2
import pytest
from docx2python import docx2python
from odf import teletype
from odf.opendocument import load
from odf.style import Header
from odf.text import H, P

from portal.cli.demo.cv_documents import render_cv
from portal.cli.demo.cv_text import build_cv
from portal.cli.demo.people import Awkward, Candidate, CvFormat, Layout, build_candidates

CANDIDATES = build_candidates(7)


def _pdf_text(document: bytes) -> str:
    with pypdfium2.PdfDocument(document) as pdf:
        return "\n".join(page.get_textpage().get_text_bounded() for page in pdf)


def _docx_text(document: bytes) -> str:
    with docx2python(BytesIO(document)) as read:
        return read.text


def _odt_text(document: bytes) -> str:
    odt = load(BytesIO(document))
    assert odt.mimetype == "application/vnd.oasis.opendocument.text"
    return "\n".join(
        teletype.extractText(element) for kind in (Header, H, P) for element in odt.getElementsByType(kind)
    )


READERS = {CvFormat.PDF: _pdf_text, CvFormat.DOCX: _docx_text, CvFormat.ODT: _odt_text}


def _letters(text: str) -> str:
    """Line breaks fall where the page wants them, so compare letters only."""
    return "".join(unicodedata.normalize("NFC", text).replace("\u00ad", "").split())


@pytest.mark.parametrize("candidate", CANDIDATES, ids=lambda candidate: candidate.key)
def test_every_cv_opens_with_a_real_reader_and_says_what_was_written(candidate: Candidate) -> None:
    name, document = render_cv(candidate)
    assert name.endswith(f".{candidate.cv_format}")
    text = _letters(READERS[candidate.cv_format](document))
    assert _letters(candidate.name) in text
    assert _letters(candidate.email) in text
    if candidate.awkward is Awkward.MOSTLY_IMAGE:
        assert len(text) < 200
        return
    for section in build_cv(candidate).sections:
        for entry in section.entries:
            assert all(_letters(bullet) in text for bullet in entry.bullets)


def test_a_cv_is_written_the_same_way_twice() -> None:
    pdf = next(one for one in CANDIDATES if one.cv_format is CvFormat.PDF)
    assert render_cv(pdf) == render_cv(pdf)


@pytest.mark.parametrize("cv_format", list(CvFormat))
@pytest.mark.parametrize("layout", list(Layout))
def test_welsh_letters_survive_every_format_and_layout(cv_format: CvFormat, layout: Layout) -> None:
    person = replace(CANDIDATES[0], given_name="Dŵyn", family_name="Tŷ-Gŵyl", cv_format=cv_format, layout=layout)
    text = READERS[cv_format](render_cv(person)[1])
    assert "DŵynTŷ-Gŵyl" in _letters(text)


def test_contact_details_sit_in_the_page_header_of_a_running_header_layout() -> None:
    word = next(
        one
        for one in CANDIDATES
        if one.cv_format is CvFormat.DOCX and one.layout is Layout.RUNNING_HEADER and not one.awkward
    )
    with docx2python(BytesIO(render_cv(word)[1])) as read:
        assert word.email in str(read.header)
        assert word.email not in str(read.body)
