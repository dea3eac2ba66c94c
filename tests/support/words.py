"""The interface's own words in the language of a story, out of the catalogue the pages use."""

from functools import cache
from pathlib import Path

import polib

CATALOGUE = Path(__file__).parents[2] / "portal" / "translations" / "cy" / "LC_MESSAGES" / "messages.po"


@cache
def _welsh() -> dict[str, str]:
    found = {}
    for entry in polib.pofile(str(CATALOGUE)):
        forms = entry.msgstr_plural or {}
        found[entry.msgid] = entry.msgstr or forms.get(5, "")
        if entry.msgid_plural:
            found[entry.msgid_plural] = forms.get(5, "")
    return found


def words(english: str, language: str, **values: object) -> str:
    """Return an interface text in a language. A text the pages do not use is a mistake in the story.

    Raises:
        LookupError: the interface has no such text, or no Welsh for it.

    """
    welsh = _welsh().get(english)
    if not welsh:
        raise LookupError(f"The interface does not say “{english}”, or not in Welsh")
    text = english if language == "en" else welsh
    return text % values if values else text
