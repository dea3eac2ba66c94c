"""A reviewer of SRS Wales reads applicants of the partner councils, and of no other council."""

import pytest

from portal.domain.accounts.models import StaffRole
from portal.domain.applications.models import Application
from portal.domain.organisations.services import agree_partnership
from tests.factories.accounts import make_account
from tests.factories.applications import make_application
from tests.factories.recommendations import make_match
from tests.factories.vacancies import make_vacancy
from tests.journeys.conftest import Arrive
from tests.support.stage import Stage

PARTNERS, OTHER = ("TOF", "MON"), "CRF"


@pytest.fixture
def applications(stage: Stage) -> dict[str, Application]:
    """An application at each of two partners and at a council that is none."""
    made = {}
    with stage.session() as session:
        for code in (*PARTNERS, OTHER):
            council = stage.organisation(session, code)
            vacancy = make_vacancy(session, organisation=council, at=stage.clock.now())
            made[code] = make_application(session, vacancy=vacancy)
            make_match(session, made[code])
    return made


@pytest.mark.parametrize("language", ["en", "cy"])
def test_a_shared_service_sees_the_applicants_of_its_partners_alone(
    stage: Stage, arrive: Arrive, applications: dict[str, Application], language: str
) -> None:
    with stage.session() as session:
        srs = stage.organisation(session, "SRS")
        for code in PARTNERS:
            council = stage.organisation(session, code)
            agree_partnership(session, shared_service=srs, council=council, actor_id=None, at=stage.clock.now())
        account = make_account(session, roles=[(srs, StaffRole.SHARED_SERVICE_REVIEWER)])
    reviewer = arrive(language)
    reviewer.is_already(account)
    reviewer.open("/staff/applicants")
    shown = reviewer.page.locator("tbody tr").all_inner_texts()
    assert len(shown) == len(PARTNERS)

    monmouthshire = applications["MON"]
    reviewer.choose(reviewer.say("Council"), monmouthshire.vacancy.organisation.area.in_(language))
    reviewer.press(reviewer.say("Filter"))
    reviewer.go(reviewer.page.get_by_role("rowheader").get_by_role("link"))
    assert reviewer.path == f"/staff/applicants/{monmouthshire.reference}"

    theirs = applications[OTHER]
    for path in (
        f"/staff/applicants/{theirs.reference}",
        f"/staff/applicants/{theirs.reference}/decide/shortlisted",
        f"/staff/vacancies/{theirs.vacancy.reference}/applicants",
    ):
        reviewer.open(path)
        assert reviewer.heading == reviewer.say("Page not found")
