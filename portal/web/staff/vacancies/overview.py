"""Starting a vacancy, and the page its authors and approvers come back to."""

from typing import Any

from flask import flash, redirect, render_template, url_for
from flask_babel import gettext
from werkzeug.wrappers import Response
from wtforms.fields import SelectChoice

from portal.domain.accounts.policies import Permission
from portal.domain.organisations.queries import organisations_with_ids
from portal.domain.vacancies import services
from portal.domain.vacancies.errors import VacancyError
from portal.domain.vacancies.models import ChangeKind, Vacancy, VacancyState
from portal.domain.vacancies.policies import may_approve, may_manage, missing_parts
from portal.domain.vacancies.sections import LOCKED_ONCE_PUBLISHED, Section
from portal.domain.vacancies.status import VacancyStatus, status_of
from portal.foundation.i18n import Bilingual
from portal.web.shared import labels
from portal.web.shared.context import db, now, scope, signed_in
from portal.web.shared.language import language
from portal.web.staff.vacancies.forms.decide import StartForm
from portal.web.staff.vacancies.lookup import OPEN, found, message_for
from portal.web.staff.vacancies.tasks import TASKS, task_items


def new_vacancy() -> Response | tuple[str, int]:
    """Start a draft for one of the reader's organisations."""
    form = StartForm()
    ids = scope(Permission.WRITE_VACANCIES).organisation_ids
    organisations = organisations_with_ids(db(), ids, language=language())
    form.organisation.choices = [SelectChoice(str(item.id), item.name.in_(language())) for item in organisations]
    if len(organisations) == 1 and not form.organisation.data:
        form.organisation.data = form.organisation.choices[0].value
        form.organisation.raw_data = [form.organisation.data]
    if not form.is_good():
        page = render_template("staff/vacancies/new.html", form=form, only=len(organisations) == 1)
        return page, form.status
    organisation = next(item for item in organisations if str(item.id) == form.organisation.data)
    title = Bilingual(form.title_en.data, form.title_cy.data)
    vacancy = services.create(db(), organisation=organisation, author=signed_in(), at=now(), title=title)
    return redirect(url_for("staff.vacancy", reference=vacancy.reference))


def vacancy(reference: str) -> str:
    """Show the task list of a draft, or what can be done with what it has become."""
    return _overview(found(reference))


def submit_vacancy(reference: str) -> Response | tuple[str, int]:
    """Ask for approval."""
    wanted = found(reference)
    try:
        services.submit(db(), wanted, actor=signed_in(), at=now())
    except VacancyError as error:
        return _overview(wanted, problem=str(message_for(error))), 422
    flash(gettext("Sent for approval. An approver of your organisation can now review it."), "success")
    return redirect(url_for("staff.vacancy", reference=wanted.reference))


def _overview(wanted: Vacancy, problem: str = "") -> str:
    status = status_of(wanted, now())
    missing = missing_parts(wanted, at=now())
    context: dict[str, Any] = {
        "vacancy": wanted,
        "status": status,
        "problem": problem,
        "labels": labels,
        "history": wanted.history[::-1],
        "is_open": status in OPEN,
        "may_manage": may_manage(signed_in(), wanted),
        "may_approve": may_approve(signed_in(), wanted),
        "has_page": wanted.state is VacancyState.PUBLISHED and status is not VacancyStatus.SCHEDULED,
    }
    if status is VacancyStatus.DRAFT:
        context |= {"groups": task_items(wanted, missing), "missing": missing, "comment": _last_comment(wanted)}
    else:
        changeable = [
            (title, f"staff.vacancy_{section}")
            for group in TASKS
            for section, title in group.tasks
            if section not in LOCKED_ONCE_PUBLISHED and section is not Section.TRANSLATION
        ]
        context |= {"changeable": changeable}
    return render_template("staff/vacancies/overview.html", **context)


def _last_comment(wanted: Vacancy) -> str:
    """Return why an approver sent it back, until it is submitted again."""
    steps = [change for change in wanted.history if change.kind in {ChangeKind.SUBMITTED, ChangeKind.RETURNED}]
    return steps[-1].reason if steps and steps[-1].kind is ChangeKind.RETURNED else ""
