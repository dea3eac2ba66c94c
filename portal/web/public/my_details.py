"""The page where anybody signed in keeps their name and the language they are written to in."""

from flask import flash, redirect, render_template, url_for
from flask_babel import gettext, lazy_gettext
from govuk_frontend_wtf.wtforms_widgets import GovRadioInput, GovSubmitInput, GovTextInput
from werkzeug.wrappers import Response
from wtforms.fields import RadioField, SelectChoice, StringField, SubmitField
from wtforms.validators import DataRequired, Length

from portal.domain.accounts.people import LONGEST_NAME, update_details
from portal.foundation.i18n import Language
from portal.web.shared.context import db, now, signed_in
from portal.web.shared.forms import Form
from portal.web.shared.signing_in import onward, wanted


class DetailsForm(Form):
    """A name and a language."""

    name = StringField(
        lazy_gettext("Your name"),
        widget=GovTextInput(),
        filters=[lambda value: " ".join((value or "").split())],
        validators=[
            DataRequired(lazy_gettext("Enter your name")),
            Length(max=LONGEST_NAME, message=lazy_gettext("Your name must be 100 characters or fewer")),
        ],
    )
    language = RadioField(
        lazy_gettext("Language of the e-mails we send you"),
        widget=GovRadioInput(),
        # each language is named in itself
        choices=[SelectChoice(Language.ENGLISH.value, "English"), SelectChoice(Language.WELSH.value, "Cymraeg")],
        validators=[DataRequired(lazy_gettext("Select a language"))],
    )
    submit = SubmitField(lazy_gettext("Save"), widget=GovSubmitInput())


def my_details() -> Response | tuple[str, int]:
    """Show and take somebody's details."""
    account = signed_in()
    form = DetailsForm(data={"name": account.name, "language": account.language.value})
    if not form.is_good():
        return render_template("public/my_details.html", form=form, wanted=wanted()), form.status
    is_new = not account.name
    update_details(db(), account=account, name=form.name.data, language=Language(form.language.data), at=now())
    if is_new or wanted():
        return redirect(onward())
    flash(gettext("Your details have been saved."), "success")
    return redirect(url_for("public.my_details"))
