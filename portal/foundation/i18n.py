"""Two languages as a value: what councils write comes in English and Welsh, side by side."""

from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import Text
from sqlalchemy.orm import Composite, composite, mapped_column


class Language(StrEnum):
    """The two languages of the service, equal in law."""

    ENGLISH = "en"
    WELSH = "cy"


@dataclass(frozen=True, slots=True)
class Bilingual:
    """One text in both languages. A missing Welsh is the empty string, so that it can be seen to be missing."""

    en: str
    cy: str = ""

    def in_(self, language: str) -> str:
        """Return the text in a language, or in the other one where it has not been written."""
        first, second = (self.cy, self.en) if language == Language.WELSH else (self.en, self.cy)
        return first or second

    def language_of(self, language: str) -> Language:
        """Return the language `in_` really answers in, for an honest `lang` attribute."""
        wanted = Language(language)
        other = Language.ENGLISH if wanted is Language.WELSH else Language.WELSH
        return wanted if getattr(self, wanted.value) else other

    @property
    def is_complete(self) -> bool:
        """Say whether both languages are there."""
        return bool(self.en.strip() and self.cy.strip())


def bilingual(name: str) -> Composite[Bilingual]:
    """Map a pair of columns, `name_en` and `name_cy`, to one Bilingual attribute."""
    return composite(
        Bilingual,
        mapped_column(f"{name}_en", Text, default="", nullable=False),
        mapped_column(f"{name}_cy", Text, default="", nullable=False),
    )
