"""A career framework small enough to reckon with by hand, as the files the loader reads.

One family, a developer role that branches into two tracks, a tester role, and a chief without levels.
"""

import json
from pathlib import Path
from typing import Any


def bilingual(word: str) -> dict[str, str]:
    return {"en": word, "cy": f"{word} (cy)"}


def skill(name: str, *levels: str, aliases: tuple[str, ...] = ()) -> dict[str, Any]:
    return {
        "name": bilingual(name),
        "summary": bilingual(f"About {name}"),
        "levels": {level: bilingual(f"{name} at {level}") for level in levels},
        "aliases": list(aliases),
    }


def role(name: str, levels: list[dict[str, Any]]) -> dict[str, Any]:
    return {
        "name": bilingual(name),
        "summary": bilingual(f"About {name}"),
        "importance": bilingual(f"Why {name}"),
        "url": f"https://framework.example/{name}",
        "is_senior_civil_service": False,
        "levels": levels,
    }


def role_level(level_id: str, order: int, stage: str, track: str, **skills: str) -> dict[str, Any]:
    return {
        "id": level_id,
        "name": bilingual(level_id),
        "order": order,
        "stage_derived": stage,
        "track_derived": track,
        "skills": skills,
    }


ALL = ("awareness", "working", "practitioner", "expert")


def framework_files() -> dict[str, Any]:
    """Return file name → content. Change it, then `write_framework` it."""
    developer = [
        role_level("junior", 1, "developing", "common", code="working"),
        role_level("developer", 2, "practitioner", "common", code="practitioner", testing="working"),
        role_level("senior", 3, "senior", "specialist", code="expert", testing="practitioner"),
        role_level("senior-management", 4, "senior", "management", code="practitioner", leading="working"),
        role_level("lead", 5, "lead", "specialist", code="expert", testing="expert"),
        role_level("lead-management", 6, "lead", "management", code="working", leading="expert"),
    ]
    tester = [
        role_level("tester", 1, "practitioner", "common", testing="practitioner", code="awareness"),
        role_level("test-lead", 2, "senior", "common", testing="expert", code="awareness"),
    ]
    chief = role("chief", []) | {"skills_without_level": ["vision"], "is_senior_civil_service": True}
    terms = {level: {"name": bilingual(level), "meaning": bilingual(f"{level} means")} for level in ALL}
    stages = ("entry", "developing", "practitioner", "senior", "lead", "head")
    return {
        "framework.json": {
            **{name: bilingual(name) for name in ("title", "attribution", "as_of", "caution")},
            "licence_url": "https://licence.example/",
            "version": "2026-01-01",
            "skill_levels": terms,
            "stages": {stage: bilingual(stage) for stage in stages},
            "tracks": {track: bilingual(track) for track in ("common", "specialist", "management")},
        },
        "families.json": {"making": {"name": bilingual("Making"), "summary": bilingual("They make")}},
        "roles/making.json": {
            "developer": role("developer", developer),
            "tester": role("tester", tester),
            "chief": chief,
        },
        "catalogue.json": {
            "skills": {
                "code": {"levels": list(ALL), "is_current": True, "former_name": "Coding"},
                "leading": {"levels": ["working", "expert"], "is_current": True},
                "testing": {"levels": list(ALL), "is_current": False},
                "vision": {"levels": [], "is_current": True},
            }
        },
        "skills/c.json": {"code": skill("code", *ALL, aliases=("programming", "rhaglennu"))},
        "skills/l.json": {"leading": skill("leading", "expert", "working")},
        "skills/t.json": {"testing": skill("testing", *ALL)},
        "skills/v.json": {"vision": skill("vision")},
        "synonyms.json": {"developer": {"en": ["dev", "coder"], "cy": ["datblygwr", "dev"]}},
    }


def write_framework(folder: Path, files: dict[str, Any]) -> Path:
    """Write the files into `folder` and return it. A content that is a string is written as it is."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
    return folder
