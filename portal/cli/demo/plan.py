"""The whole demo in one value: people, adverts, and applications between them."""

from dataclasses import dataclass

from portal.cli.demo.applications import PlannedApplication, build_applications
from portal.cli.demo.people import Candidate, build_candidates
from portal.cli.demo.vacancies import PlannedVacancy, build_vacancies


@dataclass(frozen=True, slots=True)
class DemoPlan:
    """What seeding puts into the database. CV files are written when asked for: `cv_documents.render_cv`."""

    candidates: tuple[Candidate, ...]
    vacancies: tuple[PlannedVacancy, ...]
    applications: tuple[PlannedApplication, ...]


def build_plan(seed: int = 7) -> DemoPlan:
    """Return the demo's plan; the same for the same seed."""
    candidates = build_candidates(seed)
    vacancies = build_vacancies(seed)
    return DemoPlan(candidates, vacancies, build_applications(seed, candidates, vacancies))
