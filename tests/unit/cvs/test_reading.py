"""A profile survives the way into the database and back."""

import json

from hypothesis import given
from hypothesis import strategies as st

from matching.profiles import CandidateProfile
from portal.domain.cvs.reading import profile_from_json, profile_to_json
from tests.factories.cvs import make_profile


@given(st.from_type(CandidateProfile))
def test_json_and_back_is_the_same_profile(profile: CandidateProfile) -> None:
    assert profile_from_json(json.loads(json.dumps(profile_to_json(profile)))) == profile


def test_a_typical_profile_is_the_same_too() -> None:
    assert profile_from_json(profile_to_json(make_profile())) == make_profile()
