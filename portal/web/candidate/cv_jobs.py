"""Correcting the jobs that were read."""

from typing import Any

from flask import abort, flash, redirect, render_template, url_for
from flask_babel import gettext, lazy_gettext
from govuk_frontend_wtf.wtforms_widgets import GovCheckboxInput, GovSubmitInput, GovTextInput
from werkzeug.wrappers import Response
from wtforms.fields import BooleanField, StringField, SubmitField
from wtforms.validators import InputRequired, Length, Regexp

from portal.domain.cvs import correct
from portal.domain.cvs.corrections import Corrections, JobFacts
from portal.domain.cvs.errors import InvalidDatesError, UnknownJobError
from portal.domain.cvs.models import Cv
from portal.domain.cvs.reading import profile_from_json
from portal.web.candidate.current import own_cv_or_404
from portal.web.shared.context import db, now
from portal.web.shared.forms import Form

LONGEST = 150
MONTH = r"^$|^(0?[1-9]|1[0-2])\s*/\s*(19|20)\d\d$"
MONTH_WRONG = lazy_gettext("Enter a month and year, like 3/2021")


def _tidy(value: str | None) -> str:
    return " ".join((value or "").split())


class JobForm(Form):
    """A job's title, employer and months, the months written as in 3/2021."""

    title = StringField(
        lazy_gettext("Job title"),
        widget=GovTextInput(),
        filters=[_tidy],
        validators=[
            InputRequired(lazy_gettext("Enter the job title")),
            Length(max=LONGEST, message=lazy_gettext("The job title must be 150 characters or fewer")),
        ],
    )
    employer = StringField(
        lazy_gettext("Employer"),
        widget=GovTextInput(),
        filters=[_tidy],
        validators=[Length(max=LONGEST, message=lazy_gettext("The employer must be 150 characters or fewer"))],
    )
    start = StringField(
        lazy_gettext("Started in"),
        widget=GovTextInput(),
        filters=[_tidy],
        description=lazy_gettext("Month and year, like 3/2021. Leave it empty if you do not know it."),
        validators=[Regexp(MONTH, message=MONTH_WRONG)],
    )
    end = StringField(
        lazy_gettext("Ended in"),
        widget=GovTextInput(),
        filters=[_tidy],
        description=lazy_gettext("Month and year, like 3/2021. Leave it empty if you still work there."),
        validators=[Regexp(MONTH, message=MONTH_WRONG)],
    )
    is_current = BooleanField(lazy_gettext("I still work there"), widget=GovCheckboxInput())
    submit = SubmitField(lazy_gettext("Save"), widget=GovSubmitInput())

    def facts(self) -> JobFacts | None:
        """Return what was entered, or None after noting the error where the months contradict each other."""
        try:
            return JobFacts(
                title=self.title.data,
                employer=self.employer.data,
                start=_month(self.start.data),
                end=_month(self.end.data),
                is_current=self.is_current.data,
            )
        except InvalidDatesError:
            self.refuse("end", gettext("The job must end after it starts, and a job you still have has no end"))
            return None


def _month(entered: str) -> str | None:
    if not entered:
        return None
    month, year = entered.split("/")
    return f"{year.strip()}-{int(month):02d}"


def _entered(month: str | None) -> str:
    return f"{int(month[5:7])}/{month[:4]}" if month else ""


def _as_read(cv: Cv, position: int) -> dict[str, Any]:
    jobs = profile_from_json(cv.profile).jobs
    if position >= len(jobs):
        abort(404)
    job = Corrections.from_json(cv.corrections).jobs.get(position, jobs[position])
    return {
        "title": job.title,
        "employer": job.employer,
        "start": _entered(job.start),
        "end": _entered(job.end),
        "is_current": job.is_current,
    }


def edit_job(position: int) -> Response | tuple[str, int]:
    """Correct a job that was read."""
    cv = own_cv_or_404()
    form = JobForm(data=_as_read(cv, position))
    facts = form.facts() if form.is_good() else None
    if facts is None:
        return render_template("candidate/cv_job.html", form=form, is_new=False), form.status
    correct.correct_job(db(), cv=cv, position=position, facts=facts, at=now())
    return _saved()


def add_job() -> Response | tuple[str, int]:
    """Add a job that was not read."""
    cv = own_cv_or_404()
    form = JobForm()
    facts = form.facts() if form.is_good() else None
    if facts is None:
        return render_template("candidate/cv_job.html", form=form, is_new=True), form.status
    try:
        correct.add_job(db(), cv=cv, facts=facts, at=now())
    except UnknownJobError:
        form.refuse("title", gettext("You have added as many jobs as a CV can hold"))
        return render_template("candidate/cv_job.html", form=form, is_new=True), form.status
    return _saved()


def remove_job(position: int) -> Response:
    """Say that what was read is no job."""
    return _act(correct.remove_job, position)


def restore_job(position: int) -> Response:
    """Go back to what was read."""
    return _act(correct.restore_job, position)


def remove_added_job(position: int) -> Response:
    """Take back a job that was added."""
    return _act(correct.remove_added_job, position)


def _act(act: Any, position: int) -> Response:
    try:
        act(db(), cv=own_cv_or_404(), position=position, at=now())
    except UnknownJobError:
        abort(404)
    return _saved()


def _saved() -> Response:
    flash(gettext("Your CV has been corrected."), "success")
    return redirect(url_for("candidate.cv"))
