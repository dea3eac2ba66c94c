"""Preview, approval, and what may still be done after publication."""

from flask import flash, redirect, render_template, request, url_for
from flask_babel import gettext
from werkzeug.wrappers import Response

from portal.domain.accounts.policies import Permission
from portal.domain.vacancies import services
from portal.domain.vacancies.civil_time import to_civil
from portal.domain.vacancies.errors import ApproverError, IncompleteError, VacancyError
from portal.domain.vacancies.models import Vacancy, VacancyState
from portal.domain.vacancies.policies import Step, may, may_approve, may_manage, may_write
from portal.domain.vacancies.sections import Section
from portal.domain.vacancies.status import VacancyStatus, status_of
from portal.web.shared import labels
from portal.web.shared.advert import advert_of
from portal.web.shared.context import db, now, signed_in
from portal.web.staff.vacancies.forms.decide import NOW, RETURN, DecisionForm, ExtendForm, WithdrawForm
from portal.web.staff.vacancies.lookup import OPEN, found, message_for


def preview_vacancy(reference: str) -> str:
    """Show the public page as it will be."""
    vacancy = found(reference)
    return render_template("staff/vacancies/preview.html", advert=advert_of(vacancy, at=now()), labels=labels)


def review_vacancy(reference: str) -> Response | tuple[str, int]:
    """Show an approver the page itself and its history, and take the decision."""
    vacancy = found(reference, Permission.APPROVE_VACANCIES)
    if vacancy.state is not VacancyState.IN_REVIEW and request.method == "GET":
        return _back(vacancy)
    form = DecisionForm()
    if form.is_good() and _decided(form, vacancy):
        return _back(vacancy)
    page = render_template(
        "staff/vacancies/review.html",
        advert=advert_of(vacancy, at=now()),
        form=form,
        labels=labels,
        history=vacancy.history[::-1],
        may_approve=may_approve(signed_in(), vacancy),
    )
    return page, form.status


def extend_vacancy(reference: str) -> Response | tuple[str, int]:
    """Move the closing time later."""
    vacancy = found(reference, Permission.APPROVE_VACANCIES)
    if status_of(vacancy, now()) not in OPEN:
        return _not_now(vacancy)
    closes = to_civil(vacancy.closes_at or now())
    form = ExtendForm.about({"closes_on": closes.date(), "closes_time": closes.time()})
    form.vacancy = vacancy
    if form.is_good() and form.closes_at:
        try:
            services.extend(
                db(), vacancy, closes_at=form.closes_at, reason=form.reason.data, actor=signed_in(), at=now()
            )
        except VacancyError as error:
            form.refuse("closes_on", message_for(error))
        else:
            flash(gettext("The closing time has been moved."), "success")
            return _back(vacancy)
    return render_template("staff/vacancies/extend.html", form=form, vacancy=vacancy), form.status


def withdraw_vacancy(reference: str) -> Response | tuple[str, int]:
    """Withdraw a vacancy: drafts by their writers, published ones by approvers."""
    vacancy = found(reference)
    allowed = may_manage if vacancy.state is VacancyState.PUBLISHED else may_write
    if not may(vacancy, Step.WITHDRAW) or not allowed(signed_in(), vacancy):
        return _not_now(vacancy)
    form = WithdrawForm()
    if form.is_good():
        services.withdraw(db(), vacancy, reason=form.reason.data, actor=signed_in(), at=now())
        flash(gettext("The vacancy has been withdrawn."), "success")
        return _back(vacancy)
    was_public = status_of(vacancy, now()) in {VacancyStatus.LIVE, VacancyStatus.CLOSED}
    page = render_template("staff/vacancies/withdraw.html", form=form, vacancy=vacancy, was_public=was_public)
    return page, form.status


def _decided(form: DecisionForm, vacancy: Vacancy) -> bool:
    actor, at = signed_in(), now()
    try:
        if form.decision.data == RETURN:
            services.return_to_author(db(), vacancy, comment=form.comment.data, actor=actor, at=at)
            message = gettext("Returned to the author with your comment.")
        else:
            opens_at = at if form.decision.data == NOW else form.opens_at
            services.publish(db(), vacancy, actor=actor, at=at, opens_at=opens_at)
            message = gettext("Published.") if opens_at == at else gettext("Scheduled.")
    except ApproverError:
        form.refuse("decision", gettext("You wrote or submitted this vacancy, so somebody else must approve it"))
        return False
    except IncompleteError as error:
        is_late = Section.DATES in error.parts
        late = gettext("The closing time has passed. Return it to the author for a new one")
        form.refuse("decision", late if is_late else message_for(error))
        return False
    except VacancyError as error:
        form.refuse("decision", message_for(error))
        return False
    flash(message, "success")
    return True


def _back(vacancy: Vacancy) -> Response:
    return redirect(url_for("staff.vacancy", reference=vacancy.reference))


def _not_now(vacancy: Vacancy) -> Response:
    flash(gettext("This vacancy cannot be changed in its present state."))
    return _back(vacancy)
