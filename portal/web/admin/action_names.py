"""What the audit log's actions are called. One without a name here shows its code."""

from flask_babel import LazyString, lazy_gettext

ACTION_NAMES: dict[str, LazyString] = {
    "accounts.created": lazy_gettext("Account created"),
    "accounts.details_changed": lazy_gettext("Details changed"),
    "accounts.invitation_accepted": lazy_gettext("Invitation accepted"),
    "accounts.invitation_revoked": lazy_gettext("Invitation withdrawn"),
    "accounts.invited": lazy_gettext("Invitation sent"),
    "accounts.role_given": lazy_gettext("Role given"),
    "accounts.role_removed": lazy_gettext("Role removed"),
    "accounts.signed_in": lazy_gettext("Signed in"),
    "accounts.signed_out": lazy_gettext("Signed out"),
    "accounts.signed_out_everywhere": lazy_gettext("Signed out everywhere"),
    "candidates.joined": lazy_gettext("Began to look for work"),
    "cvs.corrected": lazy_gettext("CV corrected"),
    "cvs.deleted": lazy_gettext("CV deleted"),
    "cvs.replaced": lazy_gettext("CV replaced"),
    "cvs.uploaded": lazy_gettext("CV uploaded"),
    "organisations.approver_rule_changed": lazy_gettext("Approval rule changed"),
    "organisations.partnership_agreed": lazy_gettext("Partnership agreed"),
    "organisations.partnership_ended": lazy_gettext("Partnership ended"),
    "organisations.reference_loaded": lazy_gettext("Organisations loaded"),
    "work.retried": lazy_gettext("Failed work tried again"),
}


def action_name(action: str) -> str:
    """Return an action's name in the language of the page."""
    return str(ACTION_NAMES.get(action, action))
