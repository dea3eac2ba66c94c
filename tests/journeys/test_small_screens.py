"""The main pages at 320 px, and as a window of 1280 by 1024 shows them at 400%: nothing scrolls sideways."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from portal.domain.accounts.models import Account, StaffRole
from tests.factories.accounts import make_account
from tests.factories.applications import make_application
from tests.factories.candidates import make_candidate
from tests.factories.cvs import make_cv
from tests.factories.recommendations import make_match
from tests.factories.vacancies import make_vacancy
from tests.journeys.conftest import Arrive
from tests.support.stage import Stage

TOO_WIDE = (Path(__file__).parents[1] / "support" / "too_wide.js").read_text()
NARROW = {"width": 320, "height": 640}
ZOOMED = {"width": 320, "height": 256}
PUBLIC = ("/", "/jobs", "/jobs?q=nothing+like+it&council=TOF", "/jobs/{live}", "/careers/roles/software-developer")
CANDIDATE = ("/my", "/my/cv", "/my/applications/{application}", "/my/applications/{application}/receipt")
STAFF = (
    "/staff",
    "/staff/vacancies/{draft}",
    "/staff/vacancies/{draft}/requirements",
    "/staff/vacancies/{draft}/pay",
    "/staff/vacancies/{live}/applicants",
    "/staff/applicants/{application}",
)


@pytest.mark.parametrize(("language", "size"), [("cy", NARROW), ("en", ZOOMED)], ids=["320 px", "400%"])
def test_the_main_pages_fit_a_small_screen(stage: Stage, arrive: Arrive, language: str, size: dict[str, int]) -> None:
    candidate, reviewer, names = a_world(stage)
    for account, pages in ((None, PUBLIC), (candidate, CANDIDATE), (reviewer, STAFF)):
        visitor = arrive(language, size=size)
        if account:
            visitor.is_already(account)
        for path in pages:
            visitor.open(path.format(**names))
            assert visitor.page.evaluate(TOO_WIDE) == [], visitor.path
            assert visitor.page.get_by_role("heading", level=1).is_visible(), visitor.path


def a_world(stage: Stage) -> tuple[Account, Account, Mapping[str, str]]:
    """A candidate who has applied at Torfaen, somebody of Torfaen's HR, and what addresses are about."""
    at = stage.clock.now()
    with stage.session() as session:
        torfaen = stage.organisation(session, "TOF")
        live = make_vacancy(session, organisation=torfaen, at=at)
        draft = make_vacancy(session, organisation=torfaen, at=at, state="draft")
        candidate = make_candidate(session, account=make_account(session, name="Cerys Enghraifft"))
        make_cv(session, candidate, store=stage.backends.store, filename="a-long-name-for-a-file-of-mine-2026.txt")
        application = make_application(session, vacancy=live, candidate=candidate)
        make_match(session, application)
        roles = [(torfaen, role) for role in (StaffRole.AUTHOR, StaffRole.HIRING_REVIEWER)]
        staff = make_account(session, roles=roles)
    stage.work()
    names = {"live": live.reference, "draft": draft.reference, "application": application.reference}
    return candidate.account, staff, names
