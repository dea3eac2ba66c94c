"""Vacancies from files, and CV passages cut into pieces."""

import json
from pathlib import Path

import docx
import pytest
from fpdf import FPDF

from career_framework import SkillLevel, load_framework
from matching.parsing import parse_text, passages
from matching.parsing.adverts.role_levels import vacancy_from_role_level
from matching.parsing.adverts.vacancies import (
    UnusableVacancyError,
    found_requirements,
    is_found,
    vacancy_from_file,
    vacancy_from_text,
)
from matching.parsing.cv.pieces import pieces
from matching.parsing.lines.statements import lines
from matching.profiles import Importance

ADVERT = """# Service desk analyst

We are a friendly council by the sea.

## Essential
- Answering calls from colleagues and fixing what is wrong
- Explaining technical things in plain words

**Desirable**
- Knowing how to image a laptop

## What we offer
- A pension and free parking at the pier
"""


def test_a_markdown_advert_gives_its_title_and_what_it_asks() -> None:
    vacancy = vacancy_from_text(ADVERT)
    assert vacancy.title == "Service desk analyst"
    assert [(item.text, item.importance) for item in vacancy.requirements] == [
        ("Answering calls from colleagues and fixing what is wrong", Importance.ESSENTIAL),
        ("Explaining technical things in plain words", Importance.ESSENTIAL),
        ("Knowing how to image a laptop", Importance.DESIRABLE),
    ]
    assert all(is_found(item) for item in vacancy.requirements)


def test_an_advert_without_headings_is_taken_line_by_line() -> None:
    found = found_requirements("You will run our servers. Knowing Python is desirable.")
    assert [item.importance for item in found] == [Importance.ESSENTIAL, Importance.DESIRABLE]


def test_a_role_level_brings_its_requirements(tmp_path: Path) -> None:
    file = tmp_path / "vacancy.json"
    file.write_text(json.dumps({"role": "software-developer", "level": "developer"}))
    vacancy = vacancy_from_file(file)
    assert vacancy == vacancy_from_role_level(load_framework(), "software-developer", "developer")
    level = load_framework().role_level("software-developer", "developer")
    assert [item.skill_id for item in vacancy.requirements] == [need.skill_id for need in level.requirements]


def test_requirements_may_be_lines_or_skills(tmp_path: Path) -> None:
    file = tmp_path / "vacancy.json"
    rows = ["Driving between sites", {"skill": "prototyping", "level": "working", "importance": "desirable"}]
    file.write_text(json.dumps({"title": "Designer", "requirements": rows}))
    line, skill = vacancy_from_file(file).requirements
    assert (line.text, line.importance, line.level) == ("Driving between sites", Importance.ESSENTIAL, None)
    assert (skill.text, skill.importance, skill.level) == ("Prototyping", Importance.DESIRABLE, SkillLevel.WORKING)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("empty.txt", ""),
        ("broken.json", "{"),
        ("list.json", "[]"),
        ("nothing.json", "{}"),
        ("unknown.json", '{"role": "astronaut", "level": "chief"}'),
        ("level.json", '{"requirements": [{"text": "x", "level": "wizard"}]}'),
        ("importance.json", '{"requirements": [{"text": "x", "importance": "urgent"}]}'),
    ],
)
def test_an_unusable_vacancy_says_which_file(tmp_path: Path, name: str, content: str) -> None:
    (tmp_path / name).write_text(content)
    with pytest.raises(UnusableVacancyError, match=name):
        vacancy_from_file(tmp_path / name)


def test_lines_split_where_an_advert_lost_its_breaks() -> None:
    assert lines("You will test web servicesSkills in JavaScript needed.Apply today by email") == [
        "You will test web services",
        "Skills in JavaScript needed",
        "Apply today by email",
    ]


def test_a_passage_that_runs_on_is_cut_into_literal_pieces() -> None:
    text = "Experience\nDeveloper, Example Council  2019 - present\n- " + " ".join(
        f"Wrote service number {number} in JavaScript for residents of the county." for number in range(9)
    )
    profile = parse_text(text)
    found = pieces(passages(profile), profile.jobs)
    assert len(found) > 5
    for piece in found:
        assert profile.blind_text[piece.start : piece.end] == piece.text
        assert len(piece.text.split()) <= 45


def test_dates_alone_are_no_passage() -> None:
    profile = parse_text("Experience\nDeveloper, Example Council\nJan 2019 - present\n- Wrote the forms people use")
    assert not any(piece.text.startswith("Jan") for piece in pieces(passages(profile), profile.jobs))


def test_an_advert_as_pdf_or_docx_is_read_like_its_text(tmp_path: Path) -> None:
    wanted = [item.text for item in vacancy_from_text(ADVERT).requirements]
    document = docx.Document()
    for line in ADVERT.splitlines():
        document.add_paragraph(line)
    document.save(str(tmp_path / "advert.docx"))
    pdf = FPDF()
    pdf.add_page()
    pdf.set_font("Helvetica", size=11)
    pdf.multi_cell(0, 6, ADVERT)
    pdf.output(str(tmp_path / "advert.pdf"))
    assert [item.text for item in vacancy_from_file(tmp_path / "advert.docx").requirements] == wanted
    assert [item.text for item in vacancy_from_file(tmp_path / "advert.pdf").requirements] == wanted


def test_an_advert_that_cannot_be_opened_says_why(tmp_path: Path) -> None:
    (tmp_path / "advert.pdf").write_bytes(b"%PDF-1.7 and nothing more")
    with pytest.raises(UnusableVacancyError, match="malformed"):
        vacancy_from_file(tmp_path / "advert.pdf")
