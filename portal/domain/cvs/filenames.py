"""The name a file came under, made safe to show and to offer back. It is never used as a path."""

import re
import unicodedata

LONGEST = 120
UNSAFE = re.compile(r'[\\/:*?"<>|]+')
EXTENSION = re.compile(r"\.[A-Za-z0-9]{1,5}\Z")


def safe_filename(name: str, *, fallback: str = "cv") -> str:
    """Return the last part of a name without control, formatting or reserved characters, at most 120 long.

    An extension survives the shortening, so that a downloaded file still opens.
    """
    last = re.split(r"[\\/]", unicodedata.normalize("NFC", name))[-1]
    kept = "".join(c for c in UNSAFE.sub("_", last) if unicodedata.category(c)[0] != "C")
    tidy = " ".join(kept.split()).strip(". ")
    if not tidy:
        return fallback
    extension = EXTENSION.search(tidy)
    suffix = extension.group() if extension else ""
    stem = tidy.removesuffix(suffix)[: LONGEST - len(suffix)].rstrip(". ")
    return (stem or fallback) + suffix
