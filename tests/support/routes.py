"""Every route of the application, and real parameters for it out of the seeded world.

A route whose arguments are known by name is covered the moment it is added. One with an argument of a new name,
or that means something else by an old one, fails until it says here what a real value is.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from flask import Flask

from portal.app import create_app
from portal.domain.vacancies.status import VacancyStatus
from portal.foundation.settings import MailBackend, Settings
from portal.web.shared.access import Policy, access_of
from tests.support.world import World

Parameters = Mapping[str, Any]

VALUES: dict[str, Callable[[World], Any]] = {
    "reference": lambda world: world.vacancies["live"].reference,
    "slug": lambda world: world.organisations["torfaen"].slug,
    "service_slug": lambda world: world.organisations["srs"].slug,
    "token": lambda world: world.invitation_token,
    "name": lambda world: world.mails[0],
    "family_id": lambda _world: "software-development",
    "role_id": lambda _world: "software-developer",
    "level_id": lambda _world: "senior-developer",
    "skill_id": lambda _world: "user-focus",
    "position": lambda _world: 0,
    "invitation_id": lambda world: world.invitation.id if world.invitation else 0,
    "membership_id": lambda world: world.people["torfaen author"].memberships[0].id,
    "delivery_id": lambda world: world.failed_delivery_id,
    "application_reference": lambda world: world.applications[0].reference,
}

# What an argument means under an address, where that is not what VALUES says.
UNDER: dict[str, dict[str, Callable[[World], Any]]] = {
    "/my/applications/": {"reference": lambda world: world.applications[0].reference},
    "/staff/applicants/": {
        "reference": lambda world: world.applications[0].reference,
        "to": lambda _world: "shortlisted",
    },
    "/staff/vacancies/": {"reference": lambda world: world.vacancies["draft"].reference},
}


def in_states(*statuses: str) -> Callable[[World], list[Parameters]]:
    """Return the cases of a page about one of Torfaen's vacancies: one in each of these states."""
    return lambda world: [{"reference": world.vacancies[status].reference} for status in statuses]


EVERY_STATE = in_states(*(status.value for status in VacancyStatus))

# Endpoints whose arguments mean something else, or that have more than one face worth looking at.
CASES: dict[str, Callable[[World], list[Parameters]]] = {
    "static": lambda _world: [{"filename": "built/swyddi.css"}, {"filename": "js/start.mjs"}],
    "public.jobs": lambda _world: [{}, {"q": "nothing is called this"}, {"page": 2, "council": ["TOF", "CRF"]}],
    "public.vacancy": in_states("live", "closed", "asking"),
    "candidate.apply": in_states("asking"),
    "staff.vacancy": EVERY_STATE,
    "staff.preview_vacancy": EVERY_STATE,
    "staff.vacancy_applicants": lambda world: [
        {"reference": world.vacancies["live"].reference, **query}
        for query in ({}, {"page": 2}, {"band": "not-scored"}, {"band": "ready-now", "state": "withdrawn"})
    ],
    "staff.review_vacancy": in_states("in-review"),
    "staff.extend_vacancy": in_states("live"),
    "staff.withdraw_vacancy": in_states("live"),
    "public.career_role": lambda _world: [{"role_id": "software-developer"}, {"role_id": "chief-data-officer"}],
    "public.career_role_level": lambda _world: [
        {"role_id": "software-developer", "level_id": "senior-developer"},
        {"role_id": "test-manager", "level_id": "head-of-test"},
    ],
    "public.career_skill": lambda _world: [{"skill_id": "user-focus"}, {"skill_id": "security-architecture"}],
    "staff.applicant": lambda world: [
        {"reference": application.reference} for application in (*world.applications[:4], *world.decided.values())
    ],
    "staff.decide": lambda world: [
        {"reference": world.applications[0].reference, "to": "not-successful"},
        {"reference": world.decided["shortlisted"].reference, "to": "submitted"},
    ],
    "public.council": lambda world: [
        {"slug": world.organisations[name].slug} for name in ("torfaen", "srs", "monmouthshire")
    ],
}


@dataclass(frozen=True, slots=True)
class Entry:
    """One endpoint at one address pattern."""

    endpoint: str
    rule: str
    arguments: frozenset[str]
    methods: frozenset[str]
    policy: Policy | None

    @property
    def audience(self) -> str:
        """The blueprint the endpoint belongs to."""
        return self.endpoint.partition(".")[0]

    def cases(self, world: World) -> list[Parameters]:
        """Return real parameters, one set for each face of the page.

        Raises:
            LookupError: nothing is known of one of its arguments.

        """
        if self.endpoint in CASES:
            return CASES[self.endpoint](world)
        values = VALUES | next((under for start, under in UNDER.items() if self.rule.startswith(start)), {})
        if unknown := sorted(self.arguments - values.keys()):
            raise LookupError(
                f"{self.endpoint} ({self.rule}) takes {', '.join(unknown)}: "
                "give VALUES or CASES in tests/support/routes.py a real one"
            )
        return [{name: values[name](world) for name in self.arguments}]


def entries() -> list[Entry]:
    """Return every route of the application, by endpoint."""
    with TemporaryDirectory() as folder:
        app = create_app(
            Settings(secret_key="x" * 40, var=Path(folder), demo=True, mail=MailBackend.MEMORY, testing=True)
        )
        return entries_of(app)


def entries_of(app: Flask) -> list[Entry]:
    """Return every route of an application, by endpoint."""
    found = [
        Entry(
            endpoint=rule.endpoint,
            rule=rule.rule,
            arguments=frozenset(rule.arguments),
            methods=frozenset(rule.methods or ()) & {"GET", "POST"},
            policy=access.policy if (access := access_of(app, rule.endpoint)) else None,
        )
        for rule in app.url_map.iter_rules()
    ]
    return sorted(found, key=lambda entry: (entry.endpoint, entry.rule))


def address(app: Flask, entry: Entry, parameters: Parameters, *, language: str = "en") -> str:
    """Return the path of a page in a language."""
    with app.test_request_context():
        path = app.url_map.bind("").build(entry.endpoint, dict(parameters))
    return f"/cy{path}" if language == "cy" else path
