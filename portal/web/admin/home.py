"""Where administrators start."""

from flask import render_template

from portal.domain.organisations.queries import organisations_with_ids
from portal.foundation.outbox import failed_deliveries
from portal.web.admin.reach import reach
from portal.web.shared.context import db, signed_in
from portal.web.shared.language import language


def home() -> str:
    """Show the organisations somebody looks after and what else there is to do."""
    failed = len(failed_deliveries(db())) if signed_in().is_platform_administrator else 0
    organisations = organisations_with_ids(db(), reach().organisation_ids, language=language())
    return render_template("admin/home.html", organisations=organisations, failed=failed)
