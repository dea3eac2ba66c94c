"""How the states of an application are said, to candidates and staff alike."""

from flask_babel import lazy_gettext, lazy_pgettext

from portal.domain.applications.models import ApplicationState

STATES = {
    ApplicationState.SUBMITTED: lazy_gettext("Submitted"),
    ApplicationState.SHORTLISTED: lazy_gettext("Shortlisted"),
    ApplicationState.INTERVIEW: lazy_gettext("Invited to interview"),
    ApplicationState.OFFERED: lazy_gettext("Job offered"),
    ApplicationState.NOT_SUCCESSFUL: lazy_gettext("Not successful"),
    ApplicationState.WITHDRAWN: lazy_pgettext("application", "Withdrawn"),
}
COLOURS = {
    ApplicationState.SUBMITTED: "govuk-tag--blue",
    ApplicationState.SHORTLISTED: "govuk-tag--purple",
    ApplicationState.INTERVIEW: "govuk-tag--purple",
    ApplicationState.OFFERED: "govuk-tag--green",
    ApplicationState.NOT_SUCCESSFUL: "govuk-tag--grey",
    ApplicationState.WITHDRAWN: "govuk-tag--grey",
}


def state_name(state: ApplicationState) -> str:
    """Return a state in the page's language."""
    return str(STATES[state])


def state_colour(state: ApplicationState) -> str:
    """Return the tag class a state is shown in; the words alone carry the meaning."""
    return COLOURS[state]
