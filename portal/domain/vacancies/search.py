"""Searching vacancies: one query object for the results page, its counts and, later, saved searches and alerts."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.orm import Session

from portal.backends.search.base import (
    RELEVANCE,
    Bounds,
    Near,
    Query,
    Results,
    SearchEngine,
    SearchUnavailableError,
)
from portal.backends.search.memory import MemorySearch
from portal.domain.organisations.places import Place
from portal.domain.vacancies.documents import document
from portal.domain.vacancies.models import Vacancy, Workplace
from portal.domain.vacancies.queries import live

CLOSING_SOON = timedelta(days=7)
FACETS = ("council", "family", "stage", "pattern", "workplace", "welsh", "contract")
DEFAULT_MILES = 20
SALARY_STEPS = (25_000, 30_000, 35_000, 40_000, 45_000, 50_000, 60_000, 70_000)  # pounds a year


class Order(StrEnum):
    """How results are sorted."""

    RELEVANCE = "relevance"
    NEWEST = "newest"
    CLOSING = "closing"
    SALARY = "salary"


COLUMNS = {Order.RELEVANCE: RELEVANCE, Order.NEWEST: "-published", Order.CLOSING: "closes", Order.SALARY: "-salary"}


@dataclass(frozen=True, slots=True)
class VacancySearch:
    """What somebody is looking for. `chosen` maps a name of FACETS to values; `place` needs `miles`."""

    words: str = ""
    chosen: Mapping[str, frozenset[str]] = field(default_factory=dict)
    salary_from: int | None = None
    closing_soon: bool = False
    place: Place | None = None
    miles: int = DEFAULT_MILES
    order: Order = Order.RELEVANCE
    page: int = 1
    size: int = 20

    def query(self, at: datetime) -> Query:
        """Return the search engine's query for vacancies open at an instant."""
        now = at.timestamp()
        bounds = {}
        if self.salary_from:
            bounds["salary"] = Bounds(low=self.salary_from)
        if self.closing_soon:
            bounds["closes"] = Bounds(high=(at + CLOSING_SOON).timestamp())
        return Query(
            words=self.words,
            chosen={name: values for name, values in self.chosen.items() if values},
            bounds=bounds,
            always={"opens": Bounds(high=now), "closes": Bounds(low=now + 1)},
            near=self._near(),
            tallies={
                "salary": tuple(Bounds(low=step) for step in SALARY_STEPS),
                "closes": (Bounds(high=(at + CLOSING_SOON).timestamp()),),
            },
            order=COLUMNS[self.order],
            offset=(self.page - 1) * self.size,
            limit=self.size,
        )

    def _near(self) -> Near | None:
        if self.place is None:
            return None
        anywhere = ("workplace", Workplace.REMOTE.value)
        return Near(self.place.latitude, self.place.longitude, self.miles, anywhere=anywhere)


@dataclass(frozen=True, slots=True)
class Found:
    """A page of vacancies, how many there are, the counts of each facet's values, and how many each filter costs.

    `salary_counts` are by SALARY_STEPS; `closing_soon_count` what that filter would give.
    `relaxed` is filled when nothing was found: filter name → how many there would be without it.
    `is_degraded` says the index was unavailable and the database answered.
    """

    vacancies: Sequence[Vacancy]
    total: int
    counts: Mapping[str, Mapping[str, int]]
    salary_counts: Mapping[int, int]
    closing_soon_count: int
    relaxed: Mapping[str, int]
    is_degraded: bool


def find(session: Session, engine: SearchEngine, search: VacancySearch, *, at: datetime) -> Found:
    """Find vacancies open at an instant; without a working index the database's own rows are searched."""
    query = search.query(at)
    try:
        results, is_degraded = engine.search(query), False
    except SearchUnavailableError:
        engine = MemorySearch(document(vacancy) for vacancy in session.scalars(select(Vacancy).where(live(at))))
        results, is_degraded = engine.search(query), True
    relaxed = {} if results.total else _relaxed(engine, query)
    return Found(
        vacancies=_in_order(session, results),
        total=results.total,
        counts=results.counts,
        salary_counts=dict(zip(SALARY_STEPS, results.tallies["salary"], strict=True)),
        closing_soon_count=results.tallies["closes"][0],
        relaxed=relaxed,
        is_degraded=is_degraded,
    )


def _relaxed(engine: SearchEngine, query: Query) -> dict[str, int]:
    """Count what dropping each one filter, or the words, would give; only what gives something."""
    counts = {name: engine.search(query.without(name)).total for name in query.filters()}
    if query.words and query.filters():
        counts["words"] = engine.search(replace(query, words="")).total
    return {name: total for name, total in counts.items() if total}


def _in_order(session: Session, results: Results) -> list[Vacancy]:
    """Load the page's vacancies in one query, in the results' order; one gone since indexing is left out."""
    ids = [int(key) for key in results.keys]
    rows = session.scalars(select(Vacancy).where(Vacancy.id.in_(ids)).order_by(Vacancy.id))
    found = {vacancy.id: vacancy for vacancy in rows}
    return [found[number] for number in ids if number in found]
