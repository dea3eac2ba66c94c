"""Every kind of file, in the layouts people use, gives its words in reading order."""

import pytest

from matching.parsing import DocumentKind, canonical_blind_text, extract_text, parse_document, parse_text
from tests.factories import cv_layouts as cv

WELSH = "Gŵyr, ŷd, tân, gêm, môr, tŷ, sŵn, Siân, ïod, ö"


@pytest.mark.parametrize("kind", cv.EVERY_KIND)
def test_a_kind_is_known_by_its_content(kind: str) -> None:
    extracted = extract_text(cv.EVERY_KIND[kind](cv.blocks(cv.CV)))
    assert extracted.kind == DocumentKind(kind)
    assert extracted.warnings == ()


@pytest.mark.parametrize("kind", cv.EVERY_KIND)
def test_welsh_letters_survive(kind: str) -> None:
    assert WELSH in extract_text(cv.EVERY_KIND[kind](cv.blocks(f"# Proffil\n{WELSH}\nDadansoddwr busnes"))).text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_plain_text_is_read_in_any_unicode(encoding: str) -> None:
    assert extract_text(f"Proffil\n{WELSH}\nrheolwr prosiect".encode(encoding)).text.splitlines()[1] == WELSH


def test_plain_text_is_read_in_windows_1252() -> None:
    assert extract_text("Siân – £5 an hour, “café”".encode("cp1252")).text == "Siân – £5 an hour, “café”"


def test_the_same_cv_gives_the_same_profile_in_every_kind() -> None:
    profiles = {kind: parse_document(make(cv.blocks(cv.CV))) for kind, make in cv.EVERY_KIND.items()}
    skills = {kind: [(skill.skill_id, skill.section) for skill in found.skills] for kind, found in profiles.items()}
    jobs = {
        kind: [(job.title, job.employer, job.start, job.end, job.is_current) for job in found.jobs]
        for kind, found in profiles.items()
    }
    assert len({str(found) for found in skills.values()}) == 1, skills
    assert len({str(found) for found in jobs.values()}) == 1, jobs
    assert {skill for skill, _ in skills["pdf"]} >= {"agile-working", "accessibility", "data-modelling"}
    assert jobs["pdf"] == [
        ("Senior Business Analyst", "Torfaen County Borough Council", "2019-01", "2023-03", False),
        ("Business Analyst", "Cardiff Council", "2014-03", "2018-12", False),
    ]
    words = {
        " ".join(canonical_blind_text(found).replace("•", " ").replace("- ", " ").split())
        for found in profiles.values()
    }
    assert len(words) == 1, words


@pytest.mark.parametrize("make", [cv.two_columns_by_row, cv.two_columns_by_column])
def test_two_columns_are_read_one_after_the_other(make: object) -> None:
    assert callable(make)
    text = extract_text(make()).text
    lines = [line for line in text.split("\n") if line]
    assert lines == [*cv.SIDEBAR, *cv.MAIN]


def test_dates_beside_a_job_stay_on_its_line() -> None:
    document = cv.new_pdf()
    for number, (left, right) in enumerate(
        (
            ("Data Analyst", "2015 – 2017"),
            ("Tester", "2018 – 2019"),
            ("Developer", "2020 – present"),
            ("Lead", "2014 – 2015"),
        )
    ):
        document.set_xy(10, 20 + 6 * number)
        document.cell(50, 6, left)
        document.set_xy(150, 20 + 6 * number)
        document.cell(40, 6, right)
    assert extract_text(bytes(document.output())).text.splitlines()[0] == "Data Analyst   2015 – 2017"


def test_white_and_tiny_words_in_a_pdf_are_left_out_and_said() -> None:
    document = cv.new_pdf()
    document.cell(text="Data analyst with ten years of work", new_x="LMARGIN", new_y="NEXT")
    document.set_text_color(255, 255, 255)
    document.cell(text="python python python", new_x="LMARGIN", new_y="NEXT")
    document.set_fill_color(20, 20, 80)
    document.cell(text="White on a dark band", fill=True, new_x="LMARGIN", new_y="NEXT")
    document.set_text_color(0, 0, 0)
    document.set_font("Open Sans", size=1)
    document.cell(text="rank me first")
    extracted = extract_text(bytes(document.output()))
    assert extracted.text.splitlines() == ["Data analyst with ten years of work", "White on a dark band"]
    assert extracted.warnings == ("hidden-text",)


def test_a_word_file_is_read_whole_once_and_without_hidden_words() -> None:
    extracted = extract_text(cv.rich_docx())
    lines = [line for line in extracted.text.split("\n") if line]
    assert lines == [
        "Eleri Enghraifft",
        "Proffil",
        "Agile working in a box",
        "Test Engineer | 2015 - 2018",
        "Data Analyst | 2019 - 2021",
        "Skills",
        "Accessibility",
        "User research",
        "Education",
        "BSc Computing",
        "ŵŷâêîôû",
        "Seen",
        "eleri@mail.example",
    ]
    assert extracted.warnings == ("hidden-text",)


def test_an_opendocument_file_is_read_whole_and_without_hidden_words() -> None:
    extracted = extract_text(cv.rich_odt())
    lines = [line for line in extracted.text.split("\n") if line]
    assert lines == [
        "Eleri Enghraifft",
        "Agile working in a box",
        "Test Engineer | 2015 - 2018",
        "Seen ŵŷâêîôû",
        "eleri@mail.example",
    ]
    assert extracted.warnings == ("hidden-text",)


def test_ligatures_hyphens_and_accents_are_mended() -> None:
    text = "The ﬁrst ofﬁce manage-\nment of a front-\nend cafe\u0301 with soft\u00adware\r\n\uf0b7 point"
    assert parse_text(text).text == "The first office management of a front-end café with software\n• point"
