"""Demo mode signs anybody in as anybody: the application itself answers this very machine and nobody else.

What a setting says of the address the server listens on may be wrong; where a request comes from is seen here.
"""

from collections.abc import Iterable
from ipaddress import IPv6Address, ip_address
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

FORWARDED = ("HTTP_FORWARDED", "HTTP_X_FORWARDED_FOR", "HTTP_X_FORWARDED_HOST", "HTTP_X_REAL_IP")
REFUSAL = b"Demo mode answers only the machine it runs on, at 127.0.0.1 or localhost.\n"


class LoopbackOnly:
    """Refuses what does not come straight from this machine. Goes outside whatever believes a proxy's headers."""

    def __init__(self, app: "WSGIApplication") -> None:
        self.app = app

    def __call__(self, environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        """Serve one request, or refuse it."""
        if is_from_here(environ):
            return self.app(environ, start_response)
        start_response("403 Forbidden", [("Content-Type", "text/plain"), ("Content-Length", str(len(REFUSAL)))])
        return [REFUSAL]


def is_from_here(environ: "WSGIEnvironment") -> bool:
    """Say whether a request was made on this machine, for a name that means this machine, through no proxy.

    The name matters because a page of the web may have its own name resolve to 127.0.0.1 and so read the demo.
    """
    if any(environ.get(header) for header in FORWARDED):
        return False
    host = environ.get("HTTP_HOST", "")
    return _is_loopback(environ.get("REMOTE_ADDR", "")) and (not host or _names_this_machine(host))


def _names_this_machine(host: str) -> bool:
    try:
        name = urlsplit(f"//{host}").hostname or ""
    except ValueError:
        return False
    return name == "localhost" or _is_loopback(name)


def _is_loopback(address: str) -> bool:
    try:
        found = ip_address(address)
    except ValueError:
        return False
    mapped = found.ipv4_mapped if isinstance(found, IPv6Address) else None
    return (mapped or found).is_loopback
