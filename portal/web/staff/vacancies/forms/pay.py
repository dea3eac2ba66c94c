"""The form of pay."""

from typing import Any, ClassVar

from flask_babel import gettext, lazy_gettext
from govuk_frontend_wtf.wtforms_widgets import GovCheckboxInput, GovRadioInput
from wtforms.fields import BooleanField, RadioField, SelectChoice
from wtforms.validators import DataRequired, InputRequired, NumberRange, Optional

from portal.domain.vacancies.civil_time import to_civil
from portal.domain.vacancies.errors import UnknownPayPointError
from portal.domain.vacancies.models import SalaryBasis, Vacancy
from portal.domain.vacancies.pay import salary_for_points
from portal.domain.vacancies.sections import Section
from portal.web.shared.context import now
from portal.web.shared.fields import DatePartsField, OneDecimalField, WholeNumberField
from portal.web.shared.labels import SALARY_BASES
from portal.web.staff.vacancies.forms.base import Looks, SectionForm, line

POUNDS = {"classes": "govuk-input--width-5", "prefix": {"text": "£"}}
PLAUSIBLE = NumberRange(10_000, 300_000, lazy_gettext("Enter a salary from £10,000 to £300,000"))
POINT = {"classes": "govuk-input--width-3"}


class PayForm(SectionForm):
    """Points or a range, supplement and pension."""

    section = Section.PAY
    heading = lazy_gettext("Pay and pension")
    intro = lazy_gettext(
        "The national pay figures here are those of 2025-26. Where a later award is paid, enter your own figures."
    )
    layout = (
        "salary_basis",
        "grade",
        "scp_min",
        "scp_max",
        "salary_min",
        "salary_max",
        "supplement",
        "pension_percent",
        "pension_as_of",
        "confirmed",
        "reason",
    )
    looks: ClassVar[Looks] = {
        "grade": {"classes": "govuk-input--width-10"},
        "scp_min": POINT,
        "scp_max": POINT,
        "salary_min": POUNDS,
        "salary_max": POUNDS,
        "supplement": POUNDS,
        "pension_percent": {"classes": "govuk-input--width-4", "suffix": {"text": "%"}},
    }

    salary_basis = RadioField(
        lazy_gettext("How is pay stated?"),
        widget=GovRadioInput(),
        choices=[SelectChoice(key.value, label) for key, label in SALARY_BASES.items()],
        validators=[InputRequired(lazy_gettext("Select how pay is stated"))],
    )
    grade = line(lazy_gettext("Your council’s grade (optional)"), longest=40)
    scp_min = WholeNumberField(lazy_gettext("Lowest pay point, if you use the pay spine"), validators=[Optional()])
    scp_max = WholeNumberField(lazy_gettext("Highest pay point, if you use the pay spine"), validators=[Optional()])
    salary_min = WholeNumberField(
        lazy_gettext("Lowest full-time salary a year"),
        description=lazy_gettext("Leave both salaries empty to have them worked out from the pay points."),
        validators=[Optional(), PLAUSIBLE],
    )
    salary_max = WholeNumberField(
        lazy_gettext("Highest full-time salary a year"),
        validators=[Optional(), PLAUSIBLE],
    )
    supplement = WholeNumberField(
        lazy_gettext("Your council’s own supplement a year (optional)"),
        validators=[Optional(), NumberRange(0, 50_000, lazy_gettext("Enter a supplement up to £50,000"))],
    )
    pension_percent = OneDecimalField(
        lazy_gettext("What the council pays into the pension (optional)"),
        description=lazy_gettext("The employer’s contribution your council pays now, as a share of pay."),
        validators=[Optional(), NumberRange(0, 60, lazy_gettext("Enter a percentage from 0 to 60"))],
    )
    pension_as_of = DatePartsField(lazy_gettext("Since when does that contribution apply? (optional)"))
    confirmed = BooleanField(
        lazy_gettext("I have checked these figures against our council’s current pay scales"),
        widget=GovCheckboxInput(),
        validators=[DataRequired(lazy_gettext("Check the figures against your pay scales and confirm"))],
    )

    @classmethod
    def initial(cls, vacancy: Vacancy) -> dict[str, Any]:
        """Return the pay as written."""
        copied = ("grade", "scp_min", "scp_max", "salary_min", "salary_max", "pension_percent", "pension_as_of")
        data = {name: getattr(vacancy, name) for name in copied}
        basis = vacancy.salary_basis and vacancy.salary_basis.value
        return data | {"salary_basis": basis, "supplement": vacancy.supplement or None}

    def values(self) -> dict[str, Any]:
        """Return the pay with its salaries worked out where they were left to the spine."""
        basis = SalaryBasis(self.salary_basis.data)
        by_points = basis is SalaryBasis.NJC_POINTS
        low, high = self._salary()
        return {
            "salary_basis": basis,
            "grade": self.grade.data,
            "scp_min": self.scp_min.data if by_points else None,
            "scp_max": (self.scp_max.data or self.scp_min.data) if by_points else None,
            "salary_min": low,
            "salary_max": high,
            "supplement": self.supplement.data or 0,
            "pension_percent": self.pension_percent.data,
            "pension_as_of": self.pension_as_of.data,
        }

    def validate(self, extra_validators: Any = None) -> bool:
        """Points exist and are in order; a range has a figure."""
        if not super().validate(extra_validators):
            return False
        if self.salary_basis.data == SalaryBasis.NJC_POINTS:
            self._check_points()
        elif not self.salary_min.data:
            self.refuse("salary_min", gettext("Enter a salary"))
        low, high = self.salary_min.data, self.salary_max.data
        if high and (not low or high < low):
            self.refuse("salary_max", gettext("The highest salary must not be lower than the lowest"))
        return not self.errors

    def _check_points(self) -> None:
        low, high = self.scp_min.data, self.scp_max.data
        if not low:
            self.refuse("scp_min", gettext("Enter a pay point"))
        elif high and high < low:
            self.refuse("scp_max", gettext("The highest point must not be lower than the lowest"))
        elif not self.salary_min.data:
            try:
                self._salary()
            except UnknownPayPointError:
                message = gettext("The pay spine has points 3 to 43. For other points, enter the salary as well")
                self.refuse("scp_min", message)

    def _salary(self) -> tuple[int, int]:
        if self.salary_min.data:
            return self.salary_min.data, self.salary_max.data or self.salary_min.data
        low: int = self.scp_min.data or 0
        return salary_for_points(low, self.scp_max.data or low, on=to_civil(now()).date())
