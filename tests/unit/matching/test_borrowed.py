"""What of a CV is the advert's own words, and what is not."""

import numpy as np

from matching.scoring.borrowed import Borrowed, borrowed
from matching.scoring.copies import copies_of
from matching.scoring.segments import bounds_of
from matching.scoring.word_order import word_order

ADVERT = (
    "You will look after the servers and networks that four councils rely on and keep them patched",
    "Cyber incident management",
    "Data preparation and linkage",
    "Coding and scripting",
    "Systems design",
)
COPIES = copies_of(ADVERT, ADVERT[1:])
HONEST = (
    "Moved twelve parish websites to one host over a weekend",
    "Kept the tills of nine shops running through the sales",
    "Led cyber incident management for the leisure centres after a break-in",
)


def judge(*passages: str) -> Borrowed:
    rows = [word_order(passage) for passage in passages]
    order = np.asarray([number for row in rows for number in row], dtype=np.int32)
    return borrowed(order, bounds_of(map(len, rows)), bounds_of([len(rows)]), COPIES)


def test_own_words_are_nobody_elses() -> None:
    found = judge(*HONEST)
    assert not (found.copied | found.named).any()
    assert found.marks == ()


def test_a_copy_is_found_wherever_it_stands_and_whatever_small_words_part_it() -> None:
    middle = f"Moved twelve parish {ADVERT[0]} to one host over a weekend"
    past = "I looked after our server and the network, four councils relied on, and kept them all patched"
    for copy in (ADVERT[0], middle, past):
        assert judge(*HONEST, copy).copied.tolist() == [False, False, False, True]


def test_words_put_together_from_the_advert_are_a_list() -> None:
    found = judge(
        *HONEST, "patched scripting for design with the linkage in servers and networks of data to coding at councils"
    )
    assert found.named.tolist() == [False, False, False, True]
    assert found.marks == ("keyword-list",)


def test_a_name_as_an_item_of_a_list_is_a_claim() -> None:
    found = judge("Moved twelve parish websites to one host (coding and scripting)", *HONEST)
    assert found.named.tolist() == [True, False, False, False]
    assert found.marks == ()


def test_one_sentence_said_of_everything_claims() -> None:
    frames = [f"Won praise from neighbours abroad through {name.lower()} in 2023" for name in ADVERT[1:]]
    found = judge(*HONEST, *frames)
    assert found.named.tolist() == [False] * 3 + [True] * 4
    assert "one-sentence-for-everything" in found.marks
    assert not judge(*HONEST, *frames[:3]).named.any()


def test_a_name_with_nothing_said_of_it_claims() -> None:
    assert judge("Achieved excellent results in systems design every year").named.tolist() == [True]


def test_a_cv_is_judged_the_same_in_company() -> None:
    rows = [word_order(passage) for passage in (*ADVERT, *HONEST)]
    order = np.asarray([number for row in rows for number in row], dtype=np.int32)
    both = borrowed(order, bounds_of(map(len, rows)), bounds_of([len(ADVERT), len(HONEST)]), COPIES)
    alone = judge(*HONEST)
    assert both.copied[len(ADVERT) :].tolist() == alone.copied.tolist()
    assert both.named[len(ADVERT) :].tolist() == alone.named.tolist()


def test_words_of_what_explains_a_skill_are_anybodys_but_its_order_is_not() -> None:
    explained = ("Agrees with owners of systems which levels of service they need and reports against them",)
    rows = [
        word_order("Reports on the service levels owners agreed and which systems need work against them"),
        word_order(explained[0]),
    ]
    order = np.asarray([number for row in rows for number in row], dtype=np.int32)
    found = borrowed(order, bounds_of(map(len, rows)), bounds_of([len(rows)]), copies_of(ADVERT, explained=explained))
    assert found.copied.tolist() == [False, True]
    assert not found.named.any()


def test_one_copy_and_two_runs_of_chance_do_not_make_a_pasted_cv() -> None:
    runs = [
        f"{start} councils rely on them, keep them patched each summer and winter" for start in ("Four", "All four")
    ]
    found = judge(*HONEST, ADVERT[0], *runs)
    assert found.copied.tolist() == [False, False, False, True, False, False]
