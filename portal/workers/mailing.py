"""E-mails in the reader's language: a template's first line is the subject, the rest the body."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from babel.dates import format_date, format_datetime, format_time
from babel.support import Translations
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from portal.foundation.clock import CIVIL_TIME
from portal.foundation.i18n import Language

HERE = Path(__file__).parent
SUBJECT = "Subject: "


@dataclass(frozen=True, slots=True)
class Written:
    """A rendered e-mail."""

    subject: str
    body: str


def _environment(language: Language) -> Environment:
    environment = Environment(
        loader=FileSystemLoader(HERE / "templates" / "mail"),
        extensions=["jinja2.ext.i18n"],
        undefined=StrictUndefined,
        autoescape=False,  # noqa: S701 - plain text, never HTML
        trim_blocks=True,
        lstrip_blocks=True,
    )
    translations = Translations.load(HERE.parent / "translations", [language.value])
    environment.install_gettext_translations(translations, newstyle=True)  # type: ignore[attr-defined]  # the extension adds it
    environment.filters["date"] = lambda value: format_date(value, "long", locale=language.value)
    environment.filters["time"] = lambda value: format_time(
        value.astimezone(CIVIL_TIME), "HH:mm", locale=language.value
    )
    environment.filters["moment"] = lambda value: format_datetime(
        value, "d MMMM y, HH:mm", tzinfo=CIVIL_TIME, locale=language.value
    )
    return environment


ENVIRONMENTS: dict[Language, Environment] = {}


def write(template: str, language: Language, **values: Any) -> Written:
    """Render `templates/mail/<template>.txt` in a language.

    Raises:
        ValueError: the template does not start with its subject.

    """
    if language not in ENVIRONMENTS:
        ENVIRONMENTS[language] = _environment(language)
    tidy = {name: one_line(value) if isinstance(value, str) else value for name, value in values.items()}
    text = ENVIRONMENTS[language].get_template(f"{template}.txt").render(**tidy)
    first, _, body = text.partition("\n")
    if not first.startswith(SUBJECT):
        raise ValueError(f"{template}.txt must start with {SUBJECT!r}")
    return Written(subject=first.removeprefix(SUBJECT).strip(), body=body.strip() + "\n")


def one_line(text: str) -> str:
    """Return a value as one line, so that nothing written by anybody ends a subject or begins a paragraph."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())
