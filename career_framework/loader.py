"""Reads `data/` into a Framework, refusing anything that does not fit together.

A skill lives in the file of its first letter, `skills/a.json`; a role in the file of its family,
`roles/architecture.json`. `catalogue.json` lists the skills there are.
"""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import TypeVar

from career_framework.errors import FrameworkDataError
from career_framework.framework import Framework, LevelTerm
from career_framework.levels import SkillLevel
from career_framework.reading import Node, read_json
from career_framework.roles import Family, Role, RoleLevel, SkillRequirement, Stage, Synonyms, Track
from career_framework.skills import LevelMeaning, Skill

DATA = Path(__file__).parent / "data"

AnyStrEnum = TypeVar("AnyStrEnum", bound=StrEnum)


@cache
def load_framework() -> Framework:
    """Return the framework that comes with the package, read once a process."""
    return read_framework(DATA)


def read_framework(folder: Path) -> Framework:
    """Return the framework kept in `folder`. Raises FrameworkDataError naming file, key and reason."""
    skills = _read_skills(folder)
    families = _read_families(folder, skills)
    about = read_json(folder, "framework.json")
    return Framework(
        families=families,
        roles={role.id: role for family in families.values() for role in family.roles},
        skills=skills,
        skill_levels={
            level: LevelTerm(node["name"].text(), node["meaning"].text())
            for level in SkillLevel
            for node in [about["skill_levels"][level.code]]
        },
        stages={stage: about["stages"][stage].text() for stage in Stage},
        tracks={track: about["tracks"][track].text() for track in Track},
        title=about["title"].text(),
        attribution=about["attribution"].text(),
        licence_url=about["licence_url"].string(),
        version=about["version"].string(),
        as_of=about["as_of"].text(),
        caution=about["caution"].text(),
    )


def _read_skills(folder: Path) -> dict[str, Skill]:
    catalogue = read_json(folder, "catalogue.json")["skills"]
    found: dict[str, Skill] = {}
    facts = dict(catalogue.items())
    for path in sorted((folder / "skills").glob("*.json")):
        for skill_id, node in read_json(folder, f"skills/{path.name}").items():
            if skill_id not in facts:
                raise node.error("unknown skill: catalogue.json does not list it")
            if skill_id[0] != path.stem:
                raise node.error(f"belongs in skills/{skill_id[0]}.json")
            found[skill_id] = _read_skill(skill_id, node, facts[skill_id])
    for skill_id in facts:
        if skill_id not in found:
            raise FrameworkDataError(f"skills/{skill_id[0]}.json", skill_id, "is missing")
    return {skill_id: found[skill_id] for skill_id in facts}


def _read_skill(skill_id: str, node: Node, facts: Node) -> Skill:
    former = facts.get("former_name")
    texts = {_skill_level(level, code): level.text() for code, level in node["levels"].items()}
    for level in facts["levels"].elements():
        if _skill_level(level, level.string()) not in texts:
            raise node["levels"][level.string()].error("is missing")
    return Skill(
        id=skill_id,
        name=node["name"].text(),
        summary=node["summary"].text(),
        meanings=tuple(LevelMeaning(level, texts[level]) for level in sorted(texts)),
        aliases=node["aliases"].words(),
        former_name=former.string() if former else None,
        is_current=facts["is_current"].boolean(),
    )


def _skill_level(node: Node, code: str) -> SkillLevel:
    try:
        return SkillLevel.from_code(code)
    except ValueError as error:
        raise node.error(str(error)) from None


def _read_families(folder: Path, skills: Mapping[str, Skill]) -> dict[str, Family]:
    synonyms = dict(read_json(folder, "synonyms.json").items())
    families: dict[str, Family] = {}
    seen: set[str] = set()
    for family_id, node in read_json(folder, "families.json").items():
        file = read_json(folder, f"roles/{family_id}.json")
        roles = tuple(
            _read_role(role_id, role, family_id, skills, synonyms.pop(role_id, None))
            for role_id, role in file.items()
        )
        for role in roles:
            if role.id in seen:
                raise file[role.id].error("another family has a role of this id")
            seen.add(role.id)
        families[family_id] = Family(family_id, node["name"].text(), node["summary"].text(), roles)
    for stray in synonyms.values():
        raise stray.error("unknown role")
    return families


def _read_role(role_id: str, node: Node, family_id: str, skills: Mapping[str, Skill], synonyms: Node | None) -> Role:
    levels = tuple(_read_role_level(role_id, level, skills) for level in node["levels"].elements())
    _check_ladder(node["levels"], levels)
    without_level = node.get("skills_without_level")
    return Role(
        id=role_id,
        family_id=family_id,
        name=node["name"].text(),
        summary=node["summary"].text(),
        importance=node["importance"].text(),
        url=node["url"].string(),
        levels=levels,
        skills_without_level=_skill_ids(without_level.elements(), skills) if without_level else (),
        is_senior_civil_service=node["is_senior_civil_service"].boolean(),
        synonyms=Synonyms(synonyms["en"].words(), synonyms["cy"].words()) if synonyms else Synonyms(),
    )


def _check_ladder(node: Node, levels: tuple[RoleLevel, ...]) -> None:
    seen: set[str] = set()
    for place, (level, element) in enumerate(zip(levels, node.elements(), strict=True), start=1):
        if level.id in seen:
            raise element["id"].error(f"the role has two levels called {level.id!r}")
        if level.order != place:
            raise element["order"].error(f"bad order: is {level.order}, should be {place}")
        seen.add(level.id)


def _read_role_level(role_id: str, node: Node, skills: Mapping[str, Skill]) -> RoleLevel:
    requirements = tuple(_read_requirement(need, name, skills) for name, need in node["skills"].items())
    if not requirements:
        raise node["skills"].error("asks for no skill")
    return RoleLevel(
        id=node["id"].string(),
        role_id=role_id,
        name=node["name"].text(),
        order=node["order"].integer(),
        stage=_one_of(Stage, node["stage_derived"]),
        track=_one_of(Track, node["track_derived"]),
        requirements=requirements,
    )


def _read_requirement(node: Node, skill_id: str, skills: Mapping[str, Skill]) -> SkillRequirement:
    if skill_id not in skills:
        raise node.error("unknown skill")
    level = _skill_level(node, node.string())
    if skills[skill_id].meaning_of(level) is None:
        raise node.error(f"skills/{skill_id[0]}.json has no text for {skill_id!r} at level {level.code!r}")
    return SkillRequirement(skill_id, level)


def _skill_ids(nodes: Iterable[Node], skills: Mapping[str, Skill]) -> tuple[str, ...]:
    found: list[str] = []
    for node in nodes:
        skill_id = node.string()
        if skill_id not in skills:
            raise node.error(f"unknown skill {skill_id!r}")
        found.append(skill_id)
    return tuple(found)


def _one_of(kind: type[AnyStrEnum], node: Node) -> AnyStrEnum:
    try:
        return kind(node.string())
    except ValueError:
        raise node.error(f"must be one of {', '.join(kind)}") from None
