"""create_app: the one place that wires everything."""

from pathlib import Path

from flask import Flask
from flask_babel import Babel
from flask_wtf.csrf import CSRFProtect
from govuk_frontend_wtf.main import WTFormsHelpers
from jinja2 import ChoiceLoader, FileSystemLoader, PackageLoader, PrefixLoader
from werkzeug.middleware.proxy_fix import ProxyFix

from portal.backends.opened import Backends, open_backends
from portal.foundation.settings import Settings, from_environment
from portal.web.admin.blueprint import blueprint as admin
from portal.web.candidate.blueprint import blueprint as candidate
from portal.web.feeds.blueprint import blueprint as feeds
from portal.web.public.blueprint import blueprint as public
from portal.web.shared import context, converters, errors, gate, presentation, security
from portal.web.shared.language import LanguagePrefix, language
from portal.web.shared.loopback import LoopbackOnly
from portal.web.staff.blueprint import blueprint as staff

HERE = Path(__file__).parent
MAX_REQUEST_BYTES = 6 * 1024 * 1024  # a CV of 5 MB and its form around it


def create_app(settings: Settings | None = None, *, backends: Backends | None = None) -> Flask:
    """Return the application, wired from settings (by default from the environment).

    Raises:
        SettingsError: the settings are missing or unsafe.

    """
    opened = backends or open_backends(settings or from_environment())
    app = Flask("portal", root_path=str(HERE), static_folder="static", static_url_path="/assets")
    app.config.update(
        SECRET_KEY=opened.settings.secret_key,
        SESSION_COOKIE_NAME="swyddi",
        SESSION_COOKIE_PATH="/",
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_SAMESITE="Lax",
        SESSION_COOKIE_SECURE=opened.settings.secure_cookies,
        MAX_CONTENT_LENGTH=MAX_REQUEST_BYTES,
        BABEL_TRANSLATION_DIRECTORIES=str(HERE / "translations"),
        BABEL_DEFAULT_TIMEZONE="Europe/London",
        WTF_CSRF_TIME_LIMIT=None,  # a form may be open as long as its session
        TESTING=opened.settings.testing,
    )
    govuk = {name: PackageLoader(name) for name in ("govuk_frontend_jinja", "govuk_frontend_wtf")}
    app.jinja_loader = ChoiceLoader([FileSystemLoader(HERE / "web" / "shared" / "templates"), PrefixLoader(govuk)])
    app.jinja_env.trim_blocks = True
    app.jinja_env.lstrip_blocks = True
    Babel(app, locale_selector=language)
    CSRFProtect(app)
    WTFormsHelpers(app)
    converters.install(app)
    context.install(app, opened)
    gate.install(app)
    security.install(app)
    errors.install(app)
    presentation.install(app)
    for blueprint in (public, candidate, staff, admin, feeds):
        app.register_blueprint(blueprint)
    app.wsgi_app = LanguagePrefix(app.wsgi_app)  # type: ignore[method-assign]  # Flask's documented way
    if hops := opened.settings.trusted_proxies:
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=hops, x_proto=hops, x_host=hops)  # type: ignore[method-assign]  # as above
    if opened.settings.demo:
        app.wsgi_app = LoopbackOnly(app.wsgi_app)  # type: ignore[method-assign]  # as above
    return app
