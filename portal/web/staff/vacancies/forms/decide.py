"""The forms of starting, approving, extending and withdrawing."""

from datetime import datetime
from typing import Any

from flask_babel import gettext, lazy_gettext
from govuk_frontend_wtf.wtforms_widgets import GovRadioInput
from wtforms.fields import RadioField, SelectChoice
from wtforms.validators import DataRequired, InputRequired, Optional

from portal.domain.vacancies.models import Vacancy
from portal.web.shared.context import now
from portal.web.shared.fields import ClockTimeField, DatePartsField, Needed
from portal.web.shared.forms import Form
from portal.web.staff.vacancies.forms.base import ENGLISH, WELSH, area, line
from portal.web.staff.vacancies.forms.terms import moment_of

NOW, LATER, RETURN = "now", "later", "return"


class StartForm(Form):
    """A new vacancy: whose, and what it is called for now."""

    organisation = RadioField(
        lazy_gettext("Which organisation is it for?"),
        widget=GovRadioInput(),
        validators=[InputRequired(lazy_gettext("Select an organisation"))],
    )
    title_en = line(ENGLISH, validators=[DataRequired(lazy_gettext("Enter a job title in English"))])
    title_cy = line(WELSH)


class DecisionForm(Form):
    """An approver's decision."""

    decision = RadioField(
        lazy_gettext("What should happen with this vacancy?"),
        widget=GovRadioInput(),
        choices=[
            SelectChoice(NOW, lazy_gettext("Publish it now")),
            SelectChoice(LATER, lazy_gettext("Publish it later")),
            SelectChoice(RETURN, lazy_gettext("Return it to the author")),
        ],
        validators=[InputRequired(lazy_gettext("Select what should happen"))],
    )
    opens_on = DatePartsField(lazy_gettext("Opening date, if later"))
    opens_time = ClockTimeField(lazy_gettext("Opening time, if later"), validators=[Optional()])
    comment = area(lazy_gettext("What should the author change, if you return it?"), longest=2000)
    opens_at: datetime | None = None

    def validate(self, extra_validators: Any = None) -> bool:
        """Later needs a time ahead, returning needs a comment."""
        if not super().validate(extra_validators):
            return False
        if self.decision.data == LATER:
            self._check_opening()
        if self.decision.data == RETURN and not self.comment.data:
            self.refuse("comment", gettext("Say what the author should change"))
        return not self.errors

    def _check_opening(self) -> None:
        if not self.opens_on.data:
            self.refuse("opens_on", gettext("Enter an opening date"))
        elif not self.opens_time.data:
            self.refuse("opens_time", gettext("Enter an opening time"))
        else:
            self.opens_at = moment_of(self, "opens_on", "opens_time")
            if self.opens_at and self.opens_at <= now():
                self.refuse("opens_on", gettext("The opening date must be in the future"))


class ExtendForm(Form):
    """A later closing time, and why."""

    closes_on = DatePartsField(
        lazy_gettext("New closing date"), validators=[Needed(lazy_gettext("Enter a closing date"))]
    )
    closes_time = ClockTimeField(
        lazy_gettext("New closing time"), validators=[Needed(lazy_gettext("Enter a closing time"))]
    )
    reason = area(
        lazy_gettext("Why are you extending it?"),
        longest=500,
        description=lazy_gettext("This is shown on the advert with today’s date."),
    )
    closes_at: datetime | None = None
    vacancy: Vacancy

    def validate(self, extra_validators: Any = None) -> bool:
        """Later than announced, with a reason."""
        good = bool(super().validate(extra_validators))
        if not self.reason.data:
            self.refuse("reason", gettext("Enter a reason"))
        if not good:
            return False
        self.closes_at = moment_of(self, "closes_on", "closes_time")
        announced = self.vacancy.closes_at
        if self.closes_at and announced and self.closes_at <= announced:
            self.refuse("closes_on", gettext("The new closing time must be later than the one announced"))
        return not self.errors


class WithdrawForm(Form):
    """Why a vacancy is not to be filled."""

    reason = area(
        lazy_gettext("Why are you withdrawing it?"),
        longest=500,
        description=lazy_gettext("If the advert was open, this is shown in its place."),
    )

    def validate(self, extra_validators: Any = None) -> bool:
        """Ask for a reason."""
        good = bool(super().validate(extra_validators))
        if not self.reason.data:
            self.refuse("reason", gettext("Enter a reason"))
            return False
        return good
