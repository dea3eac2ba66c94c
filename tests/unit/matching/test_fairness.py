"""Who somebody is, and how their years are cut, changes no score: fictional CVs with the real parser and scoring."""

from dataclasses import replace

import pytest

from matching.embedding.hashing import HashingEmbedder
from matching.engine import Engine, build_engine
from matching.evaluation.fairness import Tally, recut, swapped, vacancies
from matching.evaluation.fairness_cvs import cv, layouts, works
from matching.evaluation.fairness_people import SWAPS, person
from matching.evaluation.fairness_report import fairness_data, fairness_table, measure_fairness
from matching.evaluation.gaming import gamed
from matching.parsing import canonical_blind_text, parse_text
from matching.parsing.cv.skill_mentions import framework_lexicon

# Every trade in every layout.
EVERYTHING = len(works()["trades"]) * len(layouts())


def test_a_cv_of_every_trade_and_layout_is_the_same_cv_under_any_name() -> None:
    names = [swap for kind, swap in SWAPS.items() if kind.startswith("name")]
    for seed in range(EVERYTHING):
        own = person(seed)
        blind = {
            canonical_blind_text(parse_text(cv(somebody, seed)))
            for somebody in (own, names[seed % len(names)](own, seed), SWAPS["everything"](own, seed))
        }
        assert len(blind) == 1, seed


def test_no_swap_changes_a_score_or_what_is_said_of_it() -> None:
    tallies = swapped(Engine(HashingEmbedder()), cvs=len(layouts()))
    assert len(tallies) >= 20
    assert {tally.kind: tally.changed for tally in tallies} == dict.fromkeys(SWAPS, 0)
    assert max(tally.largest for tally in tallies) == 0


def test_gaps_and_part_time_lower_no_score() -> None:
    for tally in recut(Engine(HashingEmbedder()), cvs=len(layouts())):
        assert (tally.kind, tally.lowered) == (tally.kind, 0)


def test_the_people_swapped_are_in_the_cvs() -> None:
    """A swap that changed nothing in the text would prove nothing."""
    for kind, swap in SWAPS.items():
        changed = sum(cv(swap(person(seed), seed), seed) != cv(person(seed), seed) for seed in range(EVERYTHING))
        assert changed > EVERYTHING / 4, kind


def test_the_words_of_skills_are_not_hidden_with_the_person() -> None:
    lexicon = framework_lexicon()
    for seed in range(EVERYTHING):
        own = person(seed)
        profile = parse_text(cv(own, seed))
        hidden = {
            profile.text[found.start : found.end].casefold()
            for found in lexicon.find(profile.text)
            if profile.blind_text[found.start : found.end] != profile.text[found.start : found.end]
        }
        assert hidden <= set(f"{own.given} {own.family}".casefold().split()), seed


def test_the_report_says_whether_everything_holds() -> None:
    report = measure_fairness(Engine(HashingEmbedder()), cvs=2)
    lines = fairness_table(report)
    assert any(line.startswith("everything") for line in lines)
    assert fairness_data(report)["holds"] is report.holds
    assert lines[-1] == ("Everything promised holds." if report.holds else "NOT everything promised holds.")
    changed = replace(report, swaps=[Tally("first name", pairs=1, changed=1)])
    assert not changed.holds
    assert fairness_table(changed)[-1] == "NOT everything promised holds."


def test_every_attack_is_marked_for_a_person() -> None:
    engine = Engine(HashingEmbedder())
    for gain in gamed(engine, vacancies(engine), cvs=len(layouts())):
        assert (gain.attack, gain.unmarked) == (gain.attack, 0)


@pytest.mark.model
def test_no_swap_changes_a_score_with_the_real_model() -> None:
    report = measure_fairness(build_engine(), cvs=8)
    assert report.holds, fairness_table(report)
