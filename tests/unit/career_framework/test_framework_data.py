"""The data that comes with the package is whole."""

import re

from career_framework import Framework, Role, Stage, Text, Track


def test_everything_published_is_there(real: Framework) -> None:
    levels = [level for role in real.roles.values() for level in role.levels]
    assert len(real.families) == 8
    assert len(real.roles) == 52
    assert len(levels) == 201
    assert len(real.skills) == 190
    assert sum(len(level.requirements) for level in levels) == 1781


def test_attribution_and_freshness_come_with_it(real: Framework) -> None:
    assert "Open Government Licence v3.0" in real.attribution.en
    assert "Drwydded Llywodraeth Agored" in real.attribution.cy
    assert real.version == "2025-10-15"
    assert "October 2025" in real.caution.en


def test_the_chiefs_have_skills_but_no_levels(real: Framework) -> None:
    chiefs = [role.id for role in real.roles.values() if not role.levels]
    assert chiefs == [role.id for role in real.family("chief-digital-and-data").roles]
    assert all(role.skills_without_level for role in real.family("chief-digital-and-data").roles)


def test_only_two_roles_branch(real: Framework) -> None:
    branching = [
        role.id for role in real.roles.values() if any(level.track is Track.SPECIALIST for level in role.levels)
    ]
    assert branching == ["development-operations-devops-engineer", "software-developer"]


def test_a_role_level_is_named_once(real: Framework) -> None:
    for language in ("en", "cy"):
        for role in real.roles.values():
            names = [level.name.in_(language) for level in role.levels]
            assert len(set(names)) == len(names), role.id


def test_every_role_says_what_it_is_in_two_sentences_and_why_in_one(real: Framework) -> None:
    for role in real.roles.values():
        for language in ("en", "cy"):
            assert sentences(role.summary, language) == 2, (role.id, language)
            assert sentences(role.importance, language) == 1, (role.id, language)


def sentences(text: Text, language: str) -> int:
    return len(re.findall(r"[.?!](?=\s|$)", text.in_(language)))


def test_welsh_is_not_english_left_standing(real: Framework) -> None:
    the_same = {role.id for role in real.roles.values() if same(role)}
    assert the_same == set()


def same(role: Role) -> bool:
    return role.summary.en == role.summary.cy or role.importance.en == role.importance.cy


def test_every_role_can_be_searched_by_other_words(real: Framework) -> None:
    for role in real.roles.values():
        assert role.synonyms.en, role.id
        assert role.synonyms.cy, role.id


def test_stages_and_tracks_have_names(real: Framework) -> None:
    assert list(real.stages) == list(Stage)
    assert list(real.tracks) == list(Track)


def test_every_skill_is_told_in_two_languages_and_found_by_other_words(real: Framework) -> None:
    for skill in real.skills.values():
        assert skill.aliases, skill.id
        texts = [skill.summary, *(meaning.text for meaning in skill.meanings)]
        assert all(text.en != text.cy for text in texts), skill.id


def test_an_alias_means_one_skill(real: Framework) -> None:
    owners: dict[str, str] = {}
    for skill in real.skills.values():
        for alias in skill.aliases:
            assert owners.setdefault(alias, skill.id) == skill.id, alias
