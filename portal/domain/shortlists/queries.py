"""Reading shortlists through a scope; without one there is nothing. Two statements however long the list."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, SQLColumnExpression, case, func, select
from sqlalchemy.orm import Session, contains_eager, joinedload

from matching.profiles import Band
from portal.domain.accounts.models import Account
from portal.domain.applications.models import Application, ApplicationEvent, ApplicationState
from portal.domain.candidates.models import Candidate
from portal.domain.organisations.models import Organisation
from portal.domain.organisations.scope import NOTHING, Scope
from portal.domain.recommendations.models import ApplicationMatch
from portal.domain.shortlists.models import NAMED, NAMED_IF_ONCE_SHORTLISTED, Decision
from portal.domain.vacancies.models import Vacancy, VacancyRequirement
from portal.foundation.i18n import Bilingual

PAGE = 25
BANDS = (Band.READY_NOW, Band.READY_WITH_TRAINING, Band.NOT_YET, Band.NOT_SCORED)
IN_PLAY = tuple(state for state in ApplicationState if state is not ApplicationState.WITHDRAWN)


class Sort(StrEnum):
    """What a list of applicants is ordered by. Each has one natural direction; `descending` turns it round."""

    RANK = "rank"
    SCORE = "score"
    ESSENTIALS = "essentials"
    STATE = "state"
    APPLIED = "applied"


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which applicants, in which order. None is "any"; withdrawn applications only where asked for by state."""

    vacancy_id: int | None = None
    organisation_id: int | None = None
    band: Band | None = None
    state: ApplicationState | None = None
    sort: Sort = Sort.RANK
    descending: bool = False


@dataclass(frozen=True, slots=True)
class Applicant:
    """A line of a shortlist. `name` is None until shortlisted: it does not leave the database before.

    `band` is NOT_SCORED and `score` None both for what could not be scored and for what still waits (`reason` None);
    `rank` counts within the vacancy, whatever the filter, and is None without a score.
    """

    reference: str
    name: str | None
    state: ApplicationState
    submitted_at: datetime
    rank: int | None
    band: Band
    score: float | None
    reason: str | None
    essentials_met: int
    essentials_total: int
    gaps: Sequence[str]
    warnings: Sequence[str]
    vacancy_reference: str
    vacancy_title: Bilingual
    council: Bilingual

    @property
    def is_scored(self) -> bool:
        """Whether there is a score."""
        return self.score is not None


@dataclass(frozen=True, slots=True)
class Shortlist:
    """A page of applicants, and how many there are in all: `total` under the filter, the counts without it."""

    rows: list[Applicant]
    total: int
    bands: dict[Band, int] = field(default_factory=dict)
    states: dict[ApplicationState, int] = field(default_factory=dict)


def shortlist(
    session: Session, *, scope: Scope = NOTHING, wanted: Wanted | None = None, page: int = 1, size: int = PAGE
) -> Shortlist:
    """Return a page of the applicants in scope; a page beyond the last is the last."""
    wanted = wanted or Wanted()
    counts = session.execute(_counts(scope, wanted)).all()
    total = sum(row.number for row in counts if _is_wanted(row, wanted))
    last = max(1, -(-total // size))
    offset = (min(max(page, 1), last) - 1) * size
    rows = session.execute(_listed(scope, wanted).limit(size).offset(offset)).all() if total else []
    in_play = [row for row in counts if row.state is not ApplicationState.WITHDRAWN]
    return Shortlist(
        rows=[_applicant(row) for row in rows],
        total=total,
        bands={band: sum(row.number for row in in_play if row.band == band) for band in BANDS},
        states={state: sum(row.number for row in counts if row.state is state) for state in ApplicationState},
    )


def vacancies_with_applicants(session: Session, *, scope: Scope = NOTHING) -> list[tuple[Vacancy, int]]:
    """Return the vacancies in scope that somebody applied for, each with its applications, last closing first."""
    found = session.execute(
        select(Vacancy, func.count(Application.id))
        .join(Application, Application.vacancy_id == Vacancy.id)
        .where(Vacancy.organisation_id.in_(scope.organisation_ids), Application.state.in_(IN_PLAY))
        .group_by(Vacancy.id)
        .order_by(Vacancy.closes_at.desc(), Vacancy.id)
    )
    return [(vacancy, number) for vacancy, number in found]


def requirements_with_ids(session: Session, ids: Iterable[str]) -> list[VacancyRequirement]:
    """Return what these requirements of vacancies ask; ids are those a match speaks of, as text."""
    wanted = {int(found) for found in ids if found.isdigit()}
    if not wanted:
        return []
    return list(
        session.scalars(
            select(VacancyRequirement).where(VacancyRequirement.id.in_(wanted)).order_by(VacancyRequirement.id)
        )
    )


def applicant(session: Session, *, reference: str, scope: Scope = NOTHING) -> Application | None:
    """Return an application with everything its page shows, if its vacancy's organisation is in scope."""
    return session.scalar(
        select(Application)
        .join(Application.vacancy)
        .options(
            contains_eager(Application.vacancy),
            joinedload(Application.candidate),
            joinedload(Application.snapshot),
        )
        .where(Application.reference == reference, Vacancy.organisation_id.in_(scope.organisation_ids))
    )


def decisions_of(session: Session, application_id: int) -> list[Decision]:
    """Return the decisions on an application, oldest first, with who made them."""
    return list(
        session.scalars(
            select(Decision)
            .options(joinedload(Decision.actor))
            .where(Decision.application_id == application_id)
            .order_by(Decision.id)
        )
    )


band_column = func.coalesce(ApplicationMatch.band, Band.NOT_SCORED.value)
band_order = case({band.value: place for place, band in enumerate(BANDS)}, value=band_column)
state_order = case({state.value: place for place, state in enumerate(ApplicationState)}, value=Application.state)


def _counts(scope: Scope, wanted: Wanted) -> Select[str, ApplicationState, int]:
    return (
        select(band_column.label("band"), Application.state, func.count().label("number"))
        .select_from(Application)
        .join(Vacancy, Application.vacancy_id == Vacancy.id)
        .outerjoin(ApplicationMatch, ApplicationMatch.application_id == Application.id)
        .where(*_within(scope, wanted))
        .group_by(band_column, Application.state)
        .order_by(band_column, Application.state)
    )


def _ranked(scope: Scope, wanted: Wanted) -> Any:
    """Rank every scored applicant of each vacancy, before any filter, so that filtering changes no rank."""
    place = func.rank().over(
        partition_by=Application.vacancy_id, order_by=(band_order, ApplicationMatch.score.desc())
    )
    return (
        select(Application.id.label("application_id"), place.label("place"))
        .join(Vacancy, Application.vacancy_id == Vacancy.id)
        .join(ApplicationMatch, ApplicationMatch.application_id == Application.id)
        .where(*_within(scope, wanted), Application.state.in_(IN_PLAY), ApplicationMatch.score.is_not(None))
        .subquery()
    )


def _listed(scope: Scope, wanted: Wanted) -> Select[Any]:
    ranked = _ranked(scope, wanted)
    was_shortlisted = (
        select(ApplicationEvent.id)
        .where(
            ApplicationEvent.application_id == Application.id,
            ApplicationEvent.to_state == ApplicationState.SHORTLISTED,
        )
        .exists()
    )
    is_named = Application.state.in_(NAMED) | ((Application.state == NAMED_IF_ONCE_SHORTLISTED) & was_shortlisted)
    return (
        select(
            Application.reference,
            case((is_named, Account.name), else_=None).label("name"),
            Application.state,
            Application.submitted_at,
            ranked.c.place,
            band_column.label("band"),
            ApplicationMatch.score,
            ApplicationMatch.reason,
            ApplicationMatch.essentials_met,
            ApplicationMatch.essentials_total,
            ApplicationMatch.gaps,
            ApplicationMatch.warnings,
            Vacancy.reference.label("vacancy_reference"),
            Vacancy.title,
            Organisation.area,
        )
        .select_from(Application)
        .join(Vacancy, Application.vacancy_id == Vacancy.id)
        .join(Organisation, Vacancy.organisation_id == Organisation.id)
        .join(Candidate, Application.candidate_id == Candidate.id)
        .join(Account, Candidate.account_id == Account.id)
        .outerjoin(ApplicationMatch, ApplicationMatch.application_id == Application.id)
        .outerjoin(ranked, ranked.c.application_id == Application.id)
        .where(*_within(scope, wanted), *_filters(wanted))
        .order_by(*_order(wanted, ranked.c.place))
    )


def _within(scope: Scope, wanted: Wanted) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = [Vacancy.organisation_id.in_(scope.organisation_ids)]
    if wanted.vacancy_id is not None:
        conditions.append(Application.vacancy_id == wanted.vacancy_id)
    if wanted.organisation_id is not None:
        conditions.append(Vacancy.organisation_id == wanted.organisation_id)
    return conditions


def _filters(wanted: Wanted) -> list[ColumnElement[bool]]:
    states = IN_PLAY if wanted.state is None else (wanted.state,)
    conditions: list[ColumnElement[bool]] = [Application.state.in_(states)]
    if wanted.band is not None:
        conditions.append(band_column == wanted.band.value)
    return conditions


def _is_wanted(row: Row[str, ApplicationState, int], wanted: Wanted) -> bool:
    """Twin of `_filters` for a row of counts."""
    states = IN_PLAY if wanted.state is None else (wanted.state,)
    return row.state in states and (wanted.band is None or row.band == wanted.band)


def _order(wanted: Wanted, place: ColumnElement[int]) -> list[SQLColumnExpression[Any]]:
    """Order by what is asked, then by rank, then by who came first. Those without a score are always last."""
    keys: dict[Sort, list[SQLColumnExpression[Any]]] = {
        Sort.RANK: [band_order, -ApplicationMatch.score],
        Sort.SCORE: [-ApplicationMatch.score],
        Sort.ESSENTIALS: [-func.coalesce(ApplicationMatch.essentials_met, 0)],
        Sort.STATE: [state_order],
        Sort.APPLIED: [Application.submitted_at],
    }
    chosen = [key.desc() if wanted.descending else key.asc() for key in keys[wanted.sort]]
    unscored_last: list[SQLColumnExpression[Any]] = (
        [] if wanted.sort in {Sort.STATE, Sort.APPLIED} else [ApplicationMatch.score.is_(None)]
    )
    return [*unscored_last, *chosen, place.is_(None), place, Application.submitted_at, Application.id]


def _applicant(row: Row[Any]) -> Applicant:
    return Applicant(
        reference=row.reference,
        name=row.name,
        state=row.state,
        submitted_at=row.submitted_at,
        rank=row.place,
        band=Band(row.band),
        score=row.score,
        reason=row.reason,
        essentials_met=row.essentials_met or 0,
        essentials_total=row.essentials_total or 0,
        gaps=row.gaps or (),
        warnings=row.warnings or (),
        vacancy_reference=row.vacancy_reference,
        vacancy_title=row.title,
        council=row.area,
    )
