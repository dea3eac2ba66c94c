"""What is written into a CV to game it, made out of the advert."""

import json
import re
from collections.abc import Sequence
from functools import cache
from itertools import chain, cycle
from typing import Any

from career_framework import Framework
from matching.evaluation.fairness_people import FICTIONAL, chosen
from matching.profiles import VacancyProfile

REPEATS = 50
# One that takes no room, and one that is meant to join letters and draws nothing.
NO_ROOM, DRAWN_AS_NOTHING = "\u200b", "\u034f"
CAPITAL = re.compile(r"\b[A-Z][\w+#]*\b")


@cache
def words_of(what: str) -> Sequence[Any]:
    """Return the wordings of one kind of attack."""
    found: Sequence[Any] = json.loads((FICTIONAL / "gaming.json").read_text(encoding="utf-8"))[what]
    return found


def advert_of(vacancy: VacancyProfile) -> str:
    """Return an advert as a candidate sees it: title, text and every requirement on a line."""
    return "\n".join([vacancy.title, vacancy.text, *requirements_of(vacancy)])


def requirements_of(vacancy: VacancyProfile) -> list[str]:
    """Return the requirements' own words."""
    return [item.text for item in vacancy.requirements]


def reworded(line: str) -> str:
    """Put a line of an advert in the first person."""
    for pattern, words in words_of("first_person"):
        line = re.sub(pattern, words, line, flags=re.IGNORECASE)
    return line


def look_alike(line: str) -> str:
    """Write a line with Cyrillic letters that look like Latin ones."""
    return line.translate(str.maketrans("aeopcxyi", "аеорсхуі"))


def cut_up(by: str, line: str) -> str:
    """Break each word with a character nobody sees."""
    return re.sub(r"(\w)(\w)", rf"\1{by}\2", line)


def lines_of(vacancy: VacancyProfile) -> list[str]:
    """Return the lines of an advert."""
    return [line for line in advert_of(vacancy).splitlines() if line.strip()]


def one_skill(vacancy: VacancyProfile, seed: int) -> str:
    """Choose one of the requirements."""
    return chosen(requirements_of(vacancy), seed, "repeated").rstrip(".")


def meanings_of(vacancy: VacancyProfile, framework: Framework) -> list[str]:
    """Return what the framework publishes about the skills a vacancy names."""
    skills = [framework.skills[item.skill_id] for item in vacancy.requirements if item.skill_id in framework.skills]
    return [text.en for skill in skills for text in skill.explanations]


def sentences_about(skill: str) -> list[str]:
    """Say fifty times, in a few ways, that one has a skill."""
    frames = words_of("frames")
    return [f"{frames[time % len(frames)].format(skill)[:-1]} ({time})." for time in range(REPEATS)]


def names_of(vacancy: VacancyProfile) -> list[str]:
    """Return what the requirements are called."""
    return [text.partition(":")[0].rstrip(".") for text in requirements_of(vacancy)]


def lower(text: str) -> str:
    """Begin a text with a small letter, as in the middle of a sentence."""
    return text[:1].lower() + text[1:]


def capitals_of(vacancy: VacancyProfile) -> list[str]:
    """Return the words an advert writes with a capital."""
    return list(dict.fromkeys(CAPITAL.findall(advert_of(vacancy))))


def with_small_words(listed: Sequence[str]) -> str:
    """Put small words between words, so that they look like a sentence."""
    return " ".join(chain.from_iterable(zip(listed, cycle(words_of("small_words")))))


def in_other_letters(line: str) -> str:
    """Write a line in full-width letters."""
    return "".join(chr(ord(letter) + 0xFEE0) if "!" <= letter <= "~" else letter for letter in line)


def set_apart(line: str) -> str:
    """Write a line letter by letter."""
    return "  ".join(" ".join(word) for word in line.split())


def said_differently(skill: str) -> list[str]:
    """Say fifty different sentences about one skill."""
    done, where = words_of("done"), words_of("where")
    return [f"{done[n % len(done)]} {lower(skill)} {where[n % len(where)].format(n)}." for n in range(REPEATS)]
