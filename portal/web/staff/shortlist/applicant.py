"""One applicant: each requirement against the CV, the CV itself, what was decided."""

from collections.abc import Iterable
from dataclasses import dataclass

from flask import abort, render_template
from flask_babel import gettext

from matching.profiles import CandidateProfile
from portal.domain.accounts.models import Account
from portal.domain.accounts.policies import Permission
from portal.domain.applications.models import Application, ApplicationState
from portal.domain.applications.policies import is_open
from portal.domain.shortlists import queries
from portal.domain.shortlists.policies import choices
from portal.domain.shortlists.services import answers_of, view_cv
from portal.web.shared import match_words
from portal.web.shared.context import db, now, scope, signed_in
from portal.web.shared.match_view import match_view
from portal.web.staff.shortlist import labels

SHORTEST_BROKEN = 40  # characters; shorter lines ended where their author ended them


@dataclass(frozen=True, slots=True)
class Part:
    """A section of a CV as read: its heading and its lines."""

    heading: str
    lines: list[str]


def applicant(reference: str) -> str:
    """Show an applicant. Each look is written to the audit log in the same transaction."""
    found = scoped_application(reference)
    is_withdrawn = found.state is ApplicationState.WITHDRAWN
    is_named = labels.knows_name(found)
    cv = None if is_withdrawn else view_cv(db(), found, actor=signed_in(), at=now())
    return render_template(
        "staff/shortlist/applicant.html",
        application=found,
        vacancy=found.vacancy,
        label=labels.label_of(found),
        is_named=is_named,
        answers=[] if is_withdrawn else answers_of(found, named=is_named),
        is_open=is_open(found.vacancy, at=now()),
        cv=cv,
        parts=parts_of(cv) if cv else [],
        match=None if is_withdrawn else match_view(found),
        decisions=queries.decisions_of(db(), found.id),
        actions=[(state, labels.ACTIONS[state]) for state in choices(found.state)],
        reasons=labels.REASONS,
        words=match_words,
        name_of=name_of,
    )


def scoped_application(reference: str) -> Application:
    """Return an application the reader may review; anybody else's does not exist."""
    found = queries.applicant(db(), reference=reference, scope=scope(Permission.REVIEW_APPLICANTS))
    if found is None:
        abort(404)
    return found


def name_of(account: Account) -> str:
    """Return what a colleague is called."""
    return account.name or str(gettext("A colleague"))


def parts_of(cv: CandidateProfile) -> list[Part]:
    """Return a CV's text by sections, empty lines left out; text outside any section comes as it stands."""
    parts: list[Part] = []
    end = 0
    for section in sorted(cv.sections, key=lambda part: part.start):
        parts.append(Part("", _lines(cv.text[end : section.start])))
        lines = _lines(cv.text[section.start : section.end])
        heading = " ".join(section.heading.split())
        if lines and heading and lines[0] == heading:
            lines = lines[1:]
        parts.append(Part(heading or str(match_words.SECTIONS[section.kind]), lines))
        end = max(end, section.end)
    parts.append(Part("", _lines(cv.text[end:])))
    return [part for part in parts if part.lines]


def _lines(text: str) -> list[str]:
    return list(_tidy(text.splitlines()))


def _tidy(lines: Iterable[str]) -> Iterable[str]:
    """Yield lines as they were meant: a long one that goes on in lower case was only broken by the page's edge."""
    waiting = ""
    for line in lines:
        tidy = " ".join(line.split())
        if len(waiting) > SHORTEST_BROKEN and tidy[:1].islower():
            waiting = f"{waiting} {tidy}"
            continue
        if waiting:
            yield waiting
        waiting = tidy
    if waiting:
        yield waiting
