"""The same CV in ten formats and layouts: the same skills, jobs, passages and scores."""

import math
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from career_framework import load_framework
from matching.embedding.hashing import HashingEmbedder
from matching.engine import Engine, build_engine
from matching.parsing import extract_text, parse_text, passages
from matching.parsing.adverts.role_levels import vacancy_from_role_level
from matching.profiles import CandidateProfile
from tests.factories.cv_formats import EVERY_FORMAT

CVS = {path.stem: path for path in sorted((Path(__file__).parent / "same_cvs").glob("*.txt"))}
OTHER_FORMATS = [name for name in EVERY_FORMAT if name != "text"]
ROLES = ("business-analyst", "software-developer", "user-researcher", "infrastructure-engineer")
NEAR = 0.01


@dataclass(frozen=True)
class Read:
    """What is compared of a CV, without places in its text."""

    skills: frozenset[str]
    jobs: frozenset[tuple[str, str, str | None, str | None]]
    sections: tuple[str, ...]
    passages: tuple[str, ...]


@cache
def profile(cv: str, kind: str) -> CandidateProfile:
    extracted = extract_text(EVERY_FORMAT[kind](CVS[cv].read_text(encoding="utf-8")))
    return parse_text(extracted.text, warnings=extracted.warnings)


def read(found: CandidateProfile) -> Read:
    return Read(
        skills=frozenset(skill.skill_id for skill in found.skills),
        jobs=frozenset((job.title, job.employer, job.start, job.end) for job in found.jobs),
        sections=tuple(sorted(section.kind for section in found.sections)),
        passages=tuple(sorted(" ".join(passage.canonical.split()) for passage in passages(found))),
    )


def scores(engine: Engine, found: CandidateProfile) -> list[float]:
    framework = load_framework()
    prepared = engine.prepare(found)
    matches = (
        engine.match(prepared, vacancy_from_role_level(framework, role, framework.roles[role].levels[0].id))
        for role in ROLES
    )
    return [match.score or 0.0 for match in matches]


@cache
def hashing() -> Engine:
    return Engine(HashingEmbedder(1024))


@pytest.mark.parametrize("kind", OTHER_FORMATS)
@pytest.mark.parametrize("cv", CVS)
def test_every_format_says_the_same(cv: str, kind: str) -> None:
    plain, other = profile(cv, "text"), profile(cv, kind)
    assert plain.skills
    assert plain.jobs
    assert read(other) == read(plain)
    assert all(
        math.isclose(one, two, abs_tol=NEAR)
        for one, two in zip(scores(hashing(), plain), scores(hashing(), other), strict=True)
    )


SIDEBAR_FIRST = """Elin Example

Profile
Tester.

Employment
Tester, Example Ticketing Ltd, 2019 - present
- Wrote the test cases for the refund screens and checked each one with the lead before every release
- Tried out each build in the morning on eight different telephones and wrote up what had broken

Education
BA Geography, Aberystwyth Example
"""


def test_a_name_above_the_second_column_is_read_first_and_hidden() -> None:
    found = parse_text(extract_text(EVERY_FORMAT["pdf in two columns"](SIDEBAR_FIRST)).text)
    assert found.sections[0].kind == "header"
    assert found.contact.names == ("Elin Example",)
    assert "Elin" not in found.blind_text


def test_a_grade_in_brackets_begins_no_section_where_a_column_breaks_it_off() -> None:
    told = SIDEBAR_FIRST + "Business Studies (C), Media Studies (C)\n"
    found = parse_text(extract_text(EVERY_FORMAT["pdf in two columns"](told)).text)
    assert [section.heading for section in found.sections if section.kind == "education"] == ["Education"]


@pytest.mark.model
@pytest.mark.parametrize("cv", ["analyst-two-pages", "datblygwr-cymraeg"])
def test_scores_of_the_real_model_agree_too(cv: str) -> None:
    engine = build_engine()
    plain = scores(engine, profile(cv, "text"))
    for kind in OTHER_FORMATS:
        other = scores(engine, profile(cv, kind))
        assert max(abs(one - two) for one, two in zip(plain, other, strict=True)) <= NEAR, kind


def test_there_are_enough_cvs_to_tell() -> None:
    assert len(CVS) >= 12
    assert len(EVERY_FORMAT) >= 4
