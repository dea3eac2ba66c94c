"""The audit log, as far as its reader may see it."""

from datetime import UTC, date, datetime, time, timedelta

from flask import render_template, request
from flask_babel import gettext

from portal.domain.accounts.models import Account
from portal.domain.accounts.queries import accounts_with_ids
from portal.domain.audit import queries
from portal.domain.audit.models import AuditEntry
from portal.domain.organisations.queries import organisations_with_ids
from portal.foundation.clock import CIVIL_TIME
from portal.web.admin.reach import reach
from portal.web.shared.context import db, signed_in
from portal.web.shared.language import language
from portal.web.shared.pagination import requested_page

PAGE_SIZE = 50


def audit() -> str:
    """Show a page of the log: of one's organisations, or for the platform of everything."""
    visible = None if signed_in().is_platform_administrator else reach().organisation_ids
    since, until = _day("from"), _day("to")
    wanted = queries.AuditFilter(
        organisation_ids=visible,
        action=request.args.get("action", ""),
        since=_midnight(since) if since else None,
        until=_midnight(until + timedelta(days=1)) if until else None,
    )
    page = requested_page(queries.count(db(), wanted), PAGE_SIZE)
    entries = queries.entries(db(), wanted, limit=PAGE_SIZE, offset=page.offset)
    return render_template(
        "admin/audit.html",
        entries=entries,
        page=page,
        actions=queries.actions(db(), organisation_ids=visible),
        actors=_actors(entries),
        organisations={
            row.id: row
            for row in organisations_with_ids(
                db(), {e.organisation_id for e in entries if e.organisation_id}, language=language()
            )
        },
    )


def _day(name: str) -> date | None:
    try:
        return date.fromisoformat(request.args.get(name, ""))
    except ValueError:
        return None


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), CIVIL_TIME).astimezone(UTC)


def _actors(entries: list[AuditEntry]) -> dict[int | None, str]:
    """Name staff; others (candidates) stay unnamed here, because the log must not undo the hiding of names."""
    names: dict[int | None, str] = {None: str(gettext("Swyddi itself"))}
    for person in accounts_with_ids(db(), {e.actor_account_id for e in entries if e.actor_account_id}):
        names[person.id] = (
            (person.name or person.email) if _is_staff(person) else str(gettext("Somebody without a staff role"))
        )
    return names


def _is_staff(person: Account) -> bool:
    return bool(person.memberships) or person.is_platform_administrator
