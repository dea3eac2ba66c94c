"""The application over the seeded world: for test clients, and served for a browser."""

import socket
import threading
from dataclasses import dataclass
from typing import Any

from flask import Flask
from flask.testing import FlaskClient
from werkzeug.serving import make_server

from portal.app import create_app
from portal.backends.opened import Backends
from portal.web.public.sign_in import EMAIL_KEY
from portal.web.shared.access import CandidateOnly, DemoOnly, Everyone, PlatformAdministrator, Policy, SignedIn, Staff
from portal.web.shared.context import SIGN_IN_KEY
from tests.support.world import World

EMAIL = "person@people.example"  # whom the page for the code believes to be signing in
VIEWERS: dict[type[Any], str] = {
    Everyone: "",
    DemoOnly: "",
    SignedIn: "candidate",
    CandidateOnly: "candidate",
    Staff: "torfaen",
    PlatformAdministrator: "platform",
}


@dataclass(frozen=True, slots=True)
class Site:
    """An application, its world, and where it is served."""

    app: Flask
    backends: Backends
    world: World
    url: str

    def cookie(self, person: str) -> str:
        """Return the session cookie of a signed-in person, or of nobody (the empty name)."""
        content = {EMAIL_KEY: EMAIL}
        if person:
            content[SIGN_IN_KEY] = self.world.tokens[person]
        serializer = self.app.session_interface.get_signing_serializer(self.app)  # type: ignore[attr-defined]  # Flask's default interface has it
        return str(serializer.dumps(content))

    def client(self, person: str = "") -> FlaskClient:
        """Return a test client signed in as a person of the world."""
        client = self.app.test_client()
        client.set_cookie("swyddi", self.cookie(person))
        return client


def viewer(policy: Policy | None) -> str:
    """Return who of the world may open a page."""
    return VIEWERS[type(policy)]


def free_port() -> int:
    """Return a port nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def serve(backends: Backends, world: World, *, csrf: bool) -> tuple[Site, Any]:
    """Serve the application in threads; return the site and the server to shut down."""
    app = create_app(backends=backends)
    app.config["WTF_CSRF_ENABLED"] = csrf
    host, _, port = backends.settings.bind.partition(":")
    server = make_server(host, int(port), app, threaded=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return Site(app, backends, world, f"http://{host}:{port}"), server
