"""Whose page this is."""

from flask import abort

from portal.domain.applications.models import Application
from portal.domain.applications.queries import own_by_reference
from portal.domain.candidates.models import Candidate
from portal.domain.candidates.queries import candidate_of
from portal.domain.candidates.services import ensure_candidate
from portal.domain.cvs.models import Cv
from portal.domain.cvs.queries import cv_of
from portal.web.shared.context import db, now, signed_in


def candidate() -> Candidate | None:
    """Return the signed-in candidate; None before their first act as one."""
    return candidate_of(db(), account_id=signed_in().id)


def becoming_candidate() -> Candidate:
    """Return the signed-in candidate, made now if need be. For requests that write."""
    return ensure_candidate(db(), account=signed_in(), at=now())


def own_cv() -> Cv | None:
    """Return the signed-in candidate's CV, if there is one."""
    found = candidate()
    return cv_of(db(), candidate_id=found.id) if found else None


def own_cv_or_404() -> Cv:
    """Return the signed-in candidate's CV; without one the page does not exist."""
    cv = own_cv()
    if cv is None:
        abort(404)
    return cv


def own_application(reference: str) -> Application:
    """Return an application of the signed-in candidate's; anybody else's does not exist."""
    found = candidate()
    application = own_by_reference(db(), reference=reference, candidate_id=found.id) if found else None
    if application is None:
        abort(404)
    return application
