"""The vacancy journey as a table."""

from portal.domain.accounts.policies import Permission
from portal.web.shared.access import staff
from portal.web.shared.routing import Route
from portal.web.staff.vacancies import deciding, overview, requirements, role
from portal.web.staff.vacancies.sections import FORMS, section_view

WRITE = staff(Permission.WRITE_VACANCIES)
APPROVE = staff(Permission.APPROVE_VACANCIES)
FORM = ("GET", "POST")
ONE = "/staff/vacancies/<reference>"

ROUTES = (
    Route("/staff/vacancies/new", overview.new_vacancy, WRITE, methods=FORM),
    Route(ONE, overview.vacancy, WRITE),
    Route(f"{ONE}/role", role.vacancy_role, WRITE),
    Route(f"{ONE}/role/<role_id>", role.vacancy_level, WRITE, methods=FORM),
    Route(f"{ONE}/requirements", requirements.vacancy_requirements, WRITE, methods=FORM),
    *(
        Route(f"{ONE}/{section}", section_view(section), WRITE, methods=FORM, name=f"vacancy_{section}")
        for section in FORMS
    ),
    Route(f"{ONE}/preview", deciding.preview_vacancy, WRITE),
    Route(f"{ONE}/submit", overview.submit_vacancy, WRITE, methods=("POST",)),
    Route(f"{ONE}/review", deciding.review_vacancy, APPROVE, methods=FORM),
    Route(f"{ONE}/extend", deciding.extend_vacancy, APPROVE, methods=FORM),
    Route(f"{ONE}/withdraw", deciding.withdraw_vacancy, WRITE, methods=FORM),
)
