"""What was judged and written for this project is read as it stands, and nothing is learnt that must not be."""

from collections import Counter
from pathlib import Path

import pytest

from matching.training.sources import Excluded
from matching.training.written import SKILLS, SPANS, UnknownLabelError, Wording, key_of, read_meanings, read_wordings

LABELS = ("bake bread", "botany")


def test_a_span_is_found_whatever_its_capitals(tmp_path: Path) -> None:
    file = tmp_path / "spans.tsv"
    file.write_text(f"{key_of('Baking Loaves')}\tbake bread\tbotany\n", encoding="utf-8")
    found = read_meanings(file, ["baking loaves", "unread"], LABELS, Excluded())
    assert found == {"baking loaves": ("bake bread", "botany")}


def test_a_meaning_that_must_not_be_learnt_is_left_out(tmp_path: Path) -> None:
    file = tmp_path / "spans.tsv"
    file.write_text(f"{key_of('a')}\tgrow leeks\tbotany\n{key_of('b')}\tgrow leeks\n", encoding="utf-8")
    assert read_meanings(file, ["a", "b"], LABELS, Excluded(["Grow leeks"])) == {"a": ("botany",)}


def test_other_wordings_are_read_less_those_that_must_not_be_learnt(tmp_path: Path) -> None:
    file = tmp_path / "skills.tsv"
    file.write_text(
        "bake bread\tloaf making\tturn dough into loaves\tYou fill our shelves with fresh loaves.\n"
        "botany\tplant science\tYou know every weed by name.\n",
        encoding="utf-8",
    )
    excluded = Excluded(["loaf making", "you know every weed by name"])
    assert read_wordings(file, LABELS, excluded) == [
        Wording("bake bread", ("turn dough into loaves",), "You fill our shelves with fresh loaves.")
    ]


def test_a_skill_nobody_knows_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "rows.tsv"
    file.write_text("grow leeks\tleek growing\tYou grow prize leeks in our trenches.\n", encoding="utf-8")
    with pytest.raises(UnknownLabelError, match="grow leeks"):
        read_wordings(file, LABELS, Excluded())
    file.write_text(f"{key_of('a')}\tgrow leeks\n", encoding="utf-8")
    with pytest.raises(UnknownLabelError, match="grow leeks"):
        read_meanings(file, ["a"], LABELS, Excluded())


@pytest.mark.parametrize("file", [SPANS, SKILLS], ids=["spans", "skills"])
def test_the_files_are_sorted_and_say_nothing_twice(file: Path) -> None:
    rows = [line.split("\t") for line in file.read_text(encoding="utf-8").splitlines()]
    keys = [key for key, *_ in rows]
    assert keys == sorted(keys)
    assert max(Counter(keys).values()) == 1
    for key, *texts in rows:
        assert texts
        assert len({text.casefold() for text in [key, *texts]}) == len(texts) + 1
        assert all(text == " ".join(text.split()) for text in texts)


def test_a_span_stands_as_a_digest_and_never_as_text() -> None:
    keys = [line.partition("\t")[0] for line in SPANS.read_text(encoding="utf-8").splitlines()]
    assert all(len(key) == len(key_of("")) and set(key) <= set("0123456789abcdef") for key in keys)
