"""The admin pages as a table."""

from flask import Blueprint

from portal.web.shared.routing import register

blueprint = Blueprint("admin", __name__, template_folder="templates")

register(blueprint, [])
