"""Inviting staff and taking roles away."""

from flask import abort, flash, redirect, render_template, url_for
from flask_babel import gettext, lazy_gettext
from govuk_frontend_wtf.wtforms_widgets import GovRadioInput, GovSubmitInput, GovTextInput
from werkzeug.wrappers import Response
from wtforms.fields import EmailField, RadioField, SelectChoice, SubmitField
from wtforms.validators import DataRequired, Length, Regexp

from portal.domain.accounts import queries
from portal.domain.accounts.errors import LastAdministratorError
from portal.domain.accounts.invitations import invite, revoke_invitation
from portal.domain.accounts.models import Account, StaffRole
from portal.domain.accounts.policies import roles_at
from portal.domain.accounts.staff import remove_role
from portal.domain.organisations.models import Organisation
from portal.foundation.i18n import Language
from portal.web.admin.reach import reach, reached
from portal.web.shared.context import backends, db, now, signed_in
from portal.web.shared.forms import EMAIL_SHAPE, LONGEST_EMAIL, Form
from portal.web.shared.language import language
from portal.web.shared.roles import role_name

CONFLICT = 409


class InvitationForm(Form):
    """Whom to invite to what."""

    email = EmailField(
        lazy_gettext("E-mail address"),
        widget=GovTextInput(),
        filters=[lambda value: (value or "").strip()],
        validators=[
            DataRequired(lazy_gettext("Enter the e-mail address of the person you invite")),
            Length(max=LONGEST_EMAIL, message=lazy_gettext("Enter a shorter e-mail address")),
            Regexp(
                EMAIL_SHAPE,
                message=lazy_gettext("Enter an e-mail address in the correct format, like name@example.com"),
            ),
        ],
    )
    role = RadioField(
        lazy_gettext("Role"), widget=GovRadioInput(), validators=[DataRequired(lazy_gettext("Select a role"))]
    )
    language = RadioField(
        lazy_gettext("Language of the invitation"),
        widget=GovRadioInput(),
        choices=[SelectChoice(Language.ENGLISH.value, "English"), SelectChoice(Language.WELSH.value, "Cymraeg")],
        validators=[DataRequired(lazy_gettext("Select a language"))],
    )
    submit = SubmitField(lazy_gettext("Send the invitation"), widget=GovSubmitInput())


def invite_staff(slug: str) -> Response | tuple[str, int]:
    """Invite somebody to a role at an organisation."""
    organisation = reached(slug)
    form = _invitation_form(organisation)
    if not form.is_good():
        return render_template("admin/invite.html", form=form, organisation=organisation), form.status
    invite(
        db(),
        organisation=organisation,
        email=form.email.data,
        role=StaffRole(form.role.data),
        language=Language(form.language.data),
        invited_by=signed_in(),
        secret_key=backends().settings.secret_key,
        at=now(),
    )
    flash(gettext("The invitation is on its way to %(email)s.", email=form.email.data), "success")
    return redirect(url_for("admin.organisation", slug=slug))


def _invitation_form(organisation: Organisation) -> InvitationForm:
    form = InvitationForm(data={"language": language().value})
    form.role.choices = [SelectChoice(role.value, role_name(role)) for role in roles_at(organisation.kind)]
    return form


def revoke(invitation_id: int) -> Response:
    """Make an invitation stop working."""
    found = queries.invitation(db(), invitation_id, scope=reach())
    if found is None:
        abort(404)
    revoke_invitation(db(), invitation=found, actor_id=signed_in().id, at=now())
    flash(gettext("The invitation has been withdrawn."), "success")
    return redirect(url_for("admin.organisation", slug=found.organisation.slug))


def remove_staff(membership_id: int) -> Response | tuple[str, int]:
    """Ask, and then take a role away."""
    membership = queries.membership(db(), membership_id, scope=reach())
    if membership is None:
        abort(404)
    form = Form()
    person = db().get_one(Account, membership.account_id)
    slug = membership.organisation.slug
    if not form.is_good():
        return render_template("admin/remove_role.html", membership=membership, person=person, form=form), 200
    try:
        remove_role(db(), membership=membership, actor_id=signed_in().id, at=now())
    except LastAdministratorError:
        page = render_template("admin/last_administrator.html", membership=membership)
        return page, CONFLICT
    flash(gettext("The role has been removed."), "success")
    return redirect(
        url_for("admin.home") if signed_in().id == person.id else url_for("admin.organisation", slug=slug)
    )
