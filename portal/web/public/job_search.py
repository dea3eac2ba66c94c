"""The search page's address read into a VacancySearch, and what the page needs to show it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from flask import url_for
from flask_babel import gettext
from werkzeug.datastructures import MultiDict

from career_framework import Stage, load_framework
from portal.domain.organisations.models import Organisation
from portal.domain.organisations.places import Place, suggest
from portal.domain.organisations.places import find as find_place
from portal.domain.vacancies.models import Contract, WelshNeed, Workplace
from portal.domain.vacancies.search import DEFAULT_MILES, FACETS, SALARY_STEPS, Found, Order, VacancySearch
from portal.domain.vacancies.working_patterns import working_patterns
from portal.web.shared.formats import pounds
from portal.web.shared.labels import CONTRACTS, WELSH_NEEDS, WORKPLACES
from portal.web.shared.language import language
from portal.web.shared.links import with_query

MILES_STEPS = (5, 10, 20, 40, 60)
MAX_WORDS = 200
MAX_PAGE = 1000

Arguments = MultiDict[str, str]


@dataclass(frozen=True, slots=True)
class Asked:
    """What the address asks for. `unknown_place` is a place nobody knows, with what may have been meant."""

    search: VacancySearch
    place_text: str
    unknown_place: bool
    suggestions: Sequence[Place]


def read(arguments: Arguments) -> Asked:
    """Read a search from query arguments; what makes no sense is left out, so old links keep working."""
    place_text = arguments.get("place", "").strip()[:80]
    place = find_place(place_text)
    search = VacancySearch(
        words=arguments.get("q", "").strip()[:MAX_WORDS],
        chosen={name: frozenset(arguments.getlist(name)) for name in FACETS if arguments.getlist(name)},
        salary_from=_step(arguments, "salary", SALARY_STEPS),
        closing_soon=arguments.get("closing") == "soon",
        place=place,
        miles=_step(arguments, "miles", MILES_STEPS) or DEFAULT_MILES,
        order=_order(arguments),
        page=min(max(1, arguments.get("page", 1, type=int)), MAX_PAGE),
    )
    unknown = bool(place_text) and place is None
    return Asked(search, place_text, unknown, suggest(place_text) if unknown else ())


def _step(arguments: Arguments, name: str, steps: Sequence[int]) -> int | None:
    value = arguments.get(name, type=int)
    return value if value in steps else None


def _order(arguments: Arguments) -> Order:
    wanted = arguments.get("sort", "")
    return Order(wanted) if wanted in set(Order) else Order.RELEVANCE


@dataclass(frozen=True, slots=True)
class Option:
    """A value of a facet: how many jobs it would give, and whether it is chosen."""

    value: str
    label: str
    count: int
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class Facet:
    """A group of checkboxes."""

    name: str
    legend: str
    options: Sequence[Option]

    @property
    def chosen(self) -> Sequence[Option]:
        """The options that are on."""
        return [option for option in self.options if option.is_chosen]


def facets(search: VacancySearch, found: Found, councils: Sequence[Organisation]) -> list[Facet]:
    """Return the facets with their counts: values that give nothing are left out unless they are chosen."""
    return [
        Facet(name, legend, _options(values, search.chosen.get(name, frozenset()), found.counts.get(name, {})))
        for name, (legend, values) in _vocabulary(councils).items()
    ]


def _options(values: Mapping[str, str], chosen: frozenset[str], counts: Mapping[str, int]) -> list[Option]:
    options = [Option(value, label, counts.get(value, 0), value in chosen) for value, label in values.items()]
    return [option for option in options if option.count or option.is_chosen]


def _vocabulary(councils: Sequence[Organisation]) -> dict[str, tuple[str, dict[str, str]]]:
    framework, here = load_framework(), language()
    families = {family.id: family.name.in_(here) for family in framework.families.values()}
    stages = {stage.value: framework.stages[stage].in_(here) for stage in Stage}
    patterns = {tag: name.in_(here) for tag, name in working_patterns().items()}
    return {
        "workplace": (gettext("Office, hybrid or remote"), {w.value: str(WORKPLACES[w]) for w in Workplace}),
        "council": (gettext("Council"), {council.code: council.area.in_(here) for council in councils}),
        "family": (gettext("Kind of work"), families),
        "stage": (gettext("Career stage"), stages),
        "pattern": (gettext("Working pattern"), patterns),
        "contract": (gettext("Contract"), {c.value: str(CONTRACTS[c]) for c in Contract}),
        "welsh": (gettext("Welsh language"), {w.value: str(WELSH_NEEDS[w]) for w in WelshNeed}),
    }


@dataclass(frozen=True, slots=True)
class Chip:
    """A filter that is on, and the address without it."""

    filter: str
    label: str
    href: str


def chips(asked: Asked, shown: Sequence[Facet], arguments: Arguments) -> list[Chip]:
    """Return one chip for each filter that is on."""
    search = asked.search
    found = [
        Chip(facet.name, option.label, _address(_dropping(arguments, facet.name, option.value)))
        for facet in shown
        for option in facet.chosen
    ]
    if search.salary_from:
        label = gettext("from %(amount)s a year", amount=pounds(search.salary_from))
        found.append(Chip("salary", label, _address(_dropping(arguments, "salary"))))
    if search.closing_soon:
        found.append(Chip("closes", gettext("closing within 7 days"), _address(_dropping(arguments, "closing"))))
    if search.place:
        place = search.place.name.in_(language())
        label = gettext("%(place)s: %(miles)s miles or less", place=place, miles=search.miles)
        found.append(Chip("near", label, _address(_dropping(arguments, "place"))))
    return found


@dataclass(frozen=True, slots=True)
class Way:
    """A way out of an empty page: drop one filter and see this many jobs."""

    label: str
    href: str
    count: int


DROPPED = {"near": ("place", "miles"), "closes": ("closing",), "words": ("q",)}


def ways_out(asked: Asked, found: Found, shown: Sequence[Facet], arguments: Arguments) -> list[Way]:
    """Return, for an empty page, the filters whose removal would give something, most jobs first."""
    legends = {facet.name: facet.legend for facet in shown} | {
        "salary": gettext("Salary from"),
        "closes": gettext("Closing soon"),
        "near": gettext("Near a place"),
        "words": gettext("the words “%(words)s”", words=asked.search.words),
    }
    ways = []
    for name, count in found.relaxed.items():
        kept = MultiDict(arguments)
        for argument in DROPPED.get(name, (name,)):
            kept.poplist(argument)
        ways.append(Way(legends.get(name, name), _address(kept), count))
    return sorted(ways, key=lambda way: -way.count)


def _dropping(arguments: Arguments, name: str, value: str | None = None) -> Arguments:
    kept = MultiDict(arguments)
    left = [other for other in kept.poplist(name) if value is not None and other != value]
    kept.setlist(name, left)
    return kept


def _address(arguments: Arguments) -> str:
    kept = {name: values for name, values in arguments.lists() if any(values) and name != "page"}
    return with_query(url_for("public.jobs"), kept)
