"""Template globals and filters every page may use."""

from flask import Flask

from portal.web.shared.context import account, backends, now
from portal.web.shared.language import asset_url, language, other_language_url


def install(app: Flask) -> None:
    """Offer the template globals."""
    app.jinja_env.globals.update(
        language=language,
        other_language_url=other_language_url,
        asset_url=asset_url,
        account=account,
        now=now,
        is_demo=lambda: backends().settings.demo,
    )
