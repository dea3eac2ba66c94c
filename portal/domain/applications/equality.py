"""Equality monitoring: asked once after applying, stored where nothing leads back to the person.

See docs/decisions/0007-equality-answers-stand-alone.md for what is left out on purpose: event, audit entry, time.
"""

import secrets
from collections.abc import Mapping
from datetime import datetime

from sqlalchemy.orm import Session

from portal.domain.applications.models import Application, EqualityResponse
from portal.domain.applications.questions import PREFER_NOT_TO_SAY, QUESTIONS
from portal.foundation.clock import CIVIL_TIME


def record_answers(session: Session, *, application: Application, answers: Mapping[str, str], at: datetime) -> None:
    """Store a person's answers once. An answer left out, or not among the choices, is "prefer not to say"."""
    if application.equality_asked:
        return
    application.equality_asked = True
    session.add(
        EqualityResponse(
            id=secrets.randbits(62),  # rows lie in the order of their ids: a random one says nothing of when
            organisation_id=application.vacancy.organisation_id,
            month=at.astimezone(CIVIL_TIME).date().replace(day=1),
            answers={
                question: answers[question] if answers.get(question) in choices else PREFER_NOT_TO_SAY
                for question, choices in QUESTIONS.items()
            },
        )
    )
    session.flush()


def decline(session: Session, *, application: Application) -> None:
    """Note that the questions were put and left; nothing else is kept."""
    application.equality_asked = True
    session.flush()
