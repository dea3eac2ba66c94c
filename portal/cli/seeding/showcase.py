"""What the demo's own people find when they sign in: something to finish, to approve, and applications under way."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from portal.backends.storage.base import Store
from portal.cli.demo.accounts import DemoPeople
from portal.cli.demo.cv_documents import render_cv
from portal.cli.demo.plan import DemoPlan
from portal.cli.demo.vacancies import PlannedVacancy
from portal.cli.demo.wording import Both
from portal.cli.seeding.staff import CouncilStaff
from portal.cli.seeding.vacancies import create_vacancies
from portal.domain.applications import services as applications
from portal.domain.candidates.services import ensure_candidate
from portal.domain.cvs.services import replace_cv
from portal.domain.organisations.models import Organisation
from portal.domain.vacancies import services
from portal.domain.vacancies.models import Vacancy
from portal.domain.vacancies.sections import Section
from portal.foundation.i18n import Language

COUNCIL = "TOF"
GROUP = "developer"
APPLIES_FOR = 3
EXTENSION = timedelta(days=4)


def torfaen_staff(people: DemoPeople) -> CouncilStaff:
    """Return the demo's people of Torfaen as the staff who act for it in the seeded past."""
    return CouncilStaff(
        author=people.torfaen_author, approver=people.torfaen_approver, reviewer=people.torfaen_reviewer
    )


def create_work_in_hand(
    session: Session,
    plan: DemoPlan,
    *,
    organisations: Mapping[str, Organisation],
    staff: Mapping[str, CouncilStaff],
    at: datetime,
) -> None:
    """Leave Torfaen's author a draft to finish, and its approver a vacancy to read."""
    model = next(one for one in plan.vacancies if one.council == COUNCIL and one.group == GROUP)
    waiting = replace(
        model,
        key="tof-waiting",
        title=Both("Software developer, schools", "Datblygwr meddalwedd, ysgolion"),
        state="in-review",
        opens_in_days=0,
        questions=(),
    )
    draft = _unfinished(model)
    create_vacancies(session, (waiting, draft), organisations=organisations, staff=staff, at=at)


def change_after_publication(
    session: Session, plan: DemoPlan, people: DemoPeople, *, vacancies: Mapping[str, Vacancy], at: datetime
) -> None:
    """Extend one of Torfaen's open vacancies and change another, so that their pages show a history."""
    live = [one for one in plan.vacancies if one.council == COUNCIL and one.state == "live" and one.group != GROUP]
    extended, changed = (vacancies[one.key] for one in live[:2])
    if extended.closes_at is not None:
        services.extend(
            session,
            extended,
            closes_at=extended.closes_at + EXTENSION,
            reason="The half-term holiday fell into the time to apply.",
            actor=people.torfaen_approver,
            at=at - timedelta(hours=4),
        )
    services.change_published(
        session,
        changed,
        section=Section.DATES,
        values={"posts": changed.posts + 1},
        reason="A second post was agreed.",
        actor=people.torfaen_approver,
        at=at - timedelta(hours=5),
    )


def _unfinished(model: PlannedVacancy) -> PlannedVacancy:
    """Return a draft whose Welsh and contact are still to be written."""
    return replace(
        model,
        key="tof-unfinished",
        title=Both("Junior developer, libraries", ""),
        level_id="junior-developer",
        state="draft",
        duties=tuple(Both(duty.en, "") for duty in model.duties),
        purpose=Both(model.purpose.en, ""),
        contact_name="",
        contact_email="",
        questions=(),
    )


def give_cv_and_applications(
    session: Session,
    plan: DemoPlan,
    people: DemoPeople,
    *,
    vacancies: Mapping[str, Vacancy],
    store: Store,
    at: datetime,
) -> None:
    """Give the demo candidate who has a CV that of a software developer of the plan, and applications under way."""
    model = next(person for person in plan.candidates if person.group == GROUP and person.awkward is None)
    account = people.candidate_with_cv
    given, family = account.name.split(maxsplit=1)
    filename, data = render_cv(replace(model, given_name=given, family_name=family, email=account.email))
    candidate = ensure_candidate(session, account=account, at=at)
    replace_cv(session, store=store, candidate=candidate, filename=filename, data=data, at=at)
    fitting = [
        vacancies[one.key]
        for one in plan.vacancies
        if one.group == GROUP and one.state == "live" and one.council != COUNCIL and not one.questions
    ]
    for number, vacancy in enumerate(fitting[:APPLIES_FOR]):
        applications.submit(
            session,
            vacancy=vacancy,
            candidate=candidate,
            language=Language(account.language),
            at=at - timedelta(hours=2 + number),
        )
