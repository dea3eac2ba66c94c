"""Graded sets: fictional CVs, vacancies of councils, and what a careful reader says of them.

The rule of grading is in golden/README.md; what the second set is for, in second/README.md. Nothing here runs the
engine.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from career_framework.levels import SkillLevel
from matching.parsing.adverts.vacancies import vacancy_from_file
from matching.profiles import Band, Requirement, Strength, VacancyProfile

SETS = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Judgement:
    """What the reader says of one requirement in one CV.

    `requirement` is a requirement's id, or the first words of a line found in a pasted advert. `evidence`
    are the first words of every sentence the reader accepts as evidence; empty where not noted.
    """

    vacancy: str
    cv: str
    requirement: str
    status: Strength
    level: SkillLevel | None
    evidence: tuple[str, ...]

    def names(self, requirement: Requirement) -> bool:
        return requirement.id == self.requirement or requirement.text.startswith(self.requirement)

    @property
    def place(self) -> str:
        return f"{self.vacancy} · {self.cv} · {self.requirement}"


@dataclass(frozen=True, slots=True)
class GradedVacancy:
    """One vacancy with the grade of every CV, the bands of the clear ones, and the judgements.

    `fits` names the CVs it fits best, where a set chose its judgements by that.
    """

    name: str
    file: Path
    profile: VacancyProfile
    grades: Mapping[str, int]
    bands: Mapping[str, Band]
    judgements: tuple[Judgement, ...]
    fits: frozenset[str]


class GradedSet:
    """One set, read from the folder of its name."""

    def __init__(self, name: str) -> None:
        self.folder = SETS / name

    @cached_property
    def cvs(self) -> Mapping[str, str]:
        """Return the text of each CV by name."""
        return {path.stem: path.read_text(encoding="utf-8") for path in sorted((self.folder / "cvs").glob("*.txt"))}

    @cached_property
    def vacancies(self) -> Mapping[str, GradedVacancy]:
        """Return the graded vacancies by name."""
        return {path.stem: self._graded(path) for path in sorted((self.folder / "grades").glob("*.json"))}

    @cached_property
    def judgements(self) -> tuple[Judgement, ...]:
        """Return all judgements with their level and sentences."""
        return tuple(item for vacancy in self.vacancies.values() for item in vacancy.judgements)

    @cached_property
    def drawn(self) -> tuple[Judgement, ...]:
        """Return the judgements drawn by chance; those on which two readers could differ are left out.

        They are listed apart, or else they are those of CVs that a vacancy does not fit.
        """
        listed = self.folder / "chance.json"
        if not listed.is_file():
            return tuple(item for item in self.judgements if item.cv not in self.vacancies[item.vacancy].fits)
        rows = json.loads(listed.read_text(encoding="utf-8"))
        return tuple(
            Judgement(vacancy, cv, requirement, Strength(status), level=None, evidence=())
            for vacancy, cv, requirement, status in rows
            if status
        )

    def _graded(self, path: Path) -> GradedVacancy:
        data = json.loads(path.read_text(encoding="utf-8"))
        file = self.folder / "vacancies" / data["vacancy"]
        return GradedVacancy(
            name=path.stem,
            file=file,
            profile=vacancy_from_file(file),
            grades=_by_cv(data["grades"], int),
            bands=_by_cv(data["bands"], Band),
            judgements=tuple(
                Judgement(
                    vacancy=path.stem,
                    cv=cv,
                    requirement=requirement,
                    status=Strength(row["status"]),
                    level=SkillLevel.from_code(row["level"]) if "level" in row else None,
                    evidence=tuple(row.get("evidence", ())),
                )
                for cv, rows in data["judgements"].items()
                for requirement, row in rows.items()
            ),
            fits=frozenset(data.get("fits", ())),
        )


GOLDEN = GradedSet("golden")
SECOND = GradedSet("second")


def _by_cv(listed: Mapping[str, list[str]], kind: Any) -> dict[str, Any]:
    """Turn a list of CVs for each value into a value for each CV. A CV listed twice is a mistake."""
    found: dict[str, Any] = {}
    for value, names in listed.items():
        for name in names:
            if name in found:
                raise ValueError(f"{name} is listed twice")
            found[name] = kind(value)
    return found
