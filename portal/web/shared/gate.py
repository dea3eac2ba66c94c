"""The gate every request passes: the route's policy is asked before its view runs."""

from flask import Flask, abort, current_app, redirect, request, url_for
from werkzeug.wrappers import Response

from portal.web.shared.access import PUBLIC, Access, Verdict, access_of, declare
from portal.web.shared.context import account, backends


def _enforce() -> Response | None:
    if request.endpoint is None:
        return None  # no such page: the 404 handler answers
    access = access_of(current_app, request.endpoint)
    if access is None:
        abort(403)
    if access.policy is PUBLIC:
        return None
    verdict = access.policy.decide(account(), demo=backends().settings.demo)
    if verdict is Verdict.SIGN_IN:
        return _ask_to_sign_in()
    if verdict is not Verdict.ALLOW:
        abort(404 if verdict is Verdict.HIDE else 403)
    return None


def _ask_to_sign_in() -> Response:
    """Send somebody to sign in and back; a form's POST comes back to the form, where its address shows one."""
    shows_a_page = request.url_rule is not None and "GET" in (request.url_rule.methods or ())
    back = request.full_path.rstrip("?") if shows_a_page else ""
    return redirect(url_for("public.sign_in", next=back or None))


def install(app: Flask) -> None:
    """Put the gate in front of every route of an application."""
    declare(app, "static", Access(PUBLIC))
    app.before_request(_enforce)
