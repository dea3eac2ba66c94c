"""Alphabetical order in both languages."""

from portal.web.shared.alphabet import by_letter, letters, sort_key

WORDS = ["ti", "lu", "ce", "th", "ng", "da", "na", "ch", "ru", "dd", "ll", "de", "rh"]


def test_welsh_order_is_that_of_the_welsh_alphabet() -> None:
    in_order = sorted(WORDS, key=lambda word: sort_key(word, "cy"))
    assert " ".join(in_order) == "ce ch da de dd ng lu ll na ru rh ti th"


def test_english_order_knows_no_double_letters() -> None:
    assert sorted(WORDS, key=lambda word: sort_key(word, "en")) == sorted(WORDS)


def test_accents_do_not_count() -> None:
    assert letters("Llŷn", "cy") == ["ll", "y", "n"]
    assert sort_key("Gŵyl", "cy") == sort_key("gwyl", "cy")


def test_a_shorter_name_comes_before_the_longer_one_it_starts() -> None:
    names = ["Data analysis", "Database", "Data"]
    assert sorted(names, key=lambda name: sort_key(name, "en")) == ["Data", "Data analysis", "Database"]


def test_groups_stand_under_their_first_letter() -> None:
    names = ["Cyfathrebu", "Chwilio", "Cod", "Llywodraethu", "Labordy"]
    assert by_letter(names, name=str, language="cy") == [
        ("C", ["Cod", "Cyfathrebu"]),
        ("Ch", ["Chwilio"]),
        ("L", ["Labordy"]),
        ("Ll", ["Llywodraethu"]),
    ]
