"""What one passage shows, by its place and wording alone: something done or said, and at which level."""

import pytest

from career_framework import SkillLevel
from matching.profiles import SectionKind, Strength
from matching.scoring.level import estimate, estimate_passage, least_level
from matching.scoring.strength import passage_strength
from tests.factories.matching import passages, requirement

WORK, SUMMARY, HEADER = SectionKind.EXPERIENCE, SectionKind.SUMMARY, SectionKind.HEADER


@pytest.mark.parametrize(
    ("text", "section", "strength"),
    [
        ("Experienced project manager with excellent communication skills", SUMMARY, Strength.CLAIMED),
        ("I am a results-driven leader with a proven record of delivering change", HEADER, Strength.CLAIMED),
        ("I have built three websites in WordPress for charities", SUMMARY, Strength.EVIDENCED),
        ("I set up the machines and the accounts in the library", HEADER, Strength.EVIDENCED),
        ("I love working with people and solving problems", SUMMARY, Strength.CLAIMED),
        ("Keen to learn Kubernetes and move into cloud work", SUMMARY, Strength.ABSENT),
        ("No experience of SQL or of databases", WORK, Strength.ABSENT),
        ("Helped people seeking asylum to fill in the forms", WORK, Strength.EVIDENCED),
        ("Strong knowledge of SQL and relational databases", WORK, Strength.CLAIMED),
        ("Senior Software Developer", WORK, Strength.CLAIMED),
        ("Responsible for the service desk", WORK, Strength.EVIDENCED),
        ("Managed budgets", WORK, Strength.EVIDENCED),
        ("ITIL Foundation certificate in IT service management", SectionKind.CERTIFICATIONS, Strength.EVIDENCED),
        ("CompTIA Network+ (2025), ITIL 4 Foundation (2026)", SUMMARY, Strength.EVIDENCED),
        ("Python, SQL, Docker, Linux, Azure", SectionKind.CERTIFICATIONS, Strength.CLAIMED),
        ("Built drones and raced them across the valley", SectionKind.INTERESTS, Strength.CLAIMED),
    ],
)
def test_deeds_are_told_from_words(text: str, section: SectionKind, strength: Strength) -> None:
    assert passage_strength(passages([text], section, 2.0)[0]) is strength


@pytest.mark.parametrize(
    ("text", "section", "years", "level"),
    [
        ("Help the server team to install updates", WORK, 1.0, SkillLevel.AWARENESS),
        ("BSc Computer Science", SectionKind.EDUCATION, None, SkillLevel.AWARENESS),
        ("Mentored two apprentices in web testing", WORK, 2.0, SkillLevel.PRACTITIONER),
        ("Managed a team of 24 and its budget", WORK, 9.0, SkillLevel.PRACTITIONER),
        ("Kept the maps of footpaths for eight years", WORK, None, SkillLevel.PRACTITIONER),
        ("Led code reviews in the team", WORK, 9.0, SkillLevel.PRACTITIONER),
        ("Wrote the data strategy of the council", WORK, 9.0, SkillLevel.EXPERT),
        ("Answered calls about parking", WORK, 0.5, SkillLevel.WORKING),
    ],
)
def test_levels_follow_responsibility_and_years(
    text: str, section: SectionKind, years: float | None, level: SkillLevel
) -> None:
    assert estimate_passage(passages([text], section, years)[0]).level is level


def test_several_sentences_of_years_of_work_show_practice_and_one_does_not() -> None:
    lines = ["Answered calls about parking", "Wrote to callers about fines", "Kept the list of permits"]
    told = passages(lines, WORK, 4.0)
    first, *_ = found = [estimate(told[:count]) for count in (1, 2, 3)]
    assert first is not None
    assert [item.level for item in found if item] == [SkillLevel.WORKING, *[SkillLevel.PRACTITIONER] * 2]
    assert estimate([]) is None
    short = passages(lines, WORK, 1.0)
    assert [item.level for item in [estimate(short)] if item] == [SkillLevel.WORKING]


def test_helping_and_studying_add_up_to_no_practice() -> None:
    told = passages(["Assisted with patching the servers", "Shadowed the engineer on call"], WORK, 5.0)
    found = estimate(told)
    assert found is not None
    assert found.level is SkillLevel.AWARENESS


@pytest.mark.parametrize(
    ("section", "years", "strength"),
    [
        (SUMMARY, 4.0, Strength.EVIDENCED),
        (SUMMARY, None, Strength.CLAIMED),
        (SectionKind.SKILLS, 4.0, Strength.CLAIMED),
    ],
)
def test_under_a_dated_job_something_is_done_whatever_the_heading(
    section: SectionKind, years: float | None, strength: Strength
) -> None:
    told = passages(["Lead a department of seven, set the budget and the timetable"], section, years)
    assert passage_strength(told[0]) is strength


def test_without_dates_a_level_is_less_sure() -> None:
    dated, undated = (passages(["Answered calls about parking"], WORK, years)[0] for years in (0.5, None))
    assert estimate_passage(dated).confidence > estimate_passage(undated).confidence


def test_what_is_to_be_known_is_met_by_learning_and_what_is_to_be_done_is_not() -> None:
    assert least_level(requirement("ITIL Foundation certificate")) is SkillLevel.AWARENESS
    assert least_level(requirement("Running the service desk")) is SkillLevel.WORKING
    assert least_level(requirement("Python", level=SkillLevel.EXPERT)) is SkillLevel.EXPERT
