"""Who may open what: every route says, and the matrix of route × role × organisation agrees."""

from collections.abc import Iterator
from itertools import product

import pytest

from portal.app import create_app
from portal.domain.accounts.models import StaffRole
from portal.domain.accounts.policies import GRANTS, roles_at
from portal.web.shared.access import CandidateOnly, PlatformAdministrator, Staff
from tests.support.routes import Entry, address, entries
from tests.support.site import Site, viewer

ENTRIES = entries()
STAFF = [entry for entry in ENTRIES if isinstance(entry.policy, Staff)]
CANDIDATES = [entry for entry in ENTRIES if isinstance(entry.policy, CandidateOnly)]
GUARDED = [entry for entry in ENTRIES if isinstance(entry.policy, (Staff, CandidateOnly, PlatformAdministrator))]
DENIED = {403, 404}
# What belongs to nobody in particular: a candidate may apply wherever there is a vacancy.
ANYBODYS = {"candidate.apply"}


def name_of(entry: Entry) -> str:
    return f"{entry.endpoint} {'+'.join(sorted(entry.methods))}"


def every_route(found: list[Entry]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("entry", found, ids=name_of)


def statuses(site: Site, entry: Entry, person: str) -> Iterator[tuple[str, int, str]]:
    """Ask for every face of a route in every way it answers, as a person; yield what was asked, status, goal."""
    client = site.client(person)
    for parameters, method in product(entry.cases(site.world), sorted(entry.methods)):
        path = address(site.app, entry, parameters)
        answer = client.open(path, method=method)
        yield f"{method} {path}", answer.status_code, answer.headers.get("Location", "")


@every_route(ENTRIES)
def test_every_route_declares_who_may_open_it(entry: Entry) -> None:
    assert entry.policy is not None


@every_route(ENTRIES)
def test_the_audience_of_a_route_fits_its_policy(entry: Entry) -> None:
    expected = {"staff": (Staff,), "admin": (Staff, PlatformAdministrator), "candidate": (CandidateOnly,)}
    if entry.audience in expected:
        assert isinstance(entry.policy, expected[entry.audience])


@every_route(GUARDED)
def test_the_public_is_asked_to_sign_in(site: Site, entry: Entry) -> None:
    for asked, status, goal in statuses(site, entry, ""):
        assert (status, goal.partition("?")[0]) == (302, "/sign-in"), asked


@every_route([entry for entry in GUARDED if not isinstance(entry.policy, CandidateOnly)])
def test_candidates_see_nothing_of_staff(site: Site, entry: Entry) -> None:
    for asked, status, _goal in statuses(site, entry, "candidate"):
        assert status in DENIED, asked


@pytest.mark.parametrize("person", ["torfaen", "srs", "platform"])
@every_route(CANDIDATES)
def test_staff_see_nothing_of_candidates_own_pages(site: Site, entry: Entry, person: str) -> None:
    for asked, status, _goal in statuses(site, entry, person):
        assert status in DENIED, asked


@every_route(
    [
        entry
        for entry in ENTRIES
        if isinstance(entry.policy, CandidateOnly)
        and "reference" in entry.arguments
        and entry.endpoint not in ANYBODYS
    ]
)
def test_candidates_see_nothing_of_each_other(site: Site, entry: Entry) -> None:
    for asked, status, _goal in statuses(site, entry, "newcomer"):
        assert status == 404, asked


def roles_elsewhere() -> list[str]:
    """Everybody with a role at an organisation that is neither Torfaen nor acts for it, and those with all roles."""
    return ["cardiff", "monmouthshire", "other-service", *_single("cardiff"), *_single("other-service")]


def _single(organisation: str) -> list[str]:
    service = {StaffRole.SHARED_SERVICE_REVIEWER, StaffRole.ORGANISATION_ADMINISTRATOR}
    roles = service if "service" in organisation else set(StaffRole) - {StaffRole.SHARED_SERVICE_REVIEWER}
    return [f"{organisation} {role.value}" for role in sorted(roles)]


@pytest.mark.parametrize("person", roles_elsewhere())
@every_route([entry for entry in STAFF if entry.arguments])
def test_staff_elsewhere_see_nothing_of_a_council(site: Site, entry: Entry, person: str) -> None:
    for asked, status, _goal in statuses(site, entry, person):
        assert status in DENIED, asked


@every_route(STAFF)
def test_a_role_that_does_not_grant_the_permission_opens_nothing(site: Site, entry: Entry) -> None:
    assert isinstance(entry.policy, Staff)
    for organisation in ("torfaen", "srs"):
        for role in roles_at(site.world.organisations[organisation].kind):
            if GRANTS[role] & entry.policy.permissions:
                continue
            for asked, status, _goal in statuses(site, entry, f"{organisation} {role.value}"):
                assert status in DENIED, (role, asked)


@every_route([entry for entry in STAFF if not entry.arguments and "GET" in entry.methods])
def test_lists_of_staff_elsewhere_name_nothing_of_a_council(site: Site, entry: Entry) -> None:
    page = site.client("cardiff").get(entry.rule).text
    world = site.world
    secrets = [
        *(vacancy.reference for vacancy in world.vacancies.values()),
        *(application.reference for application in world.applications),
        *(account.email for name, account in world.people.items() if name.startswith("torfaen")),
    ]
    assert [secret for secret in secrets if secret in page] == []


@every_route([entry for entry in GUARDED if "GET" in entry.methods])
def test_those_the_page_is_for_may_open_it(site: Site, entry: Entry) -> None:
    client = site.client(viewer(entry.policy))
    for parameters in entry.cases(site.world):
        path = address(site.app, entry, parameters)
        assert client.get(path, follow_redirects=True).status_code == 200, path


def test_the_platform_administrator_sees_no_applicants(site: Site) -> None:
    for entry in STAFF:
        if entry.audience == "staff":
            for asked, status, _goal in statuses(site, entry, "platform"):
                assert status in DENIED, asked


@every_route([entry for entry in ENTRIES if "POST" in entry.methods])
def test_no_form_is_taken_without_its_token(site: Site, entry: Entry) -> None:
    app = create_app(backends=site.backends)
    client = app.test_client()
    client.set_cookie("swyddi", site.cookie(viewer(entry.policy)))
    for parameters in entry.cases(site.world):
        path = address(app, entry, parameters)
        assert client.post(path).status_code == 400, path
