"""The reviewers' pages as a table."""

from portal.domain.accounts.policies import Permission
from portal.web.shared.access import staff
from portal.web.shared.routing import Route
from portal.web.staff.shortlist import applicant, deciding, listing

REVIEWERS = staff(Permission.REVIEW_APPLICANTS)

ROUTES = [
    Route("/staff/applicants", listing.applicants, REVIEWERS),
    Route("/staff/vacancies/<reference>/applicants", listing.vacancy_applicants, REVIEWERS),
    Route("/staff/applicants/<reference>", applicant.applicant, REVIEWERS, writes=True),  # each look is on record
    Route("/staff/applicants/<reference>/decide/<to>", deciding.decide, REVIEWERS, methods=("GET", "POST")),
]
