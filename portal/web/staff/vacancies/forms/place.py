"""The form of place."""

from typing import Any, ClassVar

from flask_babel import gettext, lazy_gettext
from govuk_frontend_wtf.wtforms_widgets import GovRadioInput
from wtforms.fields import RadioField, SelectChoice
from wtforms.validators import InputRequired, NumberRange, Optional

from portal.domain.organisations.places import Place, find, suggest
from portal.domain.vacancies.models import Vacancy, Workplace
from portal.domain.vacancies.sections import LocationLine, Section
from portal.foundation.i18n import Bilingual
from portal.web.shared.fields import WholeNumberField
from portal.web.shared.labels import WORKPLACES
from portal.web.shared.language import language
from portal.web.staff.vacancies.forms.base import ENGLISH, WELSH, Looks, Pairs, SectionForm, line, split

SLOTS = ("first", "second", "third")
DAYS_IN_A_WEEK = 5
POSTCODE = lazy_gettext("Postcode (optional)")
POSTCODE_LOOK = {"classes": "govuk-input--width-10", "attributes": {"autocomplete": "off"}}


class PlaceForm(SectionForm):
    """Office, hybrid or remote, and up to three places of work."""

    section = Section.PLACE
    heading = lazy_gettext("Place of work")
    intro = lazy_gettext(
        "Give a town, or a building with its postcode. People search by distance, so each place needs one of the two."
    )
    layout = (
        "workplace",
        "office_days",
        "first",
        "first_postcode",
        "second",
        "second_postcode",
        "third",
        "third_postcode",
        "reason",
    )
    pairs: ClassVar[Pairs] = {
        "first": (lazy_gettext("Place of work"), lazy_gettext("A Welsh town’s other name is filled in for you.")),
        "second": (lazy_gettext("Second place (optional)"), ""),
        "third": (lazy_gettext("Third place (optional)"), ""),
    }
    looks: ClassVar[Looks] = {
        "office_days": {"classes": "govuk-input--width-2"},
        **dict.fromkeys(("first_postcode", "second_postcode", "third_postcode"), POSTCODE_LOOK),
    }

    workplace = RadioField(
        lazy_gettext("Where is the work done?"),
        widget=GovRadioInput(),
        choices=[SelectChoice(key.value, label) for key, label in WORKPLACES.items()],
        validators=[InputRequired(lazy_gettext("Select where the work is done"))],
    )
    office_days = WholeNumberField(
        lazy_gettext("Days a week in the office, if hybrid"),
        validators=[Optional(), NumberRange(0, DAYS_IN_A_WEEK, lazy_gettext("Enter a number of days from 0 to 5"))],
    )
    first_en, first_cy, first_postcode = line(ENGLISH), line(WELSH), line(POSTCODE, longest=8)
    second_en, second_cy, second_postcode = line(ENGLISH), line(WELSH), line(POSTCODE, longest=8)
    third_en, third_cy, third_postcode = line(ENGLISH), line(WELSH), line(POSTCODE, longest=8)

    @classmethod
    def initial(cls, vacancy: Vacancy) -> dict[str, Any]:
        """Return the places; a new advert starts with the council's own town."""
        data: dict[str, Any] = {
            "workplace": vacancy.workplace and vacancy.workplace.value,
            "office_days": vacancy.office_days,
        }
        if not vacancy.locations and vacancy.workplace is None:
            return data | split(first=vacancy.organisation.town)
        for slot, row in zip(SLOTS, vacancy.locations, strict=False):
            data |= split(**{slot: row.place}) | {f"{slot}_postcode": row.postcode}
        return data

    def values(self) -> dict[str, Any]:
        """Return the places with their coordinates."""
        workplace = Workplace(self.workplace.data)
        return {
            "workplace": workplace,
            "office_days": self.office_days.data if workplace is Workplace.HYBRID else None,
            "locations": [line for slot in SLOTS if (line := self._location(slot)) is not None],
        }

    def validate(self, extra_validators: Any = None) -> bool:
        """Every place lies somewhere; only remote work needs none; hybrid has its days."""
        if not super().validate(extra_validators):
            return False
        if self.workplace.data == Workplace.HYBRID and self.office_days.data is None:
            self.refuse("office_days", gettext("Enter how many days a week are in the office"))
        if self.workplace.data != Workplace.REMOTE and not any(self._is_written(slot) for slot in SLOTS):
            self.refuse("first_en", gettext("Enter a place of work"))
        for slot in SLOTS:
            if self._is_written(slot) and self._found(slot) is None:
                self.refuse(f"{slot}_en", self._unknown(slot))
        return not self.errors

    def _is_written(self, slot: str) -> bool:
        return bool(self.pair(slot).in_(language()) or self[f"{slot}_postcode"].data)

    def _found(self, slot: str) -> Place | None:
        text = self.pair(slot)
        home = self.vacancy.organisation
        if text == home.town and not self[f"{slot}_postcode"].data:
            return Place(home.town, home.latitude, home.longitude)
        return find(self[f"{slot}_postcode"].data) or find(text.en) or find(text.cy)

    def _location(self, slot: str) -> LocationLine | None:
        found = self._found(slot) if self._is_written(slot) else None
        if found is None:
            return None
        text = self.pair(slot)
        named = find(text.en) or find(text.cy)
        name = named.name if named else Bilingual(text.en or text.cy or found.name.en, text.cy or found.name.cy)
        if text.en and text.cy:
            name = text
        postcode = " ".join(self[f"{slot}_postcode"].data.upper().split())
        return LocationLine(name, found.latitude, found.longitude, postcode)

    def _unknown(self, slot: str) -> str:
        near = [place.name.in_(language()) for place in suggest(self.pair(slot).in_(language()), limit=3)]
        if near:
            return str(gettext("We do not know this place. Did you mean: %(places)s?", places=", ".join(near)))
        return str(gettext("We do not know this place. Enter a Welsh town, or add a Welsh postcode"))
