"""The front page."""

from flask import render_template

from career_framework import load_framework
from portal.domain.organisations import queries as organisations
from portal.domain.vacancies.search import Order, VacancySearch, find
from portal.web.shared.advert import advert_of
from portal.web.shared.context import backends, db, now

NEWEST = 4


def home() -> str:
    """Show what Swyddi is, where to start, and the newest vacancies."""
    found = find(db(), backends().search, VacancySearch(order=Order.NEWEST, size=NEWEST), at=now())
    return render_template(
        "public/home.html",
        total=found.total,
        adverts=[advert_of(vacancy, at=now()) for vacancy in found.vacancies],
        families=[
            family for family in load_framework().families.values() if found.counts.get("family", {}).get(family.id)
        ],
        family_counts=found.counts.get("family", {}),
        council_count=len(organisations.councils(db())),
    )
