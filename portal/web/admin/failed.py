"""Background work that failed for good and waits for a person."""

from flask import abort, flash, redirect, render_template, url_for
from flask_babel import gettext
from werkzeug.wrappers import Response

from portal.domain.audit.services import record
from portal.foundation.outbox import failed_deliveries, retry_failed
from portal.web.shared.context import db, now, signed_in


def failed() -> str:
    """List what failed."""
    return render_template("admin/failed.html", deliveries=failed_deliveries(db()))


def retry(delivery_id: int) -> Response:
    """Have something tried again."""
    delivery = retry_failed(db(), delivery_id, at=now())
    if delivery is None:
        abort(404)
    record(
        db(),
        action="work.retried",
        subject_type="delivery",
        subject_id=delivery.id,
        actor_account_id=signed_in().id,
        at=now(),
        details={"handler": delivery.handler},
    )
    flash(gettext("It will be tried again in a moment."), "success")
    return redirect(url_for("admin.failed"))
