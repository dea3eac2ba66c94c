"""More than sixty adverts of councils across Wales, in every state, in both languages."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import time
from random import Random
from typing import Any

from career_framework import load_framework
from portal.cli.demo.advert_text import AdvertText, advert_text
from portal.cli.demo.chance import chance_for, happens
from portal.cli.demo.wording import Both, both, load

PATTERN_ODDS = {
    "flexible-working": 0.6,
    "flexitime": 0.7,
    "job-share": 0.4,
    "compressed-hours": 0.35,
    "nine-day-fortnight": 0.15,
    "career-break": 0.1,
}
CLOSING_TIMES = (time(12), time(17), time(23, 59))


@dataclass(frozen=True, slots=True)
class Place:
    """Where the work is done. Degrees, WGS 84."""

    name: Both
    latitude: float
    longitude: float


@dataclass(frozen=True, slots=True)
class PlannedRequirement:
    """A framework skill at a level (1 to 4), or a line of the author's own."""

    is_essential: bool
    skill_id: str | None = None
    level: int | None = None
    text: Both | None = None


@dataclass(frozen=True, slots=True)
class PlannedVacancy:
    """One advert. Codes (`contract`, `workplace`, `welsh_need`, `state`…) are spelt as the vacancies room does.

    Days are counted from now: `opens_in_days` is negative when it opened in the past. Pay is either
    `scp_min`/`scp_max` (NJC points) or `salary_min`/`salary_max` (pounds a year), the other pair None.
    An advert with an `english_only_reason` has no Welsh: every `cy` in it is empty.
    """

    key: str
    council: str  # short code, such as "TOF"
    group: str
    role_id: str
    level_id: str
    title: Both
    purpose: Both  # paragraphs parted by a blank line
    duties: tuple[Both, ...]
    offer: tuple[Both, ...]
    requirements: tuple[PlannedRequirement, ...]
    questions: tuple[Both, ...]
    english_only_reason: str
    grade: str
    scp_min: int | None
    scp_max: int | None
    salary_min: int | None
    salary_max: int | None
    supplement: int
    pension_percent: str  # a decimal number, invented for the demo
    contract: str  # permanent, fixed-term or apprenticeship
    contract_months: int | None
    hours: str  # a week, a decimal number
    working_patterns: tuple[str, ...]
    workplace: str  # office, hybrid or remote
    office_days: int
    place: Place
    welsh_need: str  # not-needed, desirable or essential
    welsh_skill: str | None
    posts: int
    contact_name: str
    contact_email: str
    state: str  # draft, in-review, scheduled, live, closed or withdrawn
    opens_in_days: int
    closes_in_days: int
    closes_at: time
    interview_in_days: int
    withdrawn_reason: str


def build_vacancies(seed: int) -> tuple[PlannedVacancy, ...]:
    """Return every advert of the demo; the same for the same seed."""
    in_group: Counter[str] = Counter()
    in_council: Counter[str] = Counter()
    planned = []
    for data in load("vacancies"):
        words = advert_text(data, seed, nth=in_group[data["group"]], local=in_council[data["council"]])
        in_group[data["group"]] += 1
        in_council[data["council"]] += 1
        planned.append(_vacancy(data, words, chance_for(seed, "vacancy", data["key"])))
    return tuple(planned)


def _vacancy(data: dict[str, Any], words: AdvertText, chance: Random) -> PlannedVacancy:
    home, extras = load("places")[data["council"]], load("offers")
    points, salary = data.get("points", (None, None)), data.get("salary", (None, None))
    welsh_need, welsh_skill = _welsh(data, chance)
    contact = chance.choice(extras["contacts"])
    return PlannedVacancy(
        key=data["key"],
        council=data["council"],
        group=data["group"],
        role_id=data["role"],
        level_id=data["level"],
        title=words.title,
        purpose=words.purpose,
        duties=words.duties,
        offer=words.offer,
        requirements=_requirements(data, chance),
        questions=tuple(both(extras["questions"][number]) for number in data.get("questions", ())),
        english_only_reason=_chosen(extras["english_only"], data.get("english_only")),
        grade=_grade(points[1]),
        scp_min=points[0],
        scp_max=points[1],
        salary_min=salary[0],
        salary_max=salary[1],
        supplement=data.get("supplement", 0),
        pension_percent=home["pension"],
        contract=data.get("contract", "permanent"),
        contract_months=data.get("months"),
        hours=data.get("hours", "37"),
        working_patterns=_patterns(data, chance),
        workplace=data["workplace"],
        office_days=data["office_days"],
        place=_place(home["towns"][data["town"]]),
        welsh_need=welsh_need,
        welsh_skill=welsh_skill,
        posts=data.get("posts", 1),
        contact_name=contact,
        contact_email=f"recruitment@{home['domain']}.example",
        state=data["state"],
        opens_in_days=data["opens_in_days"],
        closes_in_days=data["closes_in_days"],
        closes_at=chance.choice(CLOSING_TIMES),
        interview_in_days=data["closes_in_days"] + chance.randint(7, 16),
        withdrawn_reason=_chosen(extras["withdrawn"], data.get("withdrawn")),
    )


def _chosen(reasons: Sequence[str], index: int | None) -> str:
    return "" if index is None else reasons[index]


def _requirements(data: dict[str, Any], chance: Random) -> tuple[PlannedRequirement, ...]:
    """Take the framework's skills, two of them only desirable, and perhaps a line of the council's own."""
    needs = load_framework().role_level(data["role"], data["level"]).requirements
    desirable = set(chance.sample(range(len(needs)), min(2, len(needs) - 1)))
    lines = [
        PlannedRequirement(position not in desirable, need.skill_id, int(need.level))
        for position, need in enumerate(needs)
    ]
    if "own_requirement" in data:
        own = both(load("offers")["own_requirements"][data["own_requirement"]])
        lines.append(PlannedRequirement(is_essential=happens(chance, 0.5), text=own))
    return tuple(lines)


def _grade(top_point: int | None) -> str:
    """Name a grade by a letter and a number, which reads the same in both languages (Grade, Gradd)."""
    return "G12" if top_point is None else f"G{(top_point + 3) // 4}"


def _patterns(data: dict[str, Any], chance: Random) -> tuple[str, ...]:
    tags = ["part-time" if "hours" in data else "full-time"]
    tags += {"hybrid": ["hybrid"], "remote": ["home-or-remote"], "office": []}[data["workplace"]]
    if data.get("shift"):
        return (*tags, "shift", "annualised-hours")
    return (*tags, *(tag for tag, odds in PATTERN_ODDS.items() if happens(chance, odds)))


def _place(town: Sequence[Any]) -> Place:
    name, latitude, longitude = town
    return Place(both(name), latitude, longitude)


def _welsh(data: dict[str, Any], chance: Random) -> tuple[str, str | None]:
    if "welsh_need" in data:
        return data["welsh_need"], data["welsh_skill"]
    if happens(chance, 0.25):
        return "not-needed", None
    return "desirable", chance.choice(("entry", "foundation", "intermediate"))
