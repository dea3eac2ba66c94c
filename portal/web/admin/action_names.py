"""What the audit log's actions are called. One without a name here shows its code."""

from flask_babel import LazyString, lazy_gettext

ACTION_NAMES: dict[str, LazyString] = {
    "accounts.created": lazy_gettext("Account created"),
    "accounts.details_changed": lazy_gettext("Details changed"),
    "accounts.invitation_accepted": lazy_gettext("Invitation accepted"),
    "accounts.invitation_revoked": lazy_gettext("Invitation withdrawn"),
    "accounts.invited": lazy_gettext("Invitation sent"),
    "accounts.made_platform_administrator": lazy_gettext("Made a platform administrator"),
    "accounts.role_given": lazy_gettext("Role given"),
    "accounts.role_removed": lazy_gettext("Role removed"),
    "accounts.signed_in": lazy_gettext("Signed in"),
    "accounts.signed_out": lazy_gettext("Signed out"),
    "accounts.signed_out_everywhere": lazy_gettext("Signed out everywhere"),
    "applications.reinstated": lazy_gettext("Application sent again after withdrawing"),
    "applications.state_changed": lazy_gettext("Application moved to another state"),
    "applications.submitted": lazy_gettext("Application sent"),
    "applications.withdrawn": lazy_gettext("Application withdrawn"),
    "candidates.joined": lazy_gettext("Began to look for work"),
    "cvs.corrected": lazy_gettext("CV corrected"),
    "cvs.deleted": lazy_gettext("CV deleted"),
    "cvs.replaced": lazy_gettext("CV replaced"),
    "cvs.uploaded": lazy_gettext("CV uploaded"),
    "organisations.approver_rule_changed": lazy_gettext("Approval rule changed"),
    "organisations.partnership_agreed": lazy_gettext("Partnership agreed"),
    "organisations.partnership_ended": lazy_gettext("Partnership ended"),
    "organisations.reference_loaded": lazy_gettext("Organisations loaded"),
    "shortlists.cv_viewed": lazy_gettext("CV viewed by a reviewer"),
    "shortlists.decided": lazy_gettext("Decision made on an application"),
    "vacancies.changed": lazy_gettext("Vacancy changed after publication"),
    "vacancies.created": lazy_gettext("Vacancy begun"),
    "vacancies.edited": lazy_gettext("Vacancy draft edited"),
    "vacancies.extended": lazy_gettext("Closing date of a vacancy extended"),
    "vacancies.published": lazy_gettext("Vacancy published"),
    "vacancies.returned": lazy_gettext("Vacancy returned to its author"),
    "vacancies.submitted": lazy_gettext("Vacancy sent for approval"),
    "vacancies.withdrawn": lazy_gettext("Vacancy withdrawn"),
    "work.retried": lazy_gettext("Failed work tried again"),
}


def action_name(action: str) -> str:
    """Return an action's name in the language of the page."""
    return str(ACTION_NAMES.get(action, action))
