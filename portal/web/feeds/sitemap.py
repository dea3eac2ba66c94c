"""The sitemap: live vacancies and the lasting pages, each in both languages. Closed vacancies are not in it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from flask import Response, render_template, url_for

from career_framework import load_framework
from portal.domain.organisations.queries import all_organisations
from portal.domain.vacancies.queries import live_vacancies
from portal.web.shared.context import backends, db, now
from portal.web.shared.language import PREFIX

LASTING = (
    "home",
    "jobs",
    "councils",
    "careers",
    "career_skills",
    "how_matching_works",
    "accessibility",
    "privacy",
    "cookies",
)
MOST_VACANCIES = 20_000  # with both languages and the lasting pages below the format's 50,000


@dataclass(frozen=True, slots=True)
class Entry:
    """A page, by its path without the language prefix."""

    path: str
    changed_at: datetime | None = None


def sitemap() -> Response:
    """List every page worth finding."""
    root = backends().settings.public_url
    body = render_template("feeds/sitemap.xml", entries=list(_entries()), root=root, welsh=root + PREFIX)
    return Response(body, mimetype="application/xml")


def robots() -> Response:
    """Ask crawlers to leave signed-in pages alone, and point to the sitemap."""
    closed = ("/my", "/staff", "/admin", "/sign-in", "/invitation", "/demo")
    lines = ["User-agent: *", *(f"Disallow: {prefix}{path}" for path in closed for prefix in ("", PREFIX))]
    lines.append(f"Sitemap: {backends().settings.public_url}/sitemap.xml")
    return Response("\n".join(lines) + "\n", mimetype="text/plain")


def _entries() -> Iterator[Entry]:
    for name in LASTING:
        yield Entry(_path(f"public.{name}"))
    for council in all_organisations(db()):
        yield Entry(_path("public.council", slug=council.slug))
    for role in load_framework().roles:
        yield Entry(_path("public.career_role", role_id=role))
    for vacancy in live_vacancies(db(), at=now(), limit=MOST_VACANCIES):
        yield Entry(_path("public.vacancy", reference=vacancy.reference), vacancy.updated_at)


def _path(endpoint: str, **values: Any) -> str:
    return url_for(endpoint, **values).removeprefix(PREFIX) or "/"
