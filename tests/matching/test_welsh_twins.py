"""Welsh CVs beside the same CVs in English: fictional twins, who should stand next to each other."""

from functools import cache
from pathlib import Path

import pytest

from matching.engine import Engine, build_engine
from matching.parsing import parse_text
from matching.parsing.adverts.role_levels import vacancy_from_role_level
from matching.profiles import Match

TWINS = Path(__file__).parent / "twins"
ROLES = {
    "developer": ("software-developer", "developer"),
    "analyst": ("business-analyst", "senior-business-analyst"),
    "infrastructure": ("infrastructure-engineer", "infrastructure-engineer"),
    "researcher": ("user-researcher", "user-researcher"),
}
LARGEST_GAP = 0.1
pytestmark = pytest.mark.model


@cache
def engine() -> Engine:
    return build_engine()


@cache
def matches(role: str) -> dict[str, Match]:
    vacancy = vacancy_from_role_level(engine().framework, *ROLES[role])
    return {
        path.stem: engine().match(parse_text(path.read_text(encoding="utf-8")), vacancy)
        for path in TWINS.glob("*.txt")
    }


def score(role: str, name: str) -> float:
    found = matches(role)[name].score
    assert found is not None
    return found


@pytest.mark.parametrize("role", ROLES)
def test_a_welsh_cv_stands_next_to_its_english_twin(role: str) -> None:
    ranking = sorted(matches(role), key=lambda name: -score(role, name))
    assert set(ranking[:2]) == {f"{role}.en", f"{role}.cy"}
    assert abs(score(role, f"{role}.en") - score(role, f"{role}.cy")) <= LARGEST_GAP


@pytest.mark.parametrize("role", ROLES)
def test_it_is_said_that_less_is_known(role: str) -> None:
    english, welsh = matches(role)[f"{role}.en"], matches(role)[f"{role}.cy"]
    assert "mostly-welsh" in welsh.warnings
    assert "mostly-welsh" not in english.warnings
    assert max(item.confidence for item in welsh.evidence) < max(item.confidence for item in english.evidence)


@pytest.mark.parametrize("role", ROLES)
def test_quotations_stay_in_welsh(role: str) -> None:
    profile = parse_text((TWINS / f"{role}.cy.txt").read_text(encoding="utf-8"))
    quoted = [passage for item in matches(role)[f"{role}.cy"].evidence for passage in item.passages]
    assert quoted
    assert all(profile.blind_text[passage.start : passage.end] == passage.text for passage in quoted)
