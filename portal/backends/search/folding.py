"""Words without case or diacritics, so that `tŷ`, `ty` and `Tŷ` are one."""

import re
import unicodedata

WORD = re.compile(r"[\w+#]+(?:\.\w+)*", re.UNICODE)


def fold(text: str) -> str:
    """Return text in lower case with diacritics removed and apostrophes straightened."""
    decomposed = unicodedata.normalize("NFKD", text.replace("’", "'")).lower()
    return "".join(char for char in decomposed if not unicodedata.combining(char))


def words(text: str) -> list[str]:
    """Return the folded words of a text."""
    return WORD.findall(fold(text))
