"""Twelve fictional CVs against four vacancies of councils, graded by hand: floors for order and evidence."""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import pytest

from matching.engine import Engine, build_engine
from matching.evaluation.measures import ndcg
from matching.parsing import parse_text
from matching.parsing.adverts.vacancies import vacancy_from_file
from matching.profiles import Band, Match

GOLDEN = Path(__file__).parent / "first"
GRADES = json.loads((GOLDEN / "grades.json").read_text(encoding="utf-8"))

pytestmark = pytest.mark.model


@cache
def engine() -> Engine:
    return build_engine()


@cache
def matches(vacancy: str) -> Mapping[str, Match]:
    profile = vacancy_from_file(GOLDEN / "vacancies" / vacancy)
    return {
        path.stem: engine().match(parse_text(path.read_text(encoding="utf-8")), profile)
        for path in sorted((GOLDEN / "cvs").glob("*.txt"))
    }


def ranking(vacancy: str) -> list[str]:
    found = matches(vacancy)
    return sorted(found, key=lambda name: -(found[name].score or 0.0))


def statuses() -> list[tuple[bool, tuple[str, ...], str]]:
    """For each graded requirement: is it right, what it is, what was found."""
    rows = []
    for vacancy, cv, requirement, expected in GRADES["statuses"]:
        by_id = {item.requirement.id: item for item in matches(vacancy)[cv].evidence}
        found = by_id[requirement].strength.value
        rows.append((found == expected, (vacancy, cv, requirement, expected), found))
    return rows


def test_the_order_is_nearly_the_one_people_gave() -> None:
    reached = {name: ndcg(ranking(name), grades, k=5) for name, grades in GRADES["grades"].items()}
    assert sum(reached.values()) / len(reached) >= 0.9, reached
    assert min(reached.values()) >= 0.8, reached


@pytest.mark.parametrize("vacancy", GRADES["grades"])
def test_the_best_cv_comes_first(vacancy: str) -> None:
    assert GRADES["grades"][vacancy][ranking(vacancy)[0]] == 3


def test_evidence_is_what_people_found() -> None:
    rows = statuses()
    wrong = [(expected, found) for right, expected, found in rows if not right]
    assert 1 - len(wrong) / len(rows) >= 0.85, wrong


def test_what_is_called_evidenced_is() -> None:
    called = [(expected, right) for right, expected, found in statuses() if found == "evidenced"]
    wrong = [expected for expected, right in called if not right]
    assert 1 - len(wrong) / len(called) >= 0.9, wrong


def test_a_list_of_keywords_is_never_ready() -> None:
    for vacancy in GRADES["grades"]:
        match = matches(vacancy)["keywords"]
        assert match.band in {Band.NOT_YET, Band.NOT_SCORED}
        assert (match.score or 0.0) < 0.35


def test_nobody_is_ready_for_work_they_never_did() -> None:
    for vacancy in GRADES["grades"]:
        assert matches(vacancy)["caterer"].band is Band.NOT_YET


def test_quotations_are_in_the_cv() -> None:
    for vacancy in GRADES["grades"]:
        for name, match in matches(vacancy).items():
            profile = parse_text((GOLDEN / "cvs" / f"{name}.txt").read_text(encoding="utf-8"))
            for item in match.evidence:
                for passage in item.passages:
                    assert profile.blind_text[passage.start : passage.end] == passage.text
