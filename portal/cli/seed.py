"""Filling the demo: councils, adverts, candidates with real CV files, applications, all through the real services."""

import os
import subprocess
import sys
from collections.abc import Mapping
from datetime import datetime

import click
from sqlalchemy.orm import Session
from tqdm import tqdm

from portal.backends.opened import Backends, open_backends
from portal.cli.demo.accounts import DemoPeople, create_demo_people
from portal.cli.demo.plan import DemoPlan, build_plan
from portal.cli.migrations import upgrade
from portal.cli.seeding.applications import create_applications
from portal.cli.seeding.candidates import Prepared, create_candidates, read_cvs
from portal.cli.seeding.showcase import (
    COUNCIL,
    change_after_publication,
    create_work_in_hand,
    give_cv_and_applications,
    torfaen_staff,
)
from portal.cli.seeding.staff import create_staff
from portal.cli.seeding.vacancies import create_vacancies, withdraw_planned
from portal.domain.accounts.queries import account_by_email
from portal.domain.organisations.models import Organisation
from portal.domain.organisations.services import load_reference_organisations
from portal.foundation.db import writing
from portal.foundation.settings import from_environment


@click.command()
def seed() -> None:
    """Fill the demo. Running it again changes nothing."""
    if not fill({**os.environ, "SWYDDI_DEMO": "1"}):
        click.echo("The demo is already there; nothing was changed. `make clean` forgets it.")


def fill(environ: Mapping[str, str]) -> bool:
    """Migrate and seed the database an environment names, and work off what follows; False where it was there."""
    settings = from_environment(environ)
    settings.var.mkdir(parents=True, exist_ok=True, mode=0o700)
    upgrade(settings.database)
    backends = open_backends(settings)
    try:
        if not seed_demo(backends):
            return False
    finally:
        backends.engine.dispose()
    # Index, scores and e-mails are the worker's: its own program does them, until nothing is due.
    subprocess.run([sys.executable, "-m", "portal.workers", "--drain"], check=True, env=environ)
    return True


def seed_demo(backends: Backends) -> bool:
    """Put the whole demo into the database in one transaction; False, and nothing changed, where it is there already.

    CV files written for a transaction that failed are swept up by the worker.
    """
    at = backends.clock.now()
    plan = build_plan()
    with backends.sessions() as session:
        if account_by_email(session, plan.candidates[0].email) is not None:
            return False
    prepared = list(tqdm(read_cvs(plan.candidates), total=len(plan.candidates), desc="Reading CVs", unit="CV"))
    with backends.sessions() as session:
        loaded = load_reference_organisations(writing(session), at)
        organisations = {organisation.code: organisation for organisation in loaded}
        people = create_demo_people(session, at)
        _create_everything(session, backends, plan, prepared, people, organisations=organisations, at=at)
        session.commit()
    return True


def _create_everything(
    session: Session,
    backends: Backends,
    plan: DemoPlan,
    prepared: list[Prepared],
    people: DemoPeople,
    *,
    organisations: Mapping[str, Organisation],
    at: datetime,
) -> None:
    staff = create_staff(session, organisations.values(), at=at) | {COUNCIL: torfaen_staff(people)}
    vacancies = create_vacancies(session, plan.vacancies, organisations=organisations, staff=staff, at=at)
    candidates = create_candidates(session, prepared, store=backends.store, at=at)
    made = create_applications(
        session, plan.applications, candidates=candidates, vacancies=vacancies, staff=staff, at=at
    )
    for _ in tqdm(made, total=len(plan.applications), desc="Applying", unit="application"):
        pass
    withdraw_planned(session, plan.vacancies, vacancies=vacancies, staff=staff, at=at)
    create_work_in_hand(session, plan, organisations=organisations, staff=staff, at=at)
    change_after_publication(session, plan, people, vacancies=vacancies, at=at)
    give_cv_and_applications(session, plan, people, vacancies=vacancies, store=backends.store, at=at)
