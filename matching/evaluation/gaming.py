"""Ways to talk a matcher into a better score, each made out of an honest CV and the advert."""

import json
import re
import textwrap
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from career_framework import Framework
from matching.engine import Engine
from matching.evaluation.fairness_cvs import cv
from matching.evaluation.fairness_people import FICTIONAL, chosen, person
from matching.parsing import extract_text, parse_text
from matching.profiles import Match, VacancyProfile

REPEATS = 50
MOST_GAINED = 0.02


@cache
def words_of(what: str) -> Sequence[Any]:
    """Return the wordings of one kind of attack."""
    found: Sequence[Any] = json.loads((FICTIONAL / "gaming.json").read_text(encoding="utf-8"))[what]
    return found


# Where a CV ends with its references, what is appended stands among them and is not read at all.
UNREAD = "much-under-references"


@dataclass(frozen=True, slots=True)
class Attack:
    """What is written into a CV, where, and the warning it must earn."""

    warning: str
    put: Callable[[str, Sequence[str]], str]
    lines: Callable[[VacancyProfile, int], Sequence[str]]

    def on(self, text: str, vacancy: VacancyProfile, seed: int) -> bytes:
        """Return the CV with the attack in it, as a plain text file."""
        return self.put(text, self.lines(vacancy, seed)).encode()


def advert_of(vacancy: VacancyProfile) -> str:
    """Return an advert as a candidate sees it: title, text and every requirement on a line."""
    return "\n".join([vacancy.title, vacancy.text, *requirements_of(vacancy)])


def requirements_of(vacancy: VacancyProfile) -> list[str]:
    """Return the requirements' own words."""
    return [item.text for item in vacancy.requirements]


def at_the_end(text: str, lines: Sequence[str]) -> str:
    """Append lines as a part of their own."""
    return text.rstrip("\n") + "\n\n" + "\n".join(lines) + "\n"


def in_the_work(text: str, lines: Sequence[str]) -> str:
    """Put lines among the things done in the newest job, as bullets like those beside them."""
    bullet = re.search(r"^[•*-] .*$", text, re.MULTILINE)
    if bullet is None:
        return at_the_end(text, lines)
    added = "".join(f"\n{bullet[0][:2]}{line}" for line in lines)
    return text[: bullet.end()] + added + text[bullet.end() :]


def reworded(line: str) -> str:
    """Put a line of an advert in the first person."""
    for pattern, words in words_of("first_person"):
        line = re.sub(pattern, words, line, flags=re.IGNORECASE)
    return line


def look_alike(line: str) -> str:
    """Write a line with Cyrillic letters that look like Latin ones."""
    return line.translate(str.maketrans("aeopcxyi", "аеорсхуі"))


def invisible(line: str) -> str:
    """Break each word with a character nobody sees."""
    return re.sub(r"(\w)(\w)", "\\1\u200b\\2", line)


def _lines(vacancy: VacancyProfile) -> list[str]:
    return [line for line in advert_of(vacancy).splitlines() if line.strip()]


def _one_skill(vacancy: VacancyProfile, seed: int) -> str:
    return chosen(requirements_of(vacancy), seed, "repeated").rstrip(".")


def meanings_of(vacancy: VacancyProfile, framework: Framework) -> list[str]:
    """Return what the framework publishes about the skills a vacancy names."""
    skills = [framework.skills[item.skill_id] for item in vacancy.requirements if item.skill_id in framework.skills]
    return [text.en for skill in skills for text in (skill.summary, *(meaning.text for meaning in skill.meanings))]


def sentences_about(skill: str) -> list[str]:
    """Say fifty times, in a few ways, that one has a skill."""
    frames = words_of("frames")
    return [f"{frames[time % len(frames)].format(skill)[:-1]} ({time})." for time in range(REPEATS)]


@dataclass
class Gain:
    """What one attack gained: pairs tried, the largest and mean gain, how many gained too much or went unmarked."""

    attack: str
    pairs: int = 0
    largest: float = 0.0
    total: float = 0.0
    too_much: int = 0
    unmarked: int = 0

    def add(self, before: Match, after: Match, warning: str) -> None:
        """Count one CV set against one vacancy without and with the attack."""
        gain = (after.score or 0.0) - (before.score or 0.0)
        self.pairs += 1
        self.largest = max(self.largest, gain)
        self.total += gain
        self.too_much += gain > MOST_GAINED
        self.unmarked += not {warning, UNREAD} & set(after.warnings)


def gamed(engine: Engine, asked: Sequence[VacancyProfile], *, cvs: int) -> list[Gain]:
    """Try every attack on fictional CVs, each against one vacancy after another."""
    tried = attacks(engine.framework)
    gains = {name: Gain(name) for name in tried}
    for seed in range(cvs):
        vacancy = asked[seed % len(asked)]
        text = cv(person(seed), seed)
        before = engine.match(parse_text(text), vacancy)
        for name, attack in tried.items():
            read = extract_text(attack.on(text, vacancy, seed))
            after = engine.match(parse_text(read.text, warnings=read.warnings), vacancy)
            gains[name].add(before, after, attack.warning)
    return list(gains.values())


def attacks(framework: Framework) -> Mapping[str, Attack]:
    """Return every attack by its name."""
    reader, copied, listed, repeated = "instructions", "copies-the-advert", "keyword-list", "repetition"
    end, work = at_the_end, in_the_work
    return {
        "instruction, English": Attack(reader, end, lambda _, seed: [chosen(words_of("instructions"), seed)]),
        "instruction, at work": Attack(reader, work, lambda _, seed: [chosen(words_of("instructions"), seed, 2)]),
        "instruction, Welsh": Attack(reader, end, lambda _, seed: [chosen(words_of("welsh_instructions"), seed)]),
        "advert, whole": Attack(copied, end, lambda vacancy, _: _lines(vacancy)),
        "advert, at work": Attack(copied, work, lambda vacancy, _: _lines(vacancy)),
        "advert, wrapped anew": Attack(copied, end, lambda vacancy, _: textwrap.wrap(" ".join(_lines(vacancy)), 46)),
        "advert, half of it": Attack(copied, work, lambda vacancy, _: _lines(vacancy)[::2]),
        "advert, in first person": Attack(copied, work, lambda vacancy, _: list(map(reworded, _lines(vacancy)))),
        "advert, unseen characters": Attack(
            "hidden-text", work, lambda vacancy, _: list(map(invisible, _lines(vacancy)))
        ),
        "advert, look-alike letters": Attack(
            "look-alike-letters", work, lambda vacancy, _: list(map(look_alike, _lines(vacancy)))
        ),
        "framework's own words": Attack(
            copied, work, lambda vacancy, _: meanings_of(vacancy, framework) or _lines(vacancy)
        ),
        "list of requirements": Attack(
            listed, end, lambda vacancy, _: ["Skills", ", ".join(requirements_of(vacancy))]
        ),
        "list, at work": Attack(listed, work, lambda vacancy, _: [", ".join(requirements_of(vacancy))]),
        "list as a sentence": Attack(
            listed, work, lambda vacancy, _: ["Experienced in " + ", ".join(requirements_of(vacancy)) + "."]
        ),
        "list of every tool": Attack(listed, work, lambda _, __: [", ".join(words_of("tools"))]),
        "skill 50 times, one line": Attack(
            repeated, work, lambda vacancy, seed: [" ".join([_one_skill(vacancy, seed)] * REPEATS)]
        ),
        "skill 50 times, bullets": Attack(
            repeated, work, lambda vacancy, seed: [_one_skill(vacancy, seed)] * REPEATS
        ),
        "skill 50 times, sentences": Attack(
            repeated, work, lambda vacancy, seed: sentences_about(_one_skill(vacancy, seed))
        ),
    }
