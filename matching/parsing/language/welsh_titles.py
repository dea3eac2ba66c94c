"""Welsh job titles put into English words, so that a model which knows only English can compare them.

A Welsh title says the occupation first and what it is about afterwards ("Swyddog Cymorth TGCh"), an English one last
("IT support officer"): the words are turned round, but for those of rank, which stand first in both.
"""

import re
from functools import cache

from career_framework import load_framework
from matching.parsing.words import FOLDER
from matching.parsing.words.lexicon import WORD, Lexicon

# The sections of the list.
WHO, WHAT, GRADES = "# --- who", "# --- what", "# --- grades"
HEAD_OF = "head of"
# Longer texts are sentences.
MOST_WORDS = 9
BETWEEN = re.compile(r"[()\[\],/|]|\s[-–—]\s")


def title_in_english(title: str) -> str:
    """Return an English wording of a Welsh job title.

    The text itself when it names no occupation in Welsh, or is longer than a title.
    """
    if len(title.split()) > MOST_WORDS or not any(_occupations().find(title)):
        return title
    return ", ".join(filter(None, (_turned(part) for part in BETWEEN.split(title))))


def _turned(part: str) -> str:
    before: list[str] = []
    after: list[str] = []
    at = 0
    for term in _terms().find(part):
        after.extend(_names(part, at, term.start))
        english = term.ids[0]
        (before if english in _section(GRADES) or english == HEAD_OF else after).append(english)
        at = term.end
    after.extend(_names(part, at, len(part)))
    return " ".join([*before, *reversed(after)])


def _names(text: str, start: int, end: int) -> list[str]:
    """Return what nobody listed and is likely a name: "DevOps", "SQL"; never small Welsh words."""
    return [word[0] for word in WORD.finditer(text, start, end) if any(map(str.isupper, word[0]))]


@cache
def _terms() -> Lexicon:
    terms: dict[str, list[str]] = {}
    for role in load_framework().roles.values():
        terms.setdefault(role.name.en, []).append(role.name.cy)
    for mark in (WHO, WHAT, GRADES):
        for english, welsh in _section(mark).items():
            terms.setdefault(english, []).extend(welsh)
    return Lexicon({}, welsh=terms)


@cache
def _occupations() -> Lexicon:
    return Lexicon({}, welsh=_section(WHO))


@cache
def _section(mark: str) -> dict[str, list[str]]:
    """Read one section of the list: English with its Welsh."""
    text = (FOLDER / "welsh_titles.txt").read_text(encoding="utf-8")
    section = text.partition(mark)[2].partition("\n# ---")[0].partition("\n")[2]
    pairs = (line.partition(" = ") for line in section.splitlines() if line)
    return {english: welsh.split(" | ") for english, _, welsh in pairs}
