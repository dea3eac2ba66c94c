"""Deciding on one applicant: what it means, a reason, a note, and one button."""

from flask import abort, flash, redirect, render_template, url_for
from flask_babel import gettext, lazy_gettext
from govuk_frontend_wtf.wtforms_widgets import GovRadioInput, GovSubmitInput, GovTextArea
from werkzeug.wrappers import Response
from wtforms.fields import HiddenField, RadioField, SelectChoice, SubmitField, TextAreaField
from wtforms.validators import InputRequired, Length

from portal.domain.applications.models import Application, ApplicationState
from portal.domain.shortlists import services
from portal.domain.shortlists.errors import DecidedMeanwhileError
from portal.domain.shortlists.models import DecisionReason
from portal.domain.shortlists.policies import LONGEST_NOTE, reasons_for
from portal.web.shared.context import db, now, signed_in
from portal.web.shared.forms import Form
from portal.web.staff.shortlist import labels
from portal.web.staff.shortlist.applicant import scoped_application


class DecideForm(Form):
    """A reason, and a note for the panel. `seen` is the state the page was made for."""

    seen = HiddenField()
    reason = RadioField(
        lazy_gettext("Why?"),
        widget=GovRadioInput(),
        validators=[InputRequired(lazy_gettext("Select a reason"))],
    )
    note = TextAreaField(
        lazy_gettext("Note for the panel (optional)"),
        widget=GovTextArea(),
        description=lazy_gettext(
            "Up to 2,000 characters. Candidates do not see it here, but may ask for a copy of it. Write what you "
            "would say to them."
        ),
        validators=[Length(max=LONGEST_NOTE, message=lazy_gettext("The note must be 2,000 characters or fewer"))],
    )
    submit = SubmitField(lazy_gettext("Confirm"), widget=GovSubmitInput())


def decide(reference: str, to: str) -> Response | tuple[str, int]:
    """Ask for the reason of a move and make it."""
    found = scoped_application(reference)
    target = _state(to)
    form = DecideForm(data={"seen": found.state.value})
    seen = _state(form.seen.data or "")
    if seen is not found.state or not reasons_for(found.state, target):
        return _moved_on(found)
    form.reason.choices = [
        SelectChoice(reason.value, str(labels.REASONS[reason])) for reason in reasons_for(seen, target)
    ]
    if not form.is_good():
        return _form_page(found, target, form), form.status
    try:
        services.decide(
            db(),
            found,
            to=target,
            reason=DecisionReason(form.reason.data),
            note=form.note.data or "",
            actor=signed_in(),
            at=now(),
            seen=seen,
        )
    except DecidedMeanwhileError:
        return _moved_on(found)
    flash(
        gettext("Your decision has been recorded. %(consequence)s", consequence=labels.CONSEQUENCES[target]),
        "success",
    )
    return redirect(url_for("staff.applicant", reference=found.reference))


def _state(code: str) -> ApplicationState:
    try:
        return ApplicationState(code)
    except ValueError:
        abort(404)


def _moved_on(found: Application) -> Response:
    flash(
        gettext("This application is no longer where it was when you opened the page. Nothing was changed."), "notice"
    )
    return redirect(url_for("staff.applicant", reference=found.reference))


def _form_page(found: Application, target: ApplicationState, form: DecideForm) -> str:
    return render_template(
        "staff/shortlist/decide.html",
        application=found,
        vacancy=found.vacancy,
        label=labels.label_of(found),
        action=labels.ACTIONS[target],
        consequence=labels.CONSEQUENCES[target],
        form=form,
    )
