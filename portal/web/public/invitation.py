"""The page an invitation's link opens."""

from flask import redirect, render_template, request, session, url_for
from werkzeug.wrappers import Response

from portal.domain.accounts.codes import request_code
from portal.domain.accounts.errors import InvitationNotUsableError
from portal.domain.accounts.invitations import accept_invitation
from portal.domain.accounts.models import Account, Invitation
from portal.domain.accounts.queries import account_by_email, invitation_for_token
from portal.domain.candidates.queries import candidate_of
from portal.web.public.sign_in import EMAIL_KEY
from portal.web.shared.context import account, backends, db, now
from portal.web.shared.language import language
from portal.web.shared.signing_in import landing

GONE = 410
CONFLICT = 409


def invitation(token: str) -> Response | tuple[str, int]:
    """Show an invitation, and on POST accept it; then sign in as the invited address with a code."""
    found = invitation_for_token(db(), token=token, at=now())
    if found is None:
        return render_template("public/invitation_gone.html"), GONE
    if _belongs_to_a_candidate(found):
        return render_template("public/invitation_for_candidate.html", invitation=found), CONFLICT
    if request.method == "GET":
        return render_template("public/invitation.html", invitation=found), 200
    try:
        accepted = accept_invitation(db(), token=token, at=now())
    except InvitationNotUsableError:
        return render_template("public/invitation_gone.html"), GONE
    return _onward(accepted)


def _belongs_to_a_candidate(invitation: Invitation) -> bool:
    """Staff accounts cannot apply: somebody's applications must not be shut away behind a role."""
    found = account_by_email(db(), invitation.email)
    return found is not None and candidate_of(db(), account_id=found.id) is not None


def _onward(accepted: Account) -> Response:
    current = account()
    if current is not None and current.id == accepted.id:
        return redirect(landing())
    request_code(
        db(),
        email=accepted.email,
        language=language(),
        address=request.remote_addr or "",
        secret_key=backends().settings.secret_key,
        at=now(),
    )
    session[EMAIL_KEY] = accepted.email
    return redirect(url_for("public.sign_in_code"))
