"""The machine-readable pages as a table."""

from flask import Blueprint

from portal.web.feeds import sitemap
from portal.web.shared.access import PUBLIC
from portal.web.shared.routing import Route, register

blueprint = Blueprint("feeds", __name__, template_folder="templates")

register(
    blueprint,
    [
        Route("/sitemap.xml", sitemap.sitemap, PUBLIC),
        Route("/robots.txt", sitemap.robots, PUBLIC),
    ],
)
