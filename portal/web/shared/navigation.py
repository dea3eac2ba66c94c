"""The navigation bar: what the reader may open, marked where they are."""

from dataclasses import dataclass
from typing import Any

from flask import current_app, request, url_for
from flask_babel import LazyString, lazy_gettext

from portal.web.shared.access import Verdict, access_of
from portal.web.shared.context import account, backends


@dataclass(frozen=True, slots=True)
class Entry:
    """One link: its words, its endpoint, and the address everything of that part starts with."""

    label: LazyString
    endpoint: str
    section: str


ENTRIES = (
    Entry(lazy_gettext("Find a job"), "public.jobs", "/jobs"),
    Entry(lazy_gettext("Career framework"), "public.careers", "/careers"),
    Entry(lazy_gettext("Councils"), "public.councils", "/councils"),
    Entry(lazy_gettext("My applications"), "candidate.home", "/my"),
    Entry(lazy_gettext("Staff"), "staff.home", "/staff"),
    Entry(lazy_gettext("Administration"), "admin.home", "/admin"),
)


def navigation() -> list[dict[str, Any]]:
    """Return the entries the reader may open, as govukServiceNavigation takes them."""
    return [
        {
            "text": str(entry.label),
            "href": url_for(entry.endpoint),
            "active": request.path == entry.section or request.path.startswith(f"{entry.section}/"),
        }
        for entry in ENTRIES
        if is_open(entry.endpoint)
    ]


def is_open(endpoint: str) -> bool:
    """Say whether the page exists and the reader may open it."""
    access = access_of(current_app, endpoint)
    if access is None:
        return False
    return access.policy.decide(account(), demo=backends().settings.demo) is Verdict.ALLOW
