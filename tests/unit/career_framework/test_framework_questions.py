import pytest

from career_framework import (
    Framework,
    SkillLevel,
    UnknownFamily,
    UnknownRole,
    UnknownRoleLevel,
    UnknownSkill,
)


def test_things_are_found_by_id(small: Framework) -> None:
    assert small.family("making").roles[0] is small.role("developer")
    assert small.role_level("developer", "senior").required_level("testing") is SkillLevel.PRACTITIONER
    assert small.role_level("developer", "junior").required_level("testing") is None
    assert small.skill("code").id == "code"


def test_an_unknown_id_is_said_so(small: Framework) -> None:
    with pytest.raises(UnknownFamily, match="UnknownFamily: breaking"):
        small.family("breaking")
    with pytest.raises(UnknownRole, match="UnknownRole: pilot"):
        small.role("pilot")
    with pytest.raises(UnknownRole):
        small.role_level("pilot", "senior")
    with pytest.raises(UnknownRoleLevel, match="UnknownRoleLevel: developer/tester"):
        small.role_level("developer", "tester")
    with pytest.raises(UnknownSkill, match="UnknownSkill: juggling"):
        small.roles_needing("juggling")
    with pytest.raises(KeyError):
        small.moves_from("developer", "captain")


def test_the_roles_that_need_a_skill_come_with_the_level_they_need(small: Framework) -> None:
    needing = [(level.role_id, level.id, asked) for level, asked in small.roles_needing("leading")]
    assert needing == [
        ("developer", "senior-management", SkillLevel.WORKING),
        ("developer", "lead-management", SkillLevel.EXPERT),
    ]


def test_a_chief_names_skills_without_a_level(small: Framework) -> None:
    assert small.roles_needing("vision") == []
    assert [role.id for role in small.roles_naming("vision")] == ["chief"]


def test_the_answer_is_a_copy(small: Framework) -> None:
    small.roles_needing("code").clear()
    assert small.roles_needing("code")
