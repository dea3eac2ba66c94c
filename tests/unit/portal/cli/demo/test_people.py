import json
import re
from dataclasses import fields
from pathlib import Path

import pytest

from career_framework import load_framework
from portal.cli.demo.careers import GROUPS, STAGES, career
from portal.cli.demo.cv_text import build_cv
from portal.cli.demo.history import PRESENT
from portal.cli.demo.people import COUNT, Awkward, CvFormat, CvLanguage, Layout, Quality, build_candidates
from portal.cli.demo.wording import DATA

CANDIDATES = build_candidates(7)


def _said(candidate_index: int) -> str:
    cv = build_cv(CANDIDATES[candidate_index])
    lines = [cv.name, *cv.contact]
    for section in cv.sections:
        lines += [section.heading, section.text, *section.items]
        for entry in section.entries:
            lines += [entry.title, entry.employer, entry.dates, *entry.bullets]
    return "\n".join(lines)


def test_the_same_seed_invents_the_same_people_and_another_seed_others() -> None:
    assert build_candidates(7) == CANDIDATES
    assert {person.email for person in build_candidates(8)} != {person.email for person in CANDIDATES}


def test_there_are_150_different_people_of_every_kind() -> None:
    assert len(CANDIDATES) == COUNT == 150
    assert len({person.email for person in CANDIDATES}) == 150
    assert len({person.phone for person in CANDIDATES}) == 150
    assert {person.quality for person in CANDIDATES} == set(Quality)
    assert {person.cv_format for person in CANDIDATES} == set(CvFormat)
    assert {person.layout for person in CANDIDATES} == set(Layout)
    assert {person.group for person in CANDIDATES} == set(GROUPS)
    assert {person.awkward for person in CANDIDATES} == {None, *Awkward}
    welsh = [person for person in CANDIDATES if person.cv_language is not CvLanguage.ENGLISH]
    assert 20 <= len(welsh) <= 60


def test_nobody_has_a_working_address_or_telephone() -> None:
    for person in CANDIDATES:
        assert person.email.endswith(".example")
        assert re.fullmatch(r"07700 900\d{3}", person.phone)
        for host in re.findall(r"(?:@|https?://)([\w.-]+)", _said(person.index)):
            assert host.endswith(".example")


def test_everybody_fits_a_level_of_the_framework_near_their_stage() -> None:
    framework = load_framework()
    for person in CANDIDATES:
        level = framework.role_level(person.role_id, person.level_id)
        assert abs(level.stage.rank - STAGES.index(person.stage)) <= 1


def test_jobs_are_newest_first_and_do_not_overlap() -> None:
    for person in CANDIDATES:
        after = PRESENT + 1
        for job in person.jobs:
            assert job.start < (job.end or PRESENT) <= after
            after = job.start


@pytest.mark.parametrize("group", GROUPS)
def test_every_kind_of_work_has_a_dozen_bilingual_achievements_at_four_levels(group: str) -> None:
    known = career(group)
    assert len(known.achievements) >= 12
    assert {achievement.level for achievement in known.achievements} == {1, 2, 3, 4}
    for achievement in known.achievements:
        assert achievement.text.en
        assert achievement.text.cy
        slots = re.findall(r"{\w+}", achievement.text.en)
        assert set(slots) == set(re.findall(r"{\w+}", achievement.text.cy))
    assert set(known.near) <= set(GROUPS) - {group}


def test_no_sentence_is_left_with_an_empty_slot_or_an_uncontracted_article() -> None:
    for person in CANDIDATES:
        said = _said(person.index)
        assert "{" not in said
        assert not re.search(r"\b[aio] y gwasanaeth", said)


def test_cvs_differ() -> None:
    assert len({_said(person.index) for person in CANDIDATES}) == 150


def test_welsh_cvs_are_welsh() -> None:
    welsh = next(person for person in CANDIDATES if person.cv_language is CvLanguage.WELSH and not person.awkward)
    headings = {section.heading for section in build_cv(welsh).sections}
    assert headings & {"Sgiliau", "Sgiliau allweddol", "Sgiliau technegol"}


def test_data_files_hold_no_blank_text() -> None:
    for file in Path(DATA).rglob("*.json"):
        assert '""' not in json.dumps(json.loads(file.read_text(encoding="utf-8"))), file.name


def test_a_candidate_is_frozen() -> None:
    assert fields(CANDIDATES[0])
    with pytest.raises(AttributeError):
        CANDIDATES[0].town = "Elsewhere"  # type: ignore[misc]  # the assignment is what must fail
