"""Which reason goes with which move."""

from itertools import product

import pytest

from portal.domain.applications.models import ApplicationState as S
from portal.domain.applications.policies import Mover, is_legal
from portal.domain.shortlists.models import DecisionReason
from portal.domain.shortlists.policies import choices, is_named, reasons_for


@pytest.mark.parametrize(("before", "after"), list(product(S, S)))
def test_exactly_the_moves_a_panel_can_make_have_reasons(before: S, after: S) -> None:
    assert bool(reasons_for(before, after)) == is_legal(before, after, Mover.PANEL)


def test_every_reason_is_for_something() -> None:
    used = {reason for before in S for reasons in choices(before).values() for reason in reasons}
    assert used == set(DecisionReason)


@pytest.mark.parametrize("state", [S.SUBMITTED, S.WITHDRAWN])
def test_names_stay_hidden_in_these_states_whatever_was_before(state: S) -> None:
    assert not is_named(state, [S.SUBMITTED, S.SHORTLISTED, state])


@pytest.mark.parametrize("state", [S.SHORTLISTED, S.INTERVIEW, S.OFFERED])
def test_names_are_seen_from_the_shortlist_on(state: S) -> None:
    assert is_named(state, [S.SUBMITTED])


def test_somebody_turned_down_is_named_only_where_they_had_been_shortlisted() -> None:
    assert not is_named(S.NOT_SUCCESSFUL, [S.SUBMITTED, S.NOT_SUCCESSFUL])
    assert is_named(S.NOT_SUCCESSFUL, [S.SUBMITTED, S.SHORTLISTED, S.NOT_SUCCESSFUL])
