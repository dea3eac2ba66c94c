"""A match explained: strongest points, gaps and how to close them, doubts, and all of it in lines of text."""

from dataclasses import replace

from career_framework import SkillLevel
from matching.explanation import Reason, ReasonCode, reasons
from matching.profiles import Band, Component, Evidence, Match, SectionKind, Strength
from matching.readout import read_out
from matching.scoring.bands import to_learn
from tests.factories.matching import passages, requirement


def _evidence(name: str, strength: Strength = Strength.EVIDENCED, **changes: object) -> Evidence:
    met = strength is Strength.EVIDENCED
    quoted = tuple(passages([f"Did {name}"], SectionKind.EXPERIENCE)) if strength is not Strength.ABSENT else ()
    base = Evidence(requirement(name), strength, quoted, SkillLevel.WORKING, 0.6, met, not met, 0.9 if met else 0.1)
    return replace(base, **changes)  # type: ignore[arg-type]  # fields are changed by name


def _match(*evidence: Evidence, **changes: object) -> Match:
    base = Match(
        score=0.25,
        band=Band.READY_WITH_TRAINING,
        components=(Component("requirement-cover", 0.5, 0.5),),
        evidence=evidence,
        engine_version="1",
        model_digest="m",
        cv_hash="c",
        vacancy_hash="v",
    )
    return replace(base, **changes)  # type: ignore[arg-type]  # fields are changed by name


def _codes(match: Match, code: ReasonCode) -> list[Reason]:
    return [reason for reason in reasons(match) if reason.code is code]


def test_the_three_strongest_points_come_first() -> None:
    shown = [_evidence(name, score=score) for name, score in (("a", 0.2), ("b", 0.9), ("c", 0.5), ("d", 0.7))]
    assert [reason.requirement_id for reason in _codes(_match(*shown), ReasonCode.STRONGEST)] == ["b", "d", "c"]


def test_a_gap_says_the_levels_and_what_to_learn_it_from() -> None:
    gap = _evidence("planning", Strength.ABSENT, learn_from=("agile-working",))
    (to_learn_it,) = _codes(_match(gap), ReasonCode.TO_LEARN)
    assert to_learn_it.learn_from == ("agile-working",)
    below = _evidence("x", is_met=False, requirement=requirement("x", level=SkillLevel.EXPERT))
    (reason,) = _codes(_match(below), ReasonCode.BELOW_LEVEL)
    assert (reason.asked, reason.shown) == (SkillLevel.EXPERT, SkillLevel.WORKING)


def test_what_is_nearest_is_to_be_learnt_first() -> None:
    absent = _evidence("absent", Strength.ABSENT)
    beside = _evidence("beside", Strength.ABSENT, learn_from=("agile-working",))
    claimed = _evidence("claimed", Strength.CLAIMED)
    below = _evidence("below", is_met=False, is_learnable=True)
    found = to_learn([absent, beside, claimed, below])
    assert [item.requirement.text for item in found] == ["below", "claimed", "beside", "absent"]


def test_doubts_say_why() -> None:
    match = _match(_evidence("a", confidence=0.3), warnings=("mostly-welsh", "no-dates"))
    assert [reason.detail for reason in _codes(match, ReasonCode.UNSURE)] == ["mostly-welsh", "no-dates"]
    assert [reason.requirement_id for reason in _codes(match, ReasonCode.LOW_CONFIDENCE)] == ["a"]


def test_a_match_is_read_out_with_its_sum_and_its_quotations() -> None:
    gap = _evidence("planning", Strength.ABSENT, learn_from=("agile-working",))
    text = "\n".join(read_out(_match(_evidence("a"), gap, warnings=("no-dates",))))
    assert "0.250 = requirement-cover 0.50 x 0.50" in text
    assert '"Did a" (experience, 0-5)' in text
    assert "to learn, nearest first: planning (from Agile working)" in text
    assert "no job has dates" in text


def test_a_cv_without_a_score_is_read_out_as_one_for_a_person() -> None:
    match = _match(score=None, band=Band.NOT_SCORED, reason="too-short")
    assert list(read_out(match)) == ["not scored (too-short): a person must look"]
    assert [reason.detail for reason in reasons(match)] == ["too-short"]
