"""Which reason goes with which move, and when a name may be seen. Pure."""

from collections.abc import Iterable

from portal.domain.applications.models import ApplicationState
from portal.domain.applications.policies import Mover, next_states
from portal.domain.shortlists.models import NAMED, NAMED_IF_ONCE_SHORTLISTED, DecisionReason

LONGEST_NOTE = 2000

S = ApplicationState
R = DecisionReason
FORWARD = (R.MEETS_ESSENTIALS, R.COULD_LEARN, R.STRONGEST_FIELD)
AGAINST = (R.ESSENTIAL_NOT_SHOWN, R.LEVEL_NOT_SHOWN, R.OTHERS_STRONGER, R.POST_WITHDRAWN)
REASONS: dict[tuple[ApplicationState, ApplicationState], tuple[DecisionReason, ...]] = {
    (S.SUBMITTED, S.SHORTLISTED): FORWARD,
    (S.SUBMITTED, S.NOT_SUCCESSFUL): AGAINST,
    (S.SHORTLISTED, S.SUBMITTED): (R.DECIDED_IN_ERROR,),
    (S.SHORTLISTED, S.INTERVIEW): FORWARD,
    (S.SHORTLISTED, S.NOT_SUCCESSFUL): AGAINST,
    (S.INTERVIEW, S.OFFERED): (R.INTERVIEW_PERFORMANCE, R.STRONGEST_FIELD),
    (S.INTERVIEW, S.NOT_SUCCESSFUL): (R.INTERVIEW_PERFORMANCE, R.OTHERS_STRONGER, R.POST_WITHDRAWN),
    (S.OFFERED, S.NOT_SUCCESSFUL): (R.OFFER_DECLINED, R.POST_WITHDRAWN),
    (S.NOT_SUCCESSFUL, S.SHORTLISTED): (R.PLACE_CAME_FREE, R.DECIDED_IN_ERROR, *FORWARD),
}


def reasons_for(from_state: ApplicationState, to_state: ApplicationState) -> tuple[DecisionReason, ...]:
    """Return the reasons that may be given for a move, none where panels cannot make it."""
    return REASONS.get((from_state, to_state), ())


def choices(state: ApplicationState) -> dict[ApplicationState, tuple[DecisionReason, ...]]:
    """Return the moves open to a panel from a state, each with its reasons."""
    return {to: reasons_for(state, to) for to in next_states(state, Mover.PANEL)}


def is_named(state: ApplicationState, past: Iterable[ApplicationState]) -> bool:
    """Say whether name and contact details may be seen, from the state now and those it has been in."""
    return state in NAMED or (state is NAMED_IF_ONCE_SHORTLISTED and ApplicationState.SHORTLISTED in past)
