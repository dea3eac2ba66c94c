"""The candidate pages as a table."""

from flask import Blueprint

from portal.web.shared.routing import register

blueprint = Blueprint("candidate", __name__, template_folder="templates")

register(blueprint, [])
