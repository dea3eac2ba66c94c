import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from career_framework import Framework, Move, MoveKind, RoleLevel, SkillLevel, load_framework
from career_framework.paths import SHARE_TO_MOVE, gaps_to, share_held, skills_held

LEVELS = [level for role in load_framework().roles.values() for level in role.levels]
a_level = st.sampled_from(LEVELS)


def kinds(moves: list[Move]) -> list[tuple[str, str]]:
    return [(move.kind.value, move.target.id) for move in moves]


def test_a_ladder_is_climbed_one_rung_at_a_time(small: Framework) -> None:
    assert kinds(small.moves_from("developer", "junior")) == [("up", "developer")]


def test_the_last_common_level_opens_both_tracks(small: Framework) -> None:
    assert kinds(small.moves_from("developer", "developer")) == [
        ("specialist", "senior"),
        ("management", "senior-management"),
        ("sideways", "tester"),
    ]


def test_a_track_goes_up_and_can_be_changed_at_the_same_height(small: Framework) -> None:
    assert kinds(small.moves_from("developer", "senior")) == [
        ("up", "lead"),
        ("management", "senior-management"),
        ("sideways", "test-lead"),
    ]
    assert ("specialist", "lead") in kinds(small.moves_from("developer", "lead-management"))


def test_where_a_ladder_ends_the_way_up_is_in_another_role(small: Framework) -> None:
    # the test lead holds 4 + 1 of the 8 points a lead developer needs: enough to be offered
    moves = small.moves_from("tester", "test-lead")
    assert kinds(moves)[0] == ("up", "lead")
    assert moves[0].share_held == pytest.approx(5 / 8)


def test_the_share_held_is_reckoned_in_points(small: Framework) -> None:
    # a developer holds code at 3 and testing at 2; a senior needs 4 and 3
    move = small.moves_from("developer", "developer")[0]
    assert move.share_held == pytest.approx(5 / 7)


def test_the_gaps_say_what_is_held_and_what_is_asked(small: Framework) -> None:
    move = small.moves_from("developer", "developer")[1]
    assert [(gap.skill.id, gap.held, gap.required, gap.steps) for gap in move.gaps] == [
        ("leading", None, SkillLevel.WORKING, 2)
    ]


def test_the_widest_gap_comes_first(small: Framework) -> None:
    target = small.role_level("developer", "lead")
    gaps = gaps_to({"code": SkillLevel.PRACTITIONER}, target, small.skills)
    assert [(gap.skill.id, gap.steps) for gap in gaps] == [("testing", 4), ("code", 1)]


def test_the_top_of_the_house_has_nowhere_to_go(real: Framework) -> None:
    assert real.moves_from("delivery-manager", "head-of-agile-delivery-management") == []


def test_a_real_developer_has_the_choice_of_tracks(real: Framework) -> None:
    moves = kinds(real.moves_from("software-developer", "developer"))
    assert moves[:2] == [("specialist", "senior-developer"), ("management", "senior-developer-management")]
    assert ("sideways", "devops-engineer") in moves


def test_shares_agree_with_those_reckoned_independently(real: Framework) -> None:
    with (Path(__file__).parent / "known_shares.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            held = skills_held(real.role_level(row["from_role"], row["from_level"]))
            target = real.role_level(row["to_role"], row["to_level"])
            assert share_held(held, target) == pytest.approx(float(row["share"]), abs=0.0006), row
            missing = len(gaps_to(held, target, real.skills))
            assert len(target.requirements) - missing == int(row["skills_already_at_level"]), row


@given(a_level)
def test_nobody_moves_to_where_they_are_and_no_target_comes_twice(level: RoleLevel) -> None:
    targets = [move.target.id for move in load_framework().moves_from(level.role_id, level.id)]
    assert level.id not in targets
    assert len(set(targets)) == len(targets)


@given(a_level)
def test_moves_keep_their_promises(level: RoleLevel) -> None:
    for move in load_framework().moves_from(level.role_id, level.id):
        assert 0 <= move.share_held <= 1
        assert (move.share_held == 1) == (not move.gaps)
        elsewhere = move.target.role_id != level.role_id
        if elsewhere:
            assert move.share_held >= SHARE_TO_MOVE
        if move.kind is MoveKind.SIDEWAYS:
            assert elsewhere
            assert move.target.stage is level.stage
        if move.kind in {MoveKind.SPECIALIST, MoveKind.MANAGEMENT}:
            assert move.target.track.value == move.kind.value


@given(a_level, a_level)
def test_a_gap_is_a_level_missing(held_level: RoleLevel, target: RoleLevel) -> None:
    held = skills_held(held_level)
    for gap in gaps_to(held, target, load_framework().skills):
        assert gap.held is held.get(gap.skill.id)
        assert gap.required is target.required_level(gap.skill.id)
        assert 1 <= gap.steps <= 4


@given(a_level, a_level)
def test_learning_a_missing_skill_never_lowers_the_share(level: RoleLevel, target: RoleLevel) -> None:
    held = skills_held(level)
    before = share_held(held, target)
    for gap in gaps_to(held, target, load_framework().skills):
        held[gap.skill.id] = gap.required
        assert share_held(held, target) > before
        before = share_held(held, target)
    assert before == 1
