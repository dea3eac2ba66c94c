"""A text in both languages of the portal."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Text:
    """One wording in English and in Welsh. Neither is ever empty in the published data."""

    en: str
    cy: str

    def in_(self, language: str) -> str:
        """Return the wording in `language`: "en", "cy" or a region of them such as "en-GB".

        Raises ValueError for any other language, so that a typing mistake never shows the wrong one.
        """
        primary = language.replace("_", "-").partition("-")[0].lower()
        if primary == "cy":
            return self.cy
        if primary == "en":
            return self.en
        raise ValueError(f"no text in language {language!r}")
