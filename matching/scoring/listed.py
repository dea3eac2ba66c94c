"""Whether a CV names the requirements of a vacancy one after the other, in the advert's own words."""

import re
from collections.abc import Sequence

from matching.profiles import Passage, Requirement

ITEMS = re.compile(r"[,;|•·]|\s[-–—]\s")
NOT_WORDS = re.compile(r"[\W_]+")
# Somebody who tailors a CV names a few of the requirements as the advert does; hardly so many of them.
LEAST, SHARE = 4, 0.4


def listed_requirements(passages: Sequence[Passage], requirements: Sequence[Requirement]) -> str | None:
    """Return a warning where a large share of the requirements stand word for word, each as a line or an item.

    "copies-the-advert" when most are lines of their own, "keyword-list" when they are items of a list, else None.
    """
    wanted = {_plain(item.text) for item in requirements} - {""}
    whole = {_plain(passage.text) for passage in passages} & wanted
    items = {_plain(item) for passage in passages for item in _items(passage.text)} & wanted
    if len(whole | items) < max(LEAST, SHARE * len(wanted)):
        return None
    return "copies-the-advert" if len(whole) > len(items - whole) else "keyword-list"


def _items(text: str) -> list[str]:
    found = ITEMS.split(text)
    # "Experienced in user research" and "Skills: user research" name it too
    return [*found, *(re.sub(r"^.*?(?::|\bin\b|\bof\b|\band\b)", "", item) for item in found)]


def _plain(text: str) -> str:
    return NOT_WORDS.sub(" ", text.casefold()).strip()
