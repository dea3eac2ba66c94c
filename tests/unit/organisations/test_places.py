import pytest

from portal.domain.organisations.places import find, is_postcode, miles_between, suggest, towns


@pytest.mark.parametrize(
    ("text", "town"),
    [
        ("Cardiff", "Cardiff"),
        ("caerdydd", "Cardiff"),
        ("Pont-y-pŵl", "Pontypool"),
        ("pont y pwl", "Pontypool"),
        ("Barri", "Barry"),
        ("Y Fenni", "Abergavenny"),
        ("connahs quay", "Connah’s Quay"),
        ("NP4 6YB", "Pontypool"),
        ("np46yb", "Pontypool"),
        ("SY23", "Aberystwyth"),
        ("LL", "North-west Wales and Wrexham"),
        ("CF99 1SN", "Cardiff and the Valleys"),
    ],
)
def test_places_are_found_however_they_are_written(text: str, town: str) -> None:
    found = find(text)
    assert found is not None
    assert found.name.en == town


@pytest.mark.parametrize("text", ["", "  ", "Atlantis", "EH1 1AA", "?!"])
def test_what_is_no_place_of_ours_is_not_guessed(text: str) -> None:
    assert find(text) is None


def test_suggestions_begin_so_or_are_spelt_nearly_so() -> None:
    assert [place.name.en for place in suggest("Llandu")][:2] == ["Llandudno", "Llandudno Junction"]
    assert suggest("Abertawee")[0].name.en == "Swansea"
    assert suggest("") == []


def test_every_town_has_both_names_and_lies_in_wales() -> None:
    assert len(towns()) > 110
    for place in towns():
        assert place.name.is_complete
        assert 51.3 < place.latitude < 53.5
        assert -5.4 < place.longitude < -2.6


def test_distance_and_postcodes() -> None:
    cardiff, newport = find("Cardiff"), find("Newport")
    assert cardiff
    assert newport
    miles = miles_between(cardiff.latitude, cardiff.longitude, newport.latitude, newport.longitude)
    assert 9 < miles < 12
    assert is_postcode("np4 6yb")
    assert not is_postcode("NP4")


def test_a_name_run_together_is_found() -> None:
    found = find("pontypwl")
    assert found is not None
    assert found.name.cy == "Pont-y-pŵl"
