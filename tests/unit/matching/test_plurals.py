"""A title in the plural means one person's; what is no title stays as it is."""

import pytest

from matching.scoring.plurals import one_person


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Web Developers", "Web Developer"),
        ("Systems Analysts", "System Analyst"),
        ("Sales Managers and Buyers", "Sales Manager and Buyer"),
        ("Firemen, Coaches, and Secretaries of Bus Agencies", "Fireman, Coach, and Secretary of Bus Agency"),
    ],
)
def test_every_word_of_a_title_in_the_plural_is_put_in_the_singular(title: str, expected: str) -> None:
    assert one_person(title) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Head of Data Services",
        "web developer",
        "communication skills",
        "business acumen",
        "You work with developers and testers.",
        "able to explain what two systems do and why, at length, to customers and to other people in the services",
        "",
    ],
)
def test_what_is_no_title_in_the_plural_stays_as_it_is(text: str) -> None:
    assert one_person(text) == text
