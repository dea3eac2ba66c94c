"""What the forms of all sections share."""

from collections.abc import Mapping, Sequence
from copy import deepcopy
from typing import Any, ClassVar

from flask_babel import LazyString, lazy_gettext
from govuk_frontend_wtf.wtforms_widgets import GovTextArea, GovTextInput
from wtforms.fields import Field, StringField, TextAreaField
from wtforms.validators import Length

from portal.domain.vacancies.models import Vacancy
from portal.domain.vacancies.sections import Section
from portal.foundation.i18n import Bilingual
from portal.web.shared.forms import Form

LONGEST_LINE = 150
LONGEST_TEXT = 8000
TOO_LONG = lazy_gettext("Shorten this text to %(max)d characters or fewer")


Pairs = Mapping[str, tuple[LazyString, LazyString | str]]
Looks = Mapping[str, dict[str, Any]]


def trimmed(value: str | None) -> str:
    """Return what was typed without the spaces around it; carriage returns become plain line ends."""
    return (value or "").replace("\r\n", "\n").strip()


def line(
    label: LazyString,
    *,
    longest: int = LONGEST_LINE,
    description: LazyString | str = "",
    validators: Sequence[Any] = (),
) -> Field:
    """Return a one-line text field."""
    return StringField(
        label,
        description=description,
        widget=GovTextInput(),
        filters=[trimmed],
        validators=[*validators, Length(max=longest, message=TOO_LONG)],
    )


def area(label: LazyString, *, longest: int = LONGEST_TEXT, description: LazyString | str = "") -> Field:
    """Return a field of several lines."""
    return TextAreaField(
        label,
        description=description,
        widget=GovTextArea(),
        filters=[trimmed],
        validators=[Length(max=longest, message=TOO_LONG)],
    )


ENGLISH = lazy_gettext("English")
WELSH = lazy_gettext("Welsh")


class SectionForm(Form):
    """A section of a vacancy.

    `layout` names the fields in order; a name in `pairs` stands for its `_en` and `_cy` fields side by side.
    `looks` holds parameters of the components.
    """

    section: ClassVar[Section]
    heading: ClassVar[LazyString]
    intro: ClassVar[LazyString | str] = ""
    layout: ClassVar[tuple[str, ...]] = ()
    pairs: ClassVar[Pairs] = {}
    looks: ClassVar[Looks] = {}

    reason = area(
        lazy_gettext("Why are you changing this?"),
        longest=500,
        description=lazy_gettext("This is shown on the advert with today’s date."),
    )

    @classmethod
    def initial(cls, vacancy: Vacancy) -> dict[str, Any]:
        """Return what the vacancy already says, by field name."""
        raise NotImplementedError

    def values(self) -> dict[str, Any]:
        """Return the section's values for the domain. Only after a successful validation."""
        raise NotImplementedError

    def prepare(self, vacancy: Vacancy, *, published: bool) -> None:
        """Adapt the form to one vacancy: a draft needs no reason for a change."""
        self.vacancy = vacancy
        if not published:
            del self.reason

    def look(self, name: str) -> dict[str, Any]:
        """Return a field's component parameters, fresh, since rendering changes them."""
        return deepcopy(self.looks.get(name, {}))

    def legend(self, name: str) -> dict[str, Any]:
        """Return the parameters that give a group of choices its question."""
        return {"fieldset": {"legend": {"text": str(self[name].label.text), "classes": "govuk-fieldset__legend--s"}}}

    def pair(self, name: str) -> Bilingual:
        """Return two fields as one text."""
        return Bilingual(self[f"{name}_en"].data or "", self[f"{name}_cy"].data or "")


def split(**texts: Bilingual) -> dict[str, str]:
    """Return `title=Bilingual(…)` as `title_en`, `title_cy`, for a form's data."""
    return {f"{name}_{code}": getattr(text, code) for name, text in texts.items() for code in ("en", "cy")}
