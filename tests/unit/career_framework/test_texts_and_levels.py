import pytest

from career_framework import SkillLevel, Stage, Text


@pytest.mark.parametrize(
    ("language", "wording"),
    [("en", "job"), ("cy", "swydd"), ("en-GB", "job"), ("cy_GB", "swydd"), ("CY", "swydd")],
)
def test_a_text_speaks_the_language_asked_for(language: str, wording: str) -> None:
    assert Text("job", "swydd").in_(language) == wording


@pytest.mark.parametrize("language", ["", "fr", "cym", "english"])
def test_a_text_refuses_a_language_it_does_not_have(language: str) -> None:
    with pytest.raises(ValueError, match="no text in language"):
        Text("job", "swydd").in_(language)


def test_skill_levels_are_in_order() -> None:
    assert sorted(SkillLevel) == [
        SkillLevel.AWARENESS,
        SkillLevel.WORKING,
        SkillLevel.PRACTITIONER,
        SkillLevel.EXPERT,
    ]


@pytest.mark.parametrize("level", list(SkillLevel))
def test_a_skill_level_is_found_by_its_code(level: SkillLevel) -> None:
    assert SkillLevel.from_code(level.code) is level


@pytest.mark.parametrize("code", ["Expert", "guru", "", "3"])
def test_no_other_word_is_a_skill_level(code: str) -> None:
    with pytest.raises(ValueError, match="unknown skill level"):
        SkillLevel.from_code(code)


def test_stages_rank_from_entry_to_head() -> None:
    assert [stage.rank for stage in Stage] == [0, 1, 2, 3, 4, 5]
    assert Stage.ENTRY.rank < Stage.HEAD.rank
