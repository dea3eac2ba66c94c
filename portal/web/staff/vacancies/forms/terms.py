"""The forms of facts: contract, hours, Welsh, dates."""

from datetime import datetime
from typing import Any, ClassVar

from flask_babel import lazy_gettext
from govuk_frontend_wtf.wtforms_widgets import GovCheckboxesInput, GovRadioInput
from wtforms.fields import RadioField, SelectChoice, SelectMultipleField
from wtforms.validators import DataRequired, InputRequired, NumberRange, Optional

from portal.domain.vacancies.civil_time import to_civil, to_utc
from portal.domain.vacancies.errors import CivilTimeError
from portal.domain.vacancies.models import Contract, Vacancy, WelshNeed, WelshSkill
from portal.domain.vacancies.sections import Section
from portal.domain.vacancies.working_patterns import working_patterns
from portal.web.shared.context import now
from portal.web.shared.fields import ClockTimeField, DatePartsField, Needed, OneDecimalField, WholeNumberField
from portal.web.shared.forms import Form
from portal.web.shared.labels import CONTRACTS, WELSH_NEEDS, WELSH_SKILLS
from portal.web.shared.language import language
from portal.web.staff.vacancies.forms.base import Looks, SectionForm

NARROW = {"classes": "govuk-input--width-4"}
SKIPPED_HOUR = lazy_gettext("Clocks skip this hour on that night. Choose another time")
ENDING = frozenset({Contract.FIXED_TERM, Contract.TEMPORARY})


class TermsForm(SectionForm):
    """Contract, hours and patterns."""

    section = Section.TERMS
    heading = lazy_gettext("Contract, hours and working patterns")
    layout = ("contract", "contract_months", "hours", "working_patterns", "reason")
    looks: ClassVar[Looks] = {"contract_months": NARROW, "hours": NARROW}

    contract = RadioField(
        lazy_gettext("Contract"),
        widget=GovRadioInput(),
        choices=[SelectChoice(key.value, label) for key, label in CONTRACTS.items()],
        validators=[InputRequired(lazy_gettext("Select a kind of contract"))],
    )
    contract_months = WholeNumberField(
        lazy_gettext("Months, if the contract ends"),
        validators=[Optional(), NumberRange(1, 120, lazy_gettext("Enter a number of months from 1 to 120"))],
    )
    hours = OneDecimalField(
        lazy_gettext("Hours a week"),
        description=lazy_gettext("Full time is 37. Pay for fewer hours is worked out and shown."),
        validators=[
            InputRequired(lazy_gettext("Enter the hours a week")),
            NumberRange(1, 48, lazy_gettext("Enter hours from 1 to 48")),
        ],
    )
    working_patterns = SelectMultipleField(
        lazy_gettext("Working patterns"),
        description=lazy_gettext("Select every pattern you would consider."),
        widget=GovCheckboxesInput(),
        validators=[DataRequired(lazy_gettext("Select at least one working pattern"))],
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.working_patterns.choices = [
            SelectChoice(tag, name.in_(language())) for tag, name in working_patterns().items()
        ]

    @classmethod
    def initial(cls, vacancy: Vacancy) -> dict[str, Any]:
        """Return the terms."""
        return {
            "contract": vacancy.contract and vacancy.contract.value,
            "contract_months": vacancy.contract_months,
            "hours": vacancy.hours,
            "working_patterns": vacancy.working_patterns,
        }

    def values(self) -> dict[str, Any]:
        """Return the terms; a contract without an end has no length."""
        contract = Contract(self.contract.data)
        return {
            "contract": contract,
            "contract_months": None if contract is Contract.PERMANENT else self.contract_months.data,
            "hours": self.hours.data,
            "working_patterns": self.working_patterns.data,
        }

    def validate(self, extra_validators: Any = None) -> bool:
        """Ask for the months of a contract that ends."""
        good = bool(super().validate(extra_validators))
        if good and Contract(self.contract.data) in ENDING and not self.contract_months.data:
            self.refuse("contract_months", lazy_gettext("Enter how many months the contract lasts"))
            return False
        return good


class WelshForm(SectionForm):
    """Whether the post needs Welsh."""

    section = Section.WELSH
    heading = lazy_gettext("Welsh language")
    layout = ("welsh_need", "welsh_skill", "reason")

    welsh_need = RadioField(
        lazy_gettext("Does the post need Welsh?"),
        widget=GovRadioInput(),
        choices=[SelectChoice(key.value, label) for key, label in WELSH_NEEDS.items()],
        validators=[InputRequired(lazy_gettext("Select whether the post needs Welsh"))],
    )
    welsh_skill = RadioField(
        lazy_gettext("Which level, if Welsh is desirable or essential?"),
        widget=GovRadioInput(),
        choices=[SelectChoice(key.value, label) for key, label in WELSH_SKILLS.items()],
        validators=[Optional()],
    )

    @classmethod
    def initial(cls, vacancy: Vacancy) -> dict[str, Any]:
        """Return the need and the level."""
        return {
            "welsh_need": vacancy.welsh_need and vacancy.welsh_need.value,
            "welsh_skill": vacancy.welsh_skill and vacancy.welsh_skill.value,
        }

    def values(self) -> dict[str, Any]:
        """Return the need, and a level where there is one."""
        need = WelshNeed(self.welsh_need.data)
        level = None if need is WelshNeed.NOT_NEEDED else WelshSkill(self.welsh_skill.data)
        return {"welsh_need": need, "welsh_skill": level}

    def validate(self, extra_validators: Any = None) -> bool:
        """Ask for the level of Welsh that is wanted."""
        good = bool(super().validate(extra_validators))
        if good and self.welsh_need.data != WelshNeed.NOT_NEEDED and not self.welsh_skill.data:
            self.refuse("welsh_skill", lazy_gettext("Select a level of Welsh"))
            return False
        return good


def moment_of(form: Form, day: str, clock_time: str) -> datetime | None:
    """Return the instant two fields name in UK civil time; a time no clock shows becomes an error."""
    try:
        return to_utc(form[day].data, form[clock_time].data)
    except CivilTimeError:
        form.refuse(clock_time, SKIPPED_HOUR)
        return None


class DatesForm(SectionForm):
    """Closing date and time, interview, posts. Once published, the closing time moves by extending only."""

    section = Section.DATES
    heading = lazy_gettext("Dates and number of posts")
    layout = ("closes_on", "closes_time", "interview_on", "posts", "reason")
    looks: ClassVar[Looks] = {"closes_time": NARROW, "posts": NARROW}

    closes_on = DatePartsField(
        lazy_gettext("Closing date"), validators=[Needed(lazy_gettext("Enter a closing date"))]
    )
    closes_time = ClockTimeField(
        lazy_gettext("Closing time"),
        description=lazy_gettext("UK time, like 17:00 or 5pm. Nobody can apply from that minute on."),
        validators=[Needed(lazy_gettext("Enter a closing time"))],
    )
    interview_on = DatePartsField(lazy_gettext("Interview date (optional)"))
    posts = WholeNumberField(
        lazy_gettext("Number of posts"),
        validators=[
            InputRequired(lazy_gettext("Enter the number of posts")),
            NumberRange(1, 50, lazy_gettext("Enter a number of posts from 1 to 50")),
        ],
    )
    closes_at: datetime | None = None

    def prepare(self, vacancy: Vacancy, *, published: bool) -> None:
        """Leave out the closing time once published."""
        super().prepare(vacancy, published=published)
        if published:
            del self.closes_on
            del self.closes_time

    @classmethod
    def initial(cls, vacancy: Vacancy) -> dict[str, Any]:
        """Return the dates in civil time."""
        closes = to_civil(vacancy.closes_at) if vacancy.closes_at else None
        return {
            "closes_on": closes and closes.date(),
            "closes_time": closes and closes.time(),
            "interview_on": vacancy.interview_on,
            "posts": vacancy.posts,
        }

    def values(self) -> dict[str, Any]:
        """Return the dates in UTC."""
        rest = {"interview_on": self.interview_on.data, "posts": self.posts.data}
        return {"closes_at": self.closes_at, **rest} if "closes_on" in self else rest

    def validate(self, extra_validators: Any = None) -> bool:
        """Check that closing lies ahead, and interviews after it."""
        if not super().validate(extra_validators):
            return False
        if "closes_on" in self:
            self.closes_at = moment_of(self, "closes_on", "closes_time")
            if self.closes_at is not None and self.closes_at <= now():
                self.refuse("closes_on", lazy_gettext("The closing date must be in the future"))
        self._check_interview()
        return not self.errors

    def _check_interview(self) -> None:
        closes_at = self.closes_at or self.vacancy.closes_at
        interview = self.interview_on.data
        if interview and closes_at and interview < to_civil(closes_at).date():
            self.refuse("interview_on", lazy_gettext("The interview date must be after the closing date"))
