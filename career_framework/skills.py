"""Skills and what each of their levels means."""

from dataclasses import dataclass

from career_framework.levels import SkillLevel
from career_framework.text import Text


@dataclass(frozen=True, slots=True)
class LevelMeaning:
    """What a person at one level of a skill can do."""

    level: SkillLevel
    text: Text


@dataclass(frozen=True, slots=True)
class Skill:
    """A skill of the framework.

    `meanings` are lowest level first and may be empty: the skills of the chief officers have no levels.
    `aliases` are lower-case words people write for the skill in CVs, in either language.
    `former_name` is what the framework called it before, in English. `is_current` tells whether the newest
    list of skills we know of still has it.
    """

    id: str
    name: Text
    summary: Text
    meanings: tuple[LevelMeaning, ...] = ()
    aliases: tuple[str, ...] = ()
    former_name: str | None = None
    is_current: bool = True

    @property
    def explanations(self) -> tuple[Text, ...]:
        """Return everything that is said of the skill: what it is, and what each level means, lowest first."""
        return (self.summary, *(meaning.text for meaning in self.meanings))

    def meaning_of(self, level: SkillLevel) -> Text | None:
        """Return what the skill means at `level`, or None where the framework defines no such level."""
        return next((meaning.text for meaning in self.meanings if meaning.level is level), None)
