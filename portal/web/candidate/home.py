"""A candidate's own page."""

from flask import render_template

from portal.domain.applications.models import Application
from portal.domain.applications.policies import is_open
from portal.domain.applications.queries import for_candidate
from portal.domain.cvs.queries import cv_of
from portal.web.candidate.current import candidate
from portal.web.shared.context import db, now


def home() -> str:
    """Show the CV's state, the applications, and what to do next."""
    found = candidate()
    applications: list[Application] = for_candidate(db(), candidate_id=found.id) if found else []
    return render_template(
        "candidate/home.html",
        cv=cv_of(db(), candidate_id=found.id) if found else None,
        applications=applications,
        open_ids={entry.id for entry in applications if is_open(entry.vacancy, at=now())},
    )
