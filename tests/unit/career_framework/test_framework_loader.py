"""Broken data is refused, naming the file, the key and the reason."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from career_framework import FrameworkDataError, SkillLevel, Text, load_framework, read_framework
from tests.factories.framework import ALL, framework_files, skill, write_framework

Files = dict[str, Any]


def test_the_framework_is_read_once() -> None:
    assert load_framework() is load_framework()


def test_a_skill_is_read_whole(tmp_path: Path) -> None:
    code = read_framework(write_framework(tmp_path, framework_files())).skill("code")
    assert code.name == Text("code", "code (cy)")
    assert code.aliases == ("programming", "rhaglennu")
    assert code.former_name == "Coding"
    assert [meaning.level for meaning in code.meanings] == list(SkillLevel)
    assert code.meaning_of(SkillLevel.EXPERT) == Text("code at expert", "code at expert (cy)")


def test_levels_are_lowest_first_whatever_their_order_in_the_file(tmp_path: Path) -> None:
    leading = read_framework(write_framework(tmp_path, framework_files())).skill("leading")
    assert [meaning.level for meaning in leading.meanings] == [SkillLevel.WORKING, SkillLevel.EXPERT]
    assert leading.meaning_of(SkillLevel.AWARENESS) is None


def test_synonyms_belong_to_their_role(tmp_path: Path) -> None:
    framework = read_framework(write_framework(tmp_path, framework_files()))
    assert framework.role("developer").synonyms.both == ("dev", "coder", "datblygwr")
    assert framework.role("tester").synonyms.both == ()


def put(*way: str | int, value: Any) -> Callable[[Files], None]:
    def change(files: Files) -> None:
        target: Any = files
        for step in way[:-1]:
            target = target[step]
        target[way[-1]] = value

    return change


def drop(*way: str | int) -> Callable[[Files], None]:
    def change(files: Files) -> None:
        target: Any = files
        for step in way[:-1]:
            target = target[step]
        del target[way[-1]]

    return change


ROLES = "roles/making.json"
FIRST = (ROLES, "developer", "levels", 0)

BROKEN = {
    "no such file": (drop("families.json"), "families.json: is missing"),
    "not JSON": (put("families.json", value="{"), "families.json: is not valid JSON"),
    "a key twice": (
        put("synonyms.json", value='{"tester": {"en": [], "cy": []}, "tester": {"en": [], "cy": []}}'),
        "synonyms.json: tester: appears twice",
    ),
    "Welsh missing": (
        drop("skills/c.json", "code", "name", "cy"),
        "skills/c.json: code.name.cy: is missing",
    ),
    "Welsh empty": (
        put("skills/c.json", "code", "summary", "cy", value=" "),
        "skills/c.json: code.summary.cy: must be a text that is not empty",
    ),
    "space around": (
        put(ROLES, "tester", "summary", "en", value="Tests. "),
        f"{ROLES}: tester.summary.en: has space around it",
    ),
    "a level text missing": (
        drop("skills/t.json", "testing", "levels", "working"),
        "skills/t.json: testing.levels.working: is missing",
    ),
    "a level nobody knows": (
        put("skills/t.json", "testing", "levels", "guru", value={"en": "a", "cy": "b"}),
        "skills/t.json: testing.levels.guru: unknown skill level 'guru'",
    ),
    "a skill nobody listed": (
        put("skills/t.json", "tact", value=skill("tact", *ALL)),
        "skills/t.json: tact: unknown skill",
    ),
    "a skill in another letter's file": (
        put("skills/c.json", "testing", value=skill("testing", *ALL)),
        "skills/c.json: testing: belongs in skills/t.json",
    ),
    "a listed skill without text": (drop("skills/v.json"), "skills/v.json: vision: is missing"),
    "an alias in capitals": (
        put("skills/c.json", "code", "aliases", value=["PHP"]),
        "skills/c.json: code.aliases[0]: 'PHP' must be in lower case",
    ),
    "an alias twice": (
        put("skills/c.json", "code", "aliases", value=["php", "php"]),
        "skills/c.json: code.aliases[1]: 'php' appears twice",
    ),
    "a role level asking for an unknown skill": (
        put(*FIRST, "skills", "juggling", value="working"),
        f"{ROLES}: developer.levels[0].skills.juggling: unknown skill",
    ),
    "a role level asking for an unknown level": (
        put(*FIRST, "skills", "code", value="guru"),
        f"{ROLES}: developer.levels[0].skills.code: unknown skill level 'guru'",
    ),
    "a role level asking for a level without text": (
        put(*FIRST, "skills", "leading", value="awareness"),
        f"{ROLES}: developer.levels[0].skills.leading: skills/l.json has no text",
    ),
    "a role level asking for nothing": (
        put(*FIRST, "skills", value={}),
        f"{ROLES}: developer.levels[0].skills: asks for no skill",
    ),
    "bad order": (put(*FIRST, "order", value=2), f"{ROLES}: developer.levels[0].order: bad order: is 2"),
    "an order that is no number": (
        put(*FIRST, "order", value=True),
        f"{ROLES}: developer.levels[0].order: must be a whole number",
    ),
    "two levels of one id": (
        put(ROLES, "developer", "levels", 1, "id", value="junior"),
        f"{ROLES}: developer.levels[1].id: the role has two levels called 'junior'",
    ),
    "an unknown stage": (
        put(*FIRST, "stage_derived", value="wizard"),
        f"{ROLES}: developer.levels[0].stage_derived: must be one of entry, developing",
    ),
    "an unknown track": (
        put(*FIRST, "track_derived", value="sidetrack"),
        f"{ROLES}: developer.levels[0].track_derived: must be one of common, specialist, management",
    ),
    "a chief naming an unknown skill": (
        put(ROLES, "chief", "skills_without_level", value=["juggling"]),
        f"{ROLES}: chief.skills_without_level[0]: unknown skill 'juggling'",
    ),
    "synonyms for nobody": (
        put("synonyms.json", "pilot", value={"en": [], "cy": []}),
        "synonyms.json: pilot: unknown role",
    ),
    "a list where an object belongs": (
        put(ROLES, "tester", value=[]),
        f"{ROLES}: tester: must be an object",
    ),
    "an object where a list belongs": (
        put(ROLES, "tester", "levels", value={}),
        f"{ROLES}: tester.levels: must be a list",
    ),
    "a word where true or false belongs": (
        put(ROLES, "tester", "is_senior_civil_service", value="no"),
        f"{ROLES}: tester.is_senior_civil_service: must be true or false",
    ),
    "a stage without a name": (
        drop("framework.json", "stages", "head"),
        "framework.json: stages.head: is missing",
    ),
}


@pytest.mark.parametrize(("change", "message"), BROKEN.values(), ids=BROKEN.keys())
def test_broken_data_is_refused(tmp_path: Path, change: Callable[[Files], None], message: str) -> None:
    files = framework_files()
    change(files)
    with pytest.raises(FrameworkDataError) as caught:
        read_framework(write_framework(tmp_path, files))
    assert str(caught.value).startswith(message)


def test_a_role_in_two_families_is_refused(tmp_path: Path) -> None:
    files = framework_files()
    files["families.json"]["other"] = files["families.json"]["making"]
    files["synonyms.json"] = {}
    files["roles/other.json"] = {"tester": files[ROLES]["tester"]}
    with pytest.raises(FrameworkDataError, match=r"roles/other.json: tester: another family has a role"):
        read_framework(write_framework(tmp_path, files))


def test_the_error_keeps_its_parts(tmp_path: Path) -> None:
    files = framework_files()
    del files[ROLES]["tester"]["name"]["cy"]
    with pytest.raises(FrameworkDataError) as caught:
        read_framework(write_framework(tmp_path, files))
    assert (caught.value.file, caught.value.key, caught.value.reason) == (
        ROLES,
        "tester.name.cy",
        "is missing",
    )
