"""The command line on plain files; the model itself is tried in the golden set."""

import json
from pathlib import Path

import pytest

from matching.__main__ import FAILED, files_of, main, profile_data, rank_files
from matching.embedding.hashing import HashingEmbedder
from matching.engine import Engine
from matching.parsing import parse_text

CV = """Someone Example
someone@person.example

Experience
Developer, Example Council    March 2019 - present
- Wrote automated tests in Python for council services and fixed what they found every week
- Designed the database of the library service together with the people who lend the books
"""


def _folder(tmp_path: Path) -> Path:
    folder = tmp_path / "cvs"
    folder.mkdir()
    (folder / "good.txt").write_text(CV)
    (folder / "broken.pdf").write_bytes(b"%PDF-1.7 and nothing more")
    (folder / ".hidden").write_text("not a CV")
    return folder


def test_a_folder_is_ranked_and_unreadable_files_stop_nothing(tmp_path: Path) -> None:
    vacancy = tmp_path / "vacancy.txt"
    vacancy.write_text("Developer\n\nEssential:\n- Writing automated tests in Python for council services\n")
    ranking = rank_files(Engine(HashingEmbedder(1024)), vacancy, _folder(tmp_path))
    assert [file.name for file, _ in ranking.matches] == ["good.txt"]
    assert [(file.name, bool(reason)) for file, reason in ranking.unread] == [("broken.pdf", True)]


def test_long_work_shows_how_far_it_has_come_in_a_log_too(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("matching.__main__.PATIENCE", 0.0)
    vacancy = tmp_path / "vacancy.txt"
    vacancy.write_text("Developer\n\nEssential:\n- Writing automated tests in Python for council services\n")
    rank_files(Engine(HashingEmbedder(1024)), vacancy, _folder(tmp_path))
    assert "2/2" in capsys.readouterr().err


def test_files_are_listed_by_name(tmp_path: Path) -> None:
    folder = _folder(tmp_path)
    assert [file.name for file in files_of(folder)] == ["broken.pdf", "good.txt"]
    assert files_of(folder / "good.txt") == [folder / "good.txt"]


def test_parse_prints_the_promised_keys(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = _folder(tmp_path) / "good.txt"
    assert main(["parse", str(file), "--json"]) == 0
    data = json.loads(capsys.readouterr().out)
    expected = ["text", "blind_text", "sections", "jobs", "education", "skills", "languages", "contact", "warnings"]
    assert set(expected) <= set(data)
    assert "someone@person.example" not in data["blind_text"]
    assert main(["parse", str(file)]) == 0
    assert "Developer" in capsys.readouterr().out


def test_an_unreadable_file_ends_with_a_message(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = _folder(tmp_path) / "broken.pdf"
    assert main(["parse", str(file)]) == FAILED
    assert "cannot read" in capsys.readouterr().err
    assert main(["parse", str(tmp_path / "nowhere.txt")]) == FAILED


def test_a_skill_comes_with_its_sentence() -> None:
    skills = profile_data(parse_text(CV))["skills"]
    assert skills
    assert all(skill["sentence"] == skill["passage"] for skill in skills)
