"""The features of a score, each by itself, with numbers worked out by hand."""

from dataclasses import replace

import numpy as np
import pytest

from career_framework import SkillLevel, load_framework
from matching.profiles import Band, Evidence, Importance, Passage, Requirement, SectionKind, Strength
from matching.scoring.bands import band, to_learn
from matching.scoring.learnable import Neighbours, framework_neighbours, with_learnable
from matching.scoring.level import estimate_passage
from matching.scoring.readable import Unscorable, why_not_scored
from matching.scoring.requirement_cover import (
    WORTH,
    Supports,
    evidence_for,
    requirement_cover,
    requirement_scores,
)
from matching.scoring.segments import bounds_of
from matching.scoring.seniority_fit import seniority_fit, years_asked
from matching.scoring.share import Shape, share
from matching.scoring.strength import passage_strength
from matching.scoring.weights import CLOSE_FULL, COMPONENTS, FOUND, STATED
from tests.factories.matching import passages, requirement, vacancy


def _passage(text: str, section: SectionKind = SectionKind.EXPERIENCE, years: float | None = 2.0) -> Passage:
    return passages([text], section, years)[0]


def _evidence(*, met: bool = True, learnable: bool = False, strength: Strength = Strength.EVIDENCED) -> Evidence:
    return Evidence(requirement("x"), strength, (), SkillLevel.WORKING, 0.5, met, learnable, 1.0)


def test_the_weights_add_up_to_one() -> None:
    for weights in (STATED, FOUND):
        assert tuple(weights) == COMPONENTS
        assert sum(weights.values()) == pytest.approx(1.0)


@pytest.mark.parametrize(
    ("text", "section", "strength"),
    [
        ("Restored the payments service after an outage", SectionKind.EXPERIENCE, Strength.EVIDENCED),
        ("Python, SQL, Docker, Linux, Azure", SectionKind.EXPERIENCE, Strength.CLAIMED),
        ("Tools: Python, SQL, Docker, Linux, Azure", SectionKind.OTHER, Strength.CLAIMED),
        ("Incident management", SectionKind.SKILLS, Strength.CLAIMED),
        ("Led the response to every incident for two years", SectionKind.SKILLS, Strength.CLAIMED),
        ("Keen and reliable developer", SectionKind.SUMMARY, Strength.CLAIMED),
        ("Designed the tables for council tax and cleaned the addresses", SectionKind.OTHER, Strength.EVIDENCED),
        ("Wrote code, tests, and the guide that the team used", SectionKind.PROJECTS, Strength.EVIDENCED),
        ("BSc Computer Science", SectionKind.EDUCATION, Strength.EVIDENCED),
        ("Available on request from my manager", SectionKind.REFERENCES, Strength.ABSENT),
    ],
)  # fmt: skip
def test_what_a_passage_shows_depends_on_its_place_and_wording(
    text: str, section: SectionKind, strength: Strength
) -> None:
    assert passage_strength(_passage(text, section)) is strength


@pytest.mark.parametrize(
    ("text", "years", "level"),
    [
        ("Assisted with patching the servers", 5.0, SkillLevel.AWARENESS),
        ("Patched the servers every month", 1.0, SkillLevel.WORKING),
        ("Patched the servers every month", 4.0, SkillLevel.WORKING),
        ("Designed and owned the patching of 200 servers", 2.0, SkillLevel.PRACTITIONER),
        ("Led patching across the council and set its standards", 7.0, SkillLevel.EXPERT),
    ],
)
def test_a_level_is_read_from_years_scope_and_responsibility(text: str, years: float, level: SkillLevel) -> None:
    assert estimate_passage(_passage(text, years=years)).level is level


def test_a_share_rises_with_relevant_passages_and_falls_with_others() -> None:
    shape = Shape(threshold=0.1, power=1.0, prior=0.1, dilution=0.1, curve=1.0)
    closeness = np.array([0.3, 0.0, 0.3, 0.3, 0.0, 0.3, 0.0, 0.0], dtype=np.float32)
    about = closeness > 0.1
    # one CV with 0.2 about the work and one irrelevant, one with 0.4 and one, one with 0.2 and two
    found = share(closeness, about, ~about, bounds_of([2, 3, 3]), shape)
    assert found.tolist() == pytest.approx([0.5, 2 / 3, 0.4])


def _judged(asked: Requirement, found: list[Passage], cosines: list[float], *, is_named: bool = False) -> Evidence:
    worth = np.asarray([WORTH.index(passage_strength(passage)) for passage in found], dtype=np.int8)
    level = np.asarray([estimate_passage(passage).level for passage in found], dtype=np.int8)
    closeness = np.asarray([cosines], dtype=np.float32).reshape(1, len(found))
    supports = Supports.of(closeness, np.full((1, len(found)), is_named), worth)
    score = requirement_scores([asked], supports, level, bounds_of([len(found)]))[0, 0]
    return evidence_for(asked, found, supports, float(score))


def test_evidence_quotes_the_best_passages_and_meets_the_level() -> None:
    found = passages(
        ["Led incident reviews for every service", "Grew leeks for the autumn show"], SectionKind.EXPERIENCE, 4.0
    )
    asked = requirement("Incident management", level=SkillLevel.PRACTITIONER)
    evidence = _judged(asked, found, [CLOSE_FULL, 0.0])
    assert evidence.strength is Strength.EVIDENCED
    assert [passage.text for passage in evidence.passages] == ["Led incident reviews for every service"]
    assert evidence.is_met
    assert evidence.score == 1.0


def test_a_listed_skill_is_a_claim_worth_half_and_never_met() -> None:
    found = passages(["Incident management"], SectionKind.SKILLS)
    evidence = _judged(requirement("Incident management"), found, [0.9], is_named=True)
    assert evidence.strength is Strength.CLAIMED
    assert not evidence.is_met
    assert evidence.score == 0.5


def test_cover_weighs_requirements_by_what_they_count() -> None:
    scores = np.array([[1.0, 0.5], [0.0, 1.0]])
    assert requirement_cover(scores, np.array([1.0, 0.25])).tolist() == pytest.approx([0.8, 0.6])
    assert requirement_cover(np.zeros((0, 1)), np.zeros(0)).tolist() == [0.0]


def test_bands_follow_their_stated_thresholds() -> None:
    met, near = _evidence(), _evidence(met=False, learnable=True)
    far = _evidence(met=False, strength=Strength.ABSENT)
    assert band([met] * 4 + [near]) is Band.READY_NOW
    assert band([met] * 3 + [near] * 2) is Band.READY_WITH_TRAINING
    assert to_learn([met, near]) == (near,)
    assert band([met] * 4 + [far]) is Band.NOT_YET
    assert band([]) is Band.NOT_YET


def test_a_desirable_requirement_does_not_decide_the_band() -> None:
    wanted = requirement("Welsh", importance=Importance.DESIRABLE)
    assert band([_evidence(), _judged(wanted, [], [])]) is Band.READY_NOW


def test_seniority_never_falls_with_experience() -> None:
    senior = vacancy("Python", title="Senior developer")
    assert years_asked(senior) == 4.0
    years = np.array([1, 4, 30, 0, 9], dtype=np.float32)
    doing = np.array([True, True, True, True, False])
    assert seniority_fit(4.0, years, doing, bounds_of([1] * 5)).tolist() == [0.625, 1.0, 1.0, 0.5, 0.5]


def test_a_cv_that_cannot_be_judged_says_why() -> None:
    long = passages(["word " * 60], SectionKind.OTHER)
    assert why_not_scored([], ()) is Unscorable.UNREADABLE
    assert why_not_scored(long, ("pl", "en")) is Unscorable.UNKNOWN_LANGUAGE
    assert why_not_scored(passages(["Too short"], SectionKind.OTHER), ("en",)) is Unscorable.TOO_SHORT
    assert why_not_scored(long, ("cy",)) is None


def test_a_skill_is_learnable_next_to_two_neighbours() -> None:
    neighbours = framework_neighbours(load_framework())
    skill, near = next((skill, near) for skill, near in neighbours.of.items() if len(near) >= 2)
    assert neighbours.is_next_to(skill, frozenset(near[:2]))
    assert not neighbours.is_next_to(skill, frozenset(near[:1]))
    assert not neighbours.is_next_to(None, frozenset(near))


def test_the_rest_of_the_job_shown_makes_a_working_level_gap_learnable_and_little_of_it_does_not() -> None:
    gap = _judged(replace(requirement("Capacity management"), level=SkillLevel.WORKING), [], [])
    shown = [_evidence() for _ in range(3)]
    nobody = Neighbours({})
    assert with_learnable([*shown, gap], nobody, frozenset())[-1].is_learnable
    absent = _judged(requirement("y"), [], [])
    assert not with_learnable([shown[0], gap, absent, absent], nobody, frozenset())[1].is_learnable


def test_a_practitioner_level_gap_is_not_learnt_by_doing() -> None:
    gap = _judged(replace(requirement("Information security"), level=SkillLevel.PRACTITIONER), [], [])
    shown = [_evidence() for _ in range(3)]
    assert not with_learnable([*shown, gap], Neighbours({}), frozenset())[-1].is_learnable
