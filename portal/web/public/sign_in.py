"""Signing in with a code sent by e-mail, and signing out."""

import re

from flask import flash, redirect, render_template, request, session, url_for
from flask_babel import gettext, lazy_gettext
from govuk_frontend_wtf.wtforms_widgets import GovSubmitInput, GovTextInput
from werkzeug.wrappers import Response
from wtforms.fields import EmailField, StringField, SubmitField
from wtforms.validators import DataRequired, Length, Regexp

from portal.domain.accounts.codes import normal_email, redeem_code, request_code
from portal.domain.accounts.errors import CodeRefusedError
from portal.domain.accounts.tokens import CODE_DIGITS
from portal.web.shared.context import backends, db, now
from portal.web.shared.forms import EMAIL_SHAPE, LONGEST_EMAIL, Form
from portal.web.shared.language import language
from portal.web.shared.signing_in import begin, end, onward, wanted

EMAIL_KEY = "signing_in_as"


class EmailForm(Form):
    """Who wants to sign in."""

    email = EmailField(
        lazy_gettext("E-mail address"),
        widget=GovTextInput(),
        filters=[lambda value: (value or "").strip()],
        validators=[
            DataRequired(lazy_gettext("Enter your e-mail address")),
            Length(max=LONGEST_EMAIL, message=lazy_gettext("Enter a shorter e-mail address")),
            Regexp(
                EMAIL_SHAPE,
                message=lazy_gettext("Enter an e-mail address in the correct format, like name@example.com"),
            ),
        ],
    )
    submit = SubmitField(lazy_gettext("Send me a code"), widget=GovSubmitInput())


class CodeForm(Form):
    """The code from the e-mail, however it was spaced."""

    code = StringField(
        lazy_gettext("Code"),
        widget=GovTextInput(),
        filters=[lambda value: re.sub(r"[\s-]", "", value or "")],
        validators=[
            DataRequired(lazy_gettext("Enter the code from the e-mail")),
            Regexp(rf"^[0-9]{{{CODE_DIGITS}}}$", message=lazy_gettext("The code is 8 digits, like 1234 5678")),
        ],
    )
    submit = SubmitField(lazy_gettext("Sign in"), widget=GovSubmitInput())


def sign_in() -> Response | tuple[str, int]:
    """Ask for an e-mail address; whatever it is, say that a code is on its way."""
    form = EmailForm()
    if not form.is_good():
        return render_template("public/sign_in.html", form=form, wanted=wanted()), form.status
    email = normal_email(form.email.data)
    request_code(
        db(),
        email=email,
        language=language(),
        address=request.remote_addr or "",
        secret_key=backends().settings.secret_key,
        at=now(),
    )
    session[EMAIL_KEY] = email
    return redirect(url_for("public.sign_in_code", next=wanted()))


def sign_in_code() -> Response | tuple[str, int]:
    """Take the code; a wrong one costs an attempt even though the page is an error."""
    email = session.get(EMAIL_KEY)
    if email is None:
        return redirect(url_for("public.sign_in", next=wanted()))
    form = CodeForm()
    if not form.is_good():
        return _code_page(form, email)
    try:
        account = redeem_code(db(), email=email, code=form.code.data, at=now())
    except CodeRefusedError:
        db().commit()  # the page is an error, which would undo the count of attempts
        form.refuse("code", gettext("The code is wrong or no longer works. Check it, or ask for a new one"))
        return _code_page(form, email)
    begin(account)
    if not account.name:
        return redirect(url_for("public.my_details", next=wanted()))
    return redirect(onward())


def _code_page(form: CodeForm, email: str) -> tuple[str, int]:
    return render_template("public/sign_in_code.html", form=form, email=email, wanted=wanted()), form.status


def sign_out() -> Response:
    """Sign this browser out."""
    end()
    flash(gettext("You have signed out."), "success")
    return redirect(url_for("public.home"))


def sign_out_everywhere() -> Response:
    """Sign the account out of every browser."""
    end(everywhere=True)
    flash(gettext("You have signed out everywhere."), "success")
    return redirect(url_for("public.home"))
