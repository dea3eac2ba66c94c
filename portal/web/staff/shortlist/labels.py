"""What the reviewers' pages call things."""

from collections.abc import Mapping
from dataclasses import dataclass

from flask_babel import LazyString, gettext, lazy_gettext

from portal.domain.applications.models import Application, ApplicationState
from portal.domain.shortlists.models import DecisionReason
from portal.domain.shortlists.policies import is_named
from portal.domain.shortlists.queries import Sort

CODE_LENGTH = 4


@dataclass(frozen=True, slots=True)
class SortLabel:
    """A column one can sort by, and which way it runs unless turned round."""

    label: LazyString
    falls: bool = False

    def direction(self, *, reverse: bool) -> str:
        """Return the `aria-sort` value."""
        return "descending" if self.falls is not reverse else "ascending"


SORTS: Mapping[Sort, SortLabel] = {
    Sort.RANK: SortLabel(lazy_gettext("Rank")),
    Sort.SCORE: SortLabel(lazy_gettext("Score"), falls=True),
    Sort.ESSENTIALS: SortLabel(lazy_gettext("Essentials met"), falls=True),
    Sort.STATE: SortLabel(lazy_gettext("State")),
    Sort.APPLIED: SortLabel(lazy_gettext("Applied")),
}
REASONS: Mapping[DecisionReason, LazyString] = {
    DecisionReason.MEETS_ESSENTIALS: lazy_gettext("Meets the essential requirements"),
    DecisionReason.COULD_LEARN: lazy_gettext("Could learn on the job what is missing"),
    DecisionReason.STRONGEST_FIELD: lazy_gettext("Among the strongest applicants"),
    DecisionReason.INTERVIEW_PERFORMANCE: lazy_gettext("What the interview showed"),
    DecisionReason.ESSENTIAL_NOT_SHOWN: lazy_gettext("An essential requirement is not shown"),
    DecisionReason.LEVEL_NOT_SHOWN: lazy_gettext("The level asked for is not shown"),
    DecisionReason.OTHERS_STRONGER: lazy_gettext("Other applicants are stronger"),
    DecisionReason.POST_WITHDRAWN: lazy_gettext("The post is no longer being filled"),
    DecisionReason.OFFER_DECLINED: lazy_gettext("The candidate declined the offer"),
    DecisionReason.PLACE_CAME_FREE: lazy_gettext("A place came free"),
    DecisionReason.DECIDED_IN_ERROR: lazy_gettext("The decision before was a mistake"),
}
ACTIONS: Mapping[ApplicationState, LazyString] = {
    ApplicationState.SHORTLISTED: lazy_gettext("Shortlist"),
    ApplicationState.INTERVIEW: lazy_gettext("Invite to interview"),
    ApplicationState.OFFERED: lazy_gettext("Offer the job"),
    ApplicationState.NOT_SUCCESSFUL: lazy_gettext("Turn down"),
    ApplicationState.SUBMITTED: lazy_gettext("Take back the shortlisting"),
}
CONSEQUENCES: Mapping[ApplicationState, LazyString] = {
    ApplicationState.SHORTLISTED: lazy_gettext(
        "The candidate is told by e-mail that they are shortlisted. Their name, contact details and whole CV can be "
        "seen from then on."
    ),
    ApplicationState.INTERVIEW: lazy_gettext(
        "The candidate is told by e-mail that they are invited to an interview. Arrange the day and time with them "
        "yourself."
    ),
    ApplicationState.OFFERED: lazy_gettext(
        "The candidate is told by e-mail that they are offered the job. Send the formal offer yourself."
    ),
    ApplicationState.NOT_SUCCESSFUL: lazy_gettext(
        "The candidate is told by e-mail that they were not successful. Your reason and note stay with the panel."
    ),
    ApplicationState.SUBMITTED: lazy_gettext(
        "The application goes back among those not decided, and the name is hidden again. The candidate gets no "
        "e-mail about this, but their page shows it."
    ),
}


def code_of(reference: str) -> str:
    """Return the short code an applicant goes by while the name is hidden."""
    return reference[-CODE_LENGTH:]


def label_of(application: Application) -> str:
    """Return what an applicant is called: a code until shortlisted, then the name."""
    if knows_name(application):
        return application.candidate.account.name or application.candidate.account.email
    return str(gettext("Candidate %(code)s", code=code_of(application.reference)))


def knows_name(application: Application) -> bool:
    """Say whether the panel may know who this is."""
    return is_named(application.state, [step.to_state for step in application.history])
