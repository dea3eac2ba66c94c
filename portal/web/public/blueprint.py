"""The public pages as a table."""

from flask import Blueprint

from portal.web.public import about, home, sign_in
from portal.web.shared.access import PUBLIC
from portal.web.shared.routing import Route, register

blueprint = Blueprint("public", __name__, template_folder="templates")

register(
    blueprint,
    [
        Route("/", home.home, PUBLIC),
        Route("/sign-in", sign_in.sign_in, PUBLIC, methods=("GET", "POST")),
        Route("/how-matching-works", about.how_matching_works, PUBLIC),
        Route("/accessibility", about.accessibility, PUBLIC),
        Route("/privacy", about.privacy, PUBLIC),
        Route("/cookies", about.cookies, PUBLIC),
    ],
)
