"""The form of requirements: rows that can be added, removed and moved without JavaScript."""

from typing import Any

from flask_babel import lazy_gettext, lazy_pgettext
from govuk_frontend_wtf.wtforms_widgets import GovSelect
from wtforms import Form as PlainForm
from wtforms.fields import FieldList, FormField, HiddenField, SelectChoice, SelectField
from wtforms.validators import Optional

from career_framework import Framework, SkillLevel, load_framework
from portal.domain.vacancies.models import RequirementImportance, Vacancy
from portal.domain.vacancies.sections import RequirementLine, Section
from portal.foundation.i18n import Bilingual
from portal.web.shared.labels import IMPORTANCE
from portal.web.shared.language import language
from portal.web.staff.vacancies.forms.base import ENGLISH, WELSH, SectionForm, line

MOST_ROWS = 40
DEFAULT_LEVEL = SkillLevel.WORKING


class RequirementRow(PlainForm):  # type: ignore[misc]  # WTForms is untyped
    """One requirement: a skill at a level, or the council's own words."""

    row_id = HiddenField()
    skill_id = HiddenField()
    importance = SelectField(
        lazy_gettext("Essential or desirable"),
        widget=GovSelect(),
        choices=[SelectChoice(key.value, label) for key, label in IMPORTANCE.items()],
    )
    level = SelectField(lazy_gettext("Level"), widget=GovSelect(), validators=[Optional()])
    text_en = line(ENGLISH, longest=400)
    text_cy = line(WELSH, longest=400)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        levels = load_framework().skill_levels
        self.level.choices = [SelectChoice(level.code, term.name.in_(language())) for level, term in levels.items()]
        if not self.skill_id.data:
            del self.level

    @property
    def skill_name(self) -> str:
        """The skill's name in the page's language, empty for an own line."""
        skill = load_framework().skills.get(self.skill_id.data or "")
        return skill.name.in_(language()) if skill else ""

    def validate(self, extra_validators: Any = None) -> bool:
        """Ask of an own line that it says something, in English at least."""
        good = bool(super().validate(extra_validators))
        if not self.skill_id.data and not self.text_en.data:
            self.text_en.errors = [lazy_gettext("Write this requirement in English, or remove it")]
            return False
        return good


class RequirementsForm(SectionForm):
    """All requirements, in order."""

    section = Section.REQUIREMENTS
    heading = lazy_gettext("What you ask for")
    layout = ("rows",)

    rows = FieldList(FormField(RequirementRow), max_entries=MOST_ROWS)
    new_skill = SelectField(lazy_gettext("Add a skill of the framework"), widget=GovSelect(), validators=[Optional()])

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        none = SelectChoice("", lazy_pgettext("no skill chosen", "Choose a skill"))
        self.new_skill.choices = [none, *_skills(load_framework())]

    @classmethod
    def initial(cls, vacancy: Vacancy) -> dict[str, Any]:
        """Return the rows as written."""
        return {
            "rows": [
                {
                    "row_id": str(row.id),
                    "skill_id": row.skill_id or "",
                    "importance": row.importance.value,
                    "level": SkillLevel(row.level).code if row.level else "",
                    "text_en": row.text.en,
                    "text_cy": row.text.cy,
                }
                for row in vacancy.requirements
            ]
        }

    def values(self) -> dict[str, Any]:
        """Return the rows for the domain."""
        return {"requirements": [_line(row) for row in self.rows.data]}

    def after(self, action: str) -> dict[str, Any]:
        """Return the form's data after `add-skill`, `add-line`, `remove-2`, `up-2` or `down-2`."""
        rows = list(self.rows.data)
        verb, _, place = action.partition("-")
        if verb == "add":
            rows += self._added(place)
        elif place.isdigit() and int(place) < len(rows):
            _moved(rows, verb, int(place))
        return {"rows": rows[:MOST_ROWS], **({"reason": self.reason.data} if "reason" in self else {})}

    def _added(self, what: str) -> list[dict[str, Any]]:
        row = {"row_id": "", "skill_id": "", "importance": "essential", "level": "", "text_en": "", "text_cy": ""}
        if what == "line":
            return [row]
        if self.new_skill.data not in load_framework().skills:
            return []
        return [row | {"skill_id": self.new_skill.data, "level": DEFAULT_LEVEL.code}]


def _moved(rows: list[dict[str, Any]], verb: str, place: int) -> None:
    row = rows.pop(place)
    if verb == "up":
        rows.insert(max(0, place - 1), row)
    elif verb == "down":
        rows.insert(place + 1, row)


def _line(row: dict[str, Any]) -> RequirementLine:
    skill_id = row["skill_id"] if row["skill_id"] in load_framework().skills else None
    return RequirementLine(
        importance=RequirementImportance(row["importance"]),
        skill_id=skill_id,
        level=int(SkillLevel.from_code(row["level"])) if skill_id else None,
        text=Bilingual(row["text_en"], row["text_cy"]),
        id=int(row["row_id"]) if (row["row_id"] or "").isdecimal() else None,
    )


def _skills(framework: Framework) -> list[SelectChoice]:
    named = [(skill.name.in_(language()), skill.id) for skill in framework.skills.values() if skill.meanings]
    return [SelectChoice(skill_id, name) for name, skill_id in sorted(named, key=lambda pair: pair[0].casefold())]
