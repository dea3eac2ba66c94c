"""The forms made of words: description, contact, questions, the reason for English only."""

from typing import Any, ClassVar

from flask_babel import lazy_gettext
from wtforms.validators import DataRequired, NumberRange, Optional, Regexp

from portal.domain.vacancies.models import Vacancy
from portal.domain.vacancies.sections import QuestionLine, Section
from portal.foundation.i18n import Bilingual
from portal.web.shared.fields import WholeNumberField
from portal.web.shared.forms import EMAIL_SHAPE
from portal.web.staff.vacancies.forms.base import ENGLISH, WELSH, Looks, Pairs, SectionForm, area, line, split

LONGEST_ANSWER = 300
LONE_WELSH = lazy_gettext("Write this in English too: matching reads the English text")


class DescriptionForm(SectionForm):
    """Title, purpose, duties and offer, both languages side by side."""

    section = Section.DESCRIPTION
    heading = lazy_gettext("Title and description")
    intro = lazy_gettext("You can save before everything is written and come back.")
    layout = ("title", "purpose", "duties", "offer", "reason")
    pairs: ClassVar[Pairs] = {
        "title": (lazy_gettext("Job title"), lazy_gettext("A title people would search for, not an internal one.")),
        "purpose": (
            lazy_gettext("Why this work matters"),
            lazy_gettext("What gets better for residents because this post exists."),
        ),
        "duties": (lazy_gettext("What you will do"), lazy_gettext("One duty a line.")),
        "offer": (lazy_gettext("What we offer"), lazy_gettext("One thing a line: leave, learning, flexibility.")),
    }

    title_en, title_cy = line(ENGLISH), line(WELSH)
    purpose_en, purpose_cy = area(ENGLISH), area(WELSH)
    duties_en, duties_cy = area(ENGLISH), area(WELSH)
    offer_en, offer_cy = area(ENGLISH), area(WELSH)

    @classmethod
    def initial(cls, vacancy: Vacancy) -> dict[str, Any]:
        """Return the four texts."""
        return split(title=vacancy.title, purpose=vacancy.purpose, duties=vacancy.duties, offer=vacancy.offer)

    def values(self) -> dict[str, Any]:
        """Return the four texts."""
        return {name: self.pair(name) for name in self.pairs}

    def validate(self, extra_validators: Any = None) -> bool:
        """Welsh alone is not enough yet: the matcher reads English."""
        good = bool(super().validate(extra_validators))
        for name in self.pairs:
            if self[f"{name}_cy"].data and not self[f"{name}_en"].data:
                self.refuse(f"{name}_en", LONE_WELSH)
                good = False
        return good


class ContactForm(SectionForm):
    """Whom candidates may ask about the job."""

    section = Section.CONTACT
    heading = lazy_gettext("Contact")
    intro = lazy_gettext("Candidates can ask this person about the job. It is shown on the advert.")
    layout = ("contact_name", "contact_email", "contact_phone", "reason")

    contact_name = line(lazy_gettext("Name"), validators=[DataRequired(lazy_gettext("Enter a name"))])
    contact_email = line(
        lazy_gettext("E-mail address"),
        validators=[
            Regexp(
                EMAIL_SHAPE,
                message=lazy_gettext("Enter an e-mail address in the correct format, like name@example.com"),
            )
        ],
    )
    contact_phone = line(lazy_gettext("Phone number (optional)"))

    @classmethod
    def initial(cls, vacancy: Vacancy) -> dict[str, Any]:
        """Return the contact."""
        return {name: getattr(vacancy, name) for name in cls.layout[:3]}

    def values(self) -> dict[str, Any]:
        """Return the contact."""
        return {name: self[name].data for name in self.layout[:3]}


class QuestionsForm(SectionForm):
    """At most two short questions."""

    section = Section.QUESTIONS
    heading = lazy_gettext("Questions to applicants")
    intro = lazy_gettext(
        "You may ask up to two short questions. Each makes applying longer: without any, people apply with one click."
    )
    layout = ("first", "first_limit", "second", "second_limit", "reason")
    pairs: ClassVar[Pairs] = {
        "first": (lazy_gettext("First question (optional)"), ""),
        "second": (lazy_gettext("Second question (optional)"), ""),
    }
    looks: ClassVar[Looks] = {name: {"classes": "govuk-input--width-4"} for name in ("first_limit", "second_limit")}

    first_en, first_cy = line(ENGLISH, longest=LONGEST_ANSWER), line(WELSH, longest=LONGEST_ANSWER)
    first_limit = WholeNumberField(
        lazy_gettext("Most words in an answer to the first question"),
        validators=[Optional(), NumberRange(20, 300, lazy_gettext("Enter a number from 20 to 300"))],
    )
    second_en, second_cy = line(ENGLISH, longest=LONGEST_ANSWER), line(WELSH, longest=LONGEST_ANSWER)
    second_limit = WholeNumberField(
        lazy_gettext("Most words in an answer to the second question"),
        validators=[Optional(), NumberRange(20, 300, lazy_gettext("Enter a number from 20 to 300"))],
    )

    @classmethod
    def initial(cls, vacancy: Vacancy) -> dict[str, Any]:
        """Return the questions."""
        data: dict[str, Any] = {"first_limit": 150, "second_limit": 150}
        for name, row in zip(("first", "second"), vacancy.questions, strict=False):
            data |= split(**{name: row.text}) | {f"{name}_limit": row.word_limit}
        return data

    def values(self) -> dict[str, Any]:
        """Return the questions that were asked."""
        asked = [
            QuestionLine(self.pair(name), self[f"{name}_limit"].data or 150)
            for name in ("first", "second")
            if self.pair(name) != Bilingual("")
        ]
        return {"questions": asked}

    def validate(self, extra_validators: Any = None) -> bool:
        """Ask for the English of a question that only has Welsh."""
        good = bool(super().validate(extra_validators))
        for name in self.pairs:
            if self[f"{name}_cy"].data and not self[f"{name}_en"].data:
                self.refuse(f"{name}_en", LONE_WELSH)
                good = False
        return good


class TranslationForm(SectionForm):
    """Why an advert goes out without Welsh."""

    section = Section.TRANSLATION
    heading = lazy_gettext("Welsh version")
    layout = ("english_only_reason", "reason")

    english_only_reason = area(
        lazy_gettext("Why is there no Welsh version?"),
        longest=500,
        description=lazy_gettext("Empty this once the Welsh is written. The reason is shown on the advert."),
    )

    @classmethod
    def initial(cls, vacancy: Vacancy) -> dict[str, Any]:
        """Return the reason."""
        return {"english_only_reason": vacancy.english_only_reason}

    def values(self) -> dict[str, Any]:
        """Return the reason."""
        return {"english_only_reason": self.english_only_reason.data}
