"""The equality monitoring questions, asked once after applying."""

from typing import cast

from flask import flash, redirect, render_template, request, url_for
from flask_babel import gettext
from govuk_frontend_wtf.wtforms_widgets import GovRadioInput, GovSubmitInput
from werkzeug.wrappers import Response
from wtforms.fields import RadioField, SelectChoice, SubmitField
from wtforms.validators import Optional

from portal.domain.applications.equality import decline, record_answers
from portal.domain.applications.questions import PREFER_NOT_TO_SAY, QUESTIONS
from portal.web.candidate.current import own_application
from portal.web.candidate.equality_words import CHOICES, LABELS
from portal.web.shared.context import db, now
from portal.web.shared.forms import Form


def equality(reference: str) -> Response | str:
    """Ask, once; answering and skipping look the same from outside."""
    application = own_application(reference)
    done = redirect(url_for("candidate.application", reference=application.reference))
    if application.equality_asked:
        flash(gettext("You have been asked these questions already. They are asked once."), "notice")
        return done
    form = _form()()
    if request.method == "GET":
        return render_template("candidate/equality.html", form=form, names=list(QUESTIONS), application=application)
    if "skip" in request.form:
        decline(db(), application=application)
    else:
        record_answers(db(), application=application, answers=_answers(form), at=now())
    flash(gettext("Thank you. Nobody deciding on your application sees any of this."), "success")
    return done


def _form() -> type[Form]:
    """Build the form of all questions, none of them required, none of them answered beforehand."""
    fields: dict[str, object] = {
        name: RadioField(
            LABELS[name],
            widget=GovRadioInput(),
            choices=[SelectChoice(code, _wording(name, code)) for code in codes],
            validators=[Optional()],
            validate_choice=False,
        )
        for name, codes in QUESTIONS.items()
    }
    fields["submit"] = SubmitField(gettext("Save answers"), widget=GovSubmitInput())
    return cast("type[Form]", type("EqualityForm", (Form,), fields))


def _wording(question: str, code: str) -> str:
    return gettext("Prefer not to say") if code == PREFER_NOT_TO_SAY else str(CHOICES[question, code])


def _answers(form: Form) -> dict[str, str]:
    return {name: form[name].data or "" for name in QUESTIONS}
