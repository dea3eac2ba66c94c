"""Welsh job titles in English words and English order; English titles as they are."""

import pytest

from matching.parsing.language.welsh_titles import title_in_english


@pytest.mark.parametrize(
    ("welsh", "english"),
    [
        ("Swyddog Cymorth TGCh", "IT support officer"),
        ("Uwch Beiriannydd Cwmwl (Diogelwch)", "senior cloud engineer, security"),
        ("Pennaeth Seiberddiogelwch", "head of cyber security"),
        ("Peiriannydd DevOps", "DevOps engineer"),
        ("Rheolwr Digwyddiadau", "Incident manager"),
        ("Dadansoddwr Gwybodaeth a Pherfformiad", "performance information analyst"),
    ],
)
def test_a_welsh_title_is_put_into_english_order(welsh: str, english: str) -> None:
    assert title_in_english(welsh) == english


@pytest.mark.parametrize(
    "text",
    [
        "ICT Business Partner",
        "Data Officer (Bangor)",
        "Gwasanaeth",  # no occupation
        "Mae'r swyddog yn gweithio gyda phob rhan o'r cyngor bob dydd",  # a sentence
        "",
    ],
)
def test_what_is_no_welsh_title_stays_as_it_is(text: str) -> None:
    assert title_in_english(text) == text
