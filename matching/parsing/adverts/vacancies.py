"""A vacancy from a file: JSON with its requirements, or an advert as text or Markdown."""

import json
from pathlib import Path
from typing import Any

from career_framework import Framework, SkillLevel, load_framework
from matching.parsing.adverts.asked import asked
from matching.parsing.adverts.role_levels import skill_requirements
from matching.parsing.adverts.unwrapped import unwrapped_text
from matching.parsing.documents.errors import UnreadableDocument
from matching.parsing.lines.statements import TRIM
from matching.parsing.sandbox.process import parse_document
from matching.parsing.skills.skill_lines import level_asked, skill_asked
from matching.profiles import Importance, Requirement, VacancyProfile

MOST_LINES = 40
FOUND = "found-"
NOT_TEXT = (b"%PDF", b"PK\x03\x04")  # how PDF, and DOCX and ODT, begin


class UnusableVacancyError(Exception):
    """A vacancy file that cannot be used; the message says where and why."""


def vacancy_from_file(path: str | Path, framework: Framework | None = None) -> VacancyProfile:
    """Read a vacancy from `.json`, from text or Markdown in UTF-8, or from an advert as PDF, DOCX or ODT.

    JSON: `title`, `text`, `role` and `level` (framework ids, which fill in the requirements when none are
    given), `requirements`: a list of texts or of objects with `text`, `importance`, `skill`, `level`.

    Raises UnusableVacancyError, or OSError when the file cannot be opened.
    """
    file = Path(path)
    text = _text_of(file)
    if not text.strip():
        raise UnusableVacancyError(f"{file}: empty")
    if file.suffix.lower() != ".json":
        return vacancy_from_text(text)
    try:
        return vacancy_from_data(json.loads(text), framework or load_framework())
    except (ValueError, LookupError, TypeError) as error:
        raise UnusableVacancyError(f"{file}: {error}") from error


def _text_of(file: Path) -> str:
    """Return a file's text; anything that is not plain text is opened in the limited process that reads CVs."""
    data = file.read_bytes()
    try:
        if not data.startswith(NOT_TEXT):
            return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        pass
    try:
        return parse_document(data).text
    except UnreadableDocument as error:
        raise UnusableVacancyError(f"{file}: {error.code}") from error


def vacancy_from_data(data: dict[str, Any], framework: Framework) -> VacancyProfile:
    """Build a vacancy from parsed JSON. Raises ValueError, LookupError or TypeError for what it cannot use."""
    if not isinstance(data, dict):
        raise TypeError("expected an object with title, text, role, level and requirements")
    role_id, level_id = data.get("role"), data.get("level")
    requirements = tuple(
        _requirement(row, index, framework) for index, row in enumerate(data.get("requirements", []), start=1)
    )
    if role_id and level_id:
        level = framework.role_level(role_id, level_id)
        return VacancyProfile(
            title=str(data.get("title") or level.name.en),
            text=str(data.get("text") or framework.role(role_id).summary.en),
            requirements=requirements or skill_requirements(framework, level),
            role_id=role_id,
            level_id=level_id,
        )
    text = str(data.get("text", ""))
    if not requirements and not text.strip():
        raise ValueError("needs a role and level, requirements or a text")
    return VacancyProfile(str(data.get("title", "")), text, requirements or found_requirements(text))


def _requirement(row: Any, index: int, framework: Framework) -> Requirement:
    if isinstance(row, str):
        row = {"text": row}
    skill_id, level = row.get("skill"), row.get("level")
    text = row.get("text") or (framework.skill(skill_id).name.en if skill_id else None)
    if not text:
        raise ValueError(f"requirement {index} has neither text nor skill")
    return Requirement(
        id=str(row.get("id") or skill_id or f"line-{index}"),
        text=str(text),
        importance=Importance(row.get("importance", "essential")),
        skill_id=framework.skill(skill_id).id if skill_id else None,
        level=SkillLevel.from_code(level) if level else None,
    )


def vacancy_from_text(text: str) -> VacancyProfile:
    """Read an advert: its first line is the title, requirements are found in the rest."""
    first, _, rest = text.strip().partition("\n")
    title = first.strip(TRIM)
    body = rest if rest.strip() else text
    return VacancyProfile(title if body is rest else "", unwrapped_text(body), found_requirements(body))


def found_requirements(text: str) -> tuple[Requirement, ...]:
    """Return what an advert in free text asks for, at most 40 lines; see `asked`.

    A line that says little else than a skill of the framework asks for that skill.
    """
    return tuple(
        Requirement(
            id=f"{FOUND}{number}",
            text=line.text,
            importance=line.importance,
            skill_id=skill_asked(line.text),
            level=level_asked(line.text),
            is_guess=not line.is_listed,
        )
        for number, line in enumerate(asked(text)[:MOST_LINES], start=1)
    )


def is_found(requirement: Requirement) -> bool:
    """Whether a requirement is a line found in free text, not one the author marked as such."""
    return requirement.id.startswith(FOUND)
