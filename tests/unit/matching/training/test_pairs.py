"""What the encoder is taught: pairs made of toy texts, and texts it must never learn from."""

import json
import random
from pathlib import Path

import pytest

from matching.training.pairs import (
    Pair,
    asking_pairs,
    phrase_pairs,
    plural,
    rewritten_pairs,
    sentence_pairs,
    tool_pairs,
    wording_pairs,
    work_pairs,
)
from matching.training.sources import Excluded, Sentence, Span, read_adverts, read_excluded
from matching.training.written import Wording

SENTENCE = Sentence(
    "a-1",
    ("You", "write", "tests", "in", "Python", "."),
    (Span(1, 3, is_knowledge=False), Span(4, 5, is_knowledge=True)),
)


@pytest.mark.parametrize(
    ("title", "expected"),
    [("baker", "bakers"), ("fireman", "firemen"), ("dairy", "dairies"), ("survey", "surveys"), ("sales", "sales")],
)
def test_titles_get_a_plural(title: str, expected: str) -> None:
    assert plural(title) == expected


def test_excluded_texts_are_compared_by_their_words_and_counted() -> None:
    excluded = Excluded(["Unit testing!"])
    assert excluded.keep(["unit  Testing", "unit tests", "UNIT TESTING."]) == ["unit tests"]
    assert excluded.removed == {"unit testing"}


def test_excluded_texts_are_read_from_a_folder_of_data_sets_or_a_file(tmp_path: Path) -> None:
    (tmp_path / "set").mkdir()
    (tmp_path / "set" / "queries.jsonl").write_text('{"_id": "q", "text": "bake bread"}\n', encoding="utf-8")
    lines = tmp_path / "lines.txt"
    lines.write_text("grow leeks\n", encoding="utf-8")
    assert not read_excluded(tmp_path).keeps("Bake bread")
    assert not read_excluded(lines).keeps("grow leeks")
    assert read_excluded(None).keeps("grow leeks")


def test_spans_are_read_from_tags_and_excluded_ones_dropped(tmp_path: Path) -> None:
    row = {
        "idx": 1,
        "source": "a",
        "tokens": list(SENTENCE.words),
        "tags_skill": ["O", "B", "I", "O", "O", "O"],
        "tags_knowledge": ["O", "O", "O", "O", "B", "O"],
    }
    (tmp_path / "train.json").write_text(json.dumps(row) + "\n", encoding="utf-8")
    assert read_adverts(tmp_path, Excluded()) == [SENTENCE]
    (kept,) = read_adverts(tmp_path, Excluded(["python"]))
    assert [kept.said(span) for span in kept.spans] == ["write tests"]
    assert read_adverts(tmp_path, Excluded(["you write tests in Python"])) == []


def test_a_sentence_meets_what_it_says_and_every_label_that_means() -> None:
    concepts = frozenset({"write tests", "Python", "software testing", "quality assurance"})
    assert sentence_pairs([SENTENCE], {"write tests": ("software testing", "quality assurance")}) == [
        Pair(SENTENCE.text, concept, concepts) for concept in sorted(concepts)
    ]


def test_a_span_meets_each_label_it_means_against_those_it_does_not() -> None:
    found = phrase_pairs({"baking": ("bake bread", "cook"), "Botany": ("botany",)}, {"baking": ["grow leeks"]})
    both = frozenset({"bake bread", "cook"})
    assert found == [Pair("baking", label, both, ("grow leeks",)) for label in ("bake bread", "cook")]


def test_a_skill_meets_its_other_wordings() -> None:
    wording = Wording("bake bread", ("loaf making", "dough work"), "You fill our shelves with fresh loaves.")
    own = frozenset({"bake bread"})
    assert wording_pairs([wording]) == [Pair(phrase, "bake bread", own) for phrase in wording.phrases]
    assert asking_pairs([wording]) == [Pair(wording.sentence, "bake bread", own)]


def test_a_rewritten_sentence_holds_other_skills_of_the_same_kind() -> None:
    pairs = rewritten_pairs([SENTENCE], ["bake bread", "botany"], frozenset({"bake"}), random.Random(1), 20)
    assert {pair.anchor for pair in pairs} <= {"You bake bread in botany .", "You baking bread in botany ."}
    assert {pair.positive for pair in pairs} == {"bake bread", "botany"}
    assert {pair.concepts for pair in pairs} == {frozenset({"bake bread", "botany"})}


def test_a_list_of_tools_is_about_the_kinds_of_all_of_them() -> None:
    tools = [("Ovenware", "oven software"), ("Leekbase", "garden software"), ("Doughnet", "oven software")]
    for pair in tool_pairs(tools, random.Random(2), 3):
        assert pair.positive in pair.concepts
        assert {kind for tool, kind in tools if tool in pair.anchor} == pair.concepts


def test_the_two_sides_of_one_work_share_no_task() -> None:
    tasks = {"baker": [f"Task number {number}." for number in range(12)]}
    pairs = work_pairs(tasks, [], [], random.Random(3))
    assert len(pairs) == 2
    told = [task for pair in pairs for text in (pair.anchor, pair.positive) for task in text.split(". ")]
    assert len(told) == len({task.strip(".") for task in told}) == 12
