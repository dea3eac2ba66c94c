"""Where a browser's sign-in begins and ends, and where it goes next."""

from urllib.parse import urlsplit

from flask import g, request, session, url_for

from portal.domain.accounts.models import Account
from portal.domain.accounts.sessions import end_all_sessions, end_session, start_session
from portal.web.shared.context import SIGN_IN_KEY, account, db, now
from portal.web.shared.language import PREFIX
from portal.web.shared.navigation import is_open

LANDINGS = ("staff.home", "admin.home", "candidate.home")


def begin(found: Account) -> None:
    """Sign this browser in: a new token, and nothing kept of the cookie it came with."""
    token = start_session(db(), account=found, old_token=session.get(SIGN_IN_KEY), at=now())
    session.clear()
    session[SIGN_IN_KEY] = token
    g.account = found


def end(*, everywhere: bool = False) -> None:
    """Sign this browser out, or every browser of the same account."""
    found = account()
    if found is not None and everywhere:
        end_all_sessions(db(), account=found, at=now())
    elif found is not None:
        end_session(db(), account=found, token=session[SIGN_IN_KEY], at=now())
    session.clear()
    g.account = None


def landing() -> str:
    """Return where the signed-in account starts its day."""
    return next((url_for(endpoint) for endpoint in LANDINGS if is_open(endpoint)), url_for("public.home"))


def wanted() -> str | None:
    """Return the `?next=` of this request, if it is an address of this site, without its language."""
    return local_path(request.args.get("next", ""))


def onward() -> str:
    """Return where to go after signing in: what was asked for, in the language being read, or the landing page."""
    path = wanted()
    return request.script_root + path if path else landing()


def local_path(address: str) -> str | None:
    """Return an address's path and query without its language, or None unless it stays on this site.

    Browsers read a backslash as a slash and drop control characters, so an address with either is refused.
    """
    if not address.startswith("/") or address.startswith("//") or "\\" in address:
        return None
    if any(ord(character) <= ord(" ") or ord(character) == 127 for character in address):  # noqa: PLR2004 - ASCII's DEL
        return None
    parts = urlsplit(address)
    if parts.scheme or parts.netloc:
        return None
    path = parts.path
    if path == PREFIX or path.startswith(f"{PREFIX}/"):
        path = path.removeprefix(PREFIX) or "/"
    if path.startswith("//"):
        return None
    return f"{path}?{parts.query}" if parts.query else path
