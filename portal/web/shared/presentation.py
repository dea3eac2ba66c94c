"""Template globals and filters every page may use."""

from flask import Flask

from portal.web.shared import formats, pagination, roles
from portal.web.shared.application_words import state_colour, state_name
from portal.web.shared.applying import GRACE_MINUTES, apply_panel
from portal.web.shared.changes import change_lines
from portal.web.shared.context import account, backends, now
from portal.web.shared.language import asset_url, language, other_language_url
from portal.web.shared.navigation import navigation


def install(app: Flask) -> None:
    """Offer the template globals and filters."""
    app.jinja_env.globals.update(
        account=account,
        apply_panel=apply_panel,
        asset_url=asset_url,
        change_lines=change_lines,
        grace_minutes=GRACE_MINUTES,
        is_demo=lambda: backends().settings.demo,
        language=language,
        navigation=navigation,
        now=now,
        other_language_url=other_language_url,
        pagination_links=pagination.links,
    )
    app.jinja_env.filters.update(
        day=formats.day,
        days_left=formats.days_left,
        mailto_query=formats.mailto_query,
        moment=formats.moment,
        month=formats.month,
        number=formats.number,
        pounds=formats.pounds,
        state_colour=state_colour,
        state_name=state_name,
        role_name=roles.role_name,
        role_summary=roles.role_summary,
    )
