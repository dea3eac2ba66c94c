"""A candidate's application: where it stands, what was sent, taking it back."""

from flask import flash, redirect, render_template, request, url_for
from flask_babel import gettext
from werkzeug.wrappers import Response

from portal.domain.applications.errors import IllegalTransitionError, TooLateError
from portal.domain.applications.models import Application, ApplicationState
from portal.domain.applications.policies import Mover, is_open, next_states
from portal.domain.applications.services import reinstate, withdraw
from portal.web.candidate.current import own_application
from portal.web.shared import match_words
from portal.web.shared.context import db, now
from portal.web.shared.match_view import match_view


def application(reference: str) -> str:
    """Show an application's state, history and what was sent."""
    found = own_application(reference)
    return render_template(
        "candidate/application.html",
        application=found,
        vacancy=found.vacancy,
        sent=found.snapshot,
        is_open=is_open(found.vacancy, at=now()),
        may_withdraw=_may_withdraw(found),
        match=None if found.state is ApplicationState.WITHDRAWN else match_view(found),
        words=match_words,
    )


def withdraw_application(reference: str) -> Response | str:
    """Ask, then take an application back."""
    found = own_application(reference)
    if not _may_withdraw(found):
        return _too_late(found)
    if request.method == "GET":
        return render_template("candidate/withdraw.html", application=found, vacancy=found.vacancy)
    withdraw(db(), application=found, at=now())
    flash(gettext("Your application has been withdrawn. You can undo this until the closing time."), "success")
    return redirect(url_for("candidate.application", reference=found.reference))


def reinstate_application(reference: str) -> Response:
    """Undo a withdrawing."""
    found = own_application(reference)
    try:
        reinstate(db(), application=found, at=now())
    except (TooLateError, IllegalTransitionError):
        return _too_late(found)
    flash(gettext("Your application counts again, as you sent it."), "success")
    return redirect(url_for("candidate.application", reference=found.reference))


def _may_withdraw(found: Application) -> bool:
    return ApplicationState.WITHDRAWN in next_states(found.state, Mover.CANDIDATE) and is_open(
        found.vacancy, at=now()
    )


def _too_late(found: Application) -> Response:
    flash(gettext("This can no longer be changed here. Write to the contact named in the advert."), "notice")
    return redirect(url_for("candidate.application", reference=found.reference))
