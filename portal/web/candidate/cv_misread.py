"""Saying that the CV was read wrongly, in a way no other correction covers."""

from flask import flash, redirect, render_template, url_for
from flask_babel import gettext, lazy_gettext
from govuk_frontend_wtf.wtforms_widgets import GovSubmitInput, GovTextArea
from werkzeug.wrappers import Response
from wtforms.fields import SubmitField, TextAreaField
from wtforms.validators import Length

from portal.domain.cvs.correct import LONGEST_NOTE, say_misread
from portal.domain.cvs.corrections import Corrections
from portal.web.candidate.current import own_cv_or_404
from portal.web.shared.context import db, now
from portal.web.shared.forms import Form


class MisreadForm(Form):
    """What is wrong, in the candidate's words."""

    note = TextAreaField(
        lazy_gettext("What did we get wrong?"),
        widget=GovTextArea(),
        description=lazy_gettext("Leave it empty to take back what you said before."),
        validators=[Length(max=LONGEST_NOTE, message=lazy_gettext("Use 1,000 characters or fewer"))],
    )
    submit = SubmitField(lazy_gettext("Save"), widget=GovSubmitInput())


def misread() -> Response | tuple[str, int]:
    """Take a note that goes with every application from now on: a person must read the CV itself."""
    cv = own_cv_or_404()
    form = MisreadForm(data={"note": Corrections.from_json(cv.corrections).misread})
    if not form.is_good():
        return render_template("candidate/cv_misread.html", form=form), form.status
    say_misread(db(), cv=cv, note=form.note.data or "", at=now())
    flash(gettext("Thank you. Your note has been saved."), "success")
    return redirect(url_for("candidate.cv"))
