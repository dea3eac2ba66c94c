"""A skill level read from what a passage shows: its years, its scope, its responsibility."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from career_framework.levels import SkillLevel
from matching.profiles import Passage, Requirement, SectionKind

NUMBERS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "twelve": 12, "fifteen": 15, "twenty": 20,
}  # fmt: skip
LEARNING = re.compile(
    r"\b(?:assist(?:ed|ing|s)?|shadow(?:ed|ing)?|learn(?:ed|t|ing)?|stud(?:ied|ying)|introduction to|"
    r"help(?:ed|ing)? (?:to |out|with |the (?:\w+ ){1,3}(?:team|engineers?|developers?|analysts?|"
    r"officers?|manager)\b)|"
    r"under (?:the )?(?:supervision|guidance)|(?:course|module|training) (?:in|on)|completed (?:a |"
    r"the )?(?:\w+ ){0,3}course|"
    r"basics?|awareness|trainee|apprentice(?:ship)?|(?:work|industrial|student) placement|internship|"
    r"dysg(?:ais|u)|cynorthwy\w*|helpu|prentis\w*)\b",
    re.IGNORECASE,
)
# Whoever teaches learners is not one.
TEACHING = re.compile(
    r"\b(?:mentor|coach|train|supervis|manag|taught|teach|lectur|recruit|deliver|design|run|ran|"
    r"set up)\w*\b.{0,60}\b"
    r"(?:apprentice|trainee|learn|course|placement|awareness|basics?|module)\w*",
    re.IGNORECASE,
)
OWNING = re.compile(
    r"\b(?:designed|designing|decid(?:e|ed|ing)|architect(?:ed|ing)?|own(?:ed|ing)|introduc(?:ed|ing)|migrat(?:ed|ing)|"
    r"responsib\w*|coordinat\w*|manag(?:e|ed|ing)|deliver(?:ed|ing)|mentor(?:ed|ing)?|coach(?:ed|ing)?|"
    r"facilitat\w*|chair(?:ed|ing)|supervis\w*|redesign(?:ed|ing)?|set up|founded|negotiat(?:ed|ing)|"
    r"in charge of|accountable|end[- ]to[- ]end|from scratch|cyfrifol\w*|gyfrifol\w*|rheol\w*|reol\w*|"
    r"mentor\w*)\b",
    re.IGNORECASE,
)
LEADING = re.compile(
    r"\b(?:led|leads?(?= (?:the|a|an|on|our|my|its|their|all|teams?|people)\b)|leading|line[- ]manag\w*|"
    r"arwain|arweiniais)\b",
    re.IGNORECASE,
)
# What is led, or settled, for an organisation or beyond
DIRECTING = re.compile(
    r"\b(?:headed|head of|director|principal|strateg\w*|set (?:the |its |our |their )?(?:standards?|"
    r"direction)|governance|"
    r"across (?:the (?:whole )?)?(?:council|organisation|organization|department|company|authority|"
    r"county|region|"
    r"government|public sector)|national(?:ly)?|communit(?:y|ies) of practice|"
    r"advis(?:e|ed|es|ing) (?:the )?(?:\w+ ){0,3}(?:board|ministers?|directors?|chief|cabinet|executive|council)|"
    r"arweini\w*|pennaeth|strateg\w*|ledled)\b",
    re.IGNORECASE,
)
# Said in the passage itself: "for eight years", "team of 12"
NUMBER = rf"(\d{{1,3}}|{'|'.join(NUMBERS)})"
STATED_YEARS = re.compile(rf"\b{NUMBER}\+? (?:years|blynedd|mlynedd|flynedd)\b", re.IGNORECASE)
PEOPLE = re.compile(
    rf"\b(?:team|staff|group|tîm|dîm) (?:of|o) {NUMBER}\b|"
    rf"\b{NUMBER} (?:staff|people|developers|engineers|analysts|nurses|officers|colleagues)\b",
    re.IGNORECASE,
)
MOST_YEARS = 50
# Asks for what is learnt, not for what was done.
KNOWING = re.compile(
    r"\b(?:certificat\w*|qualif\w*|degree|diploma|foundation|accredit\w*|chartered|gcse|nvq|btec|"
    r"level \d|membership|"
    r"knowledge|understanding|awareness|familiar\w*|gradd|cymhwyster|cymwysterau|tystysgrif\w*|"
    r"gwybodaeth|dealltwriaeth)\b",
    re.IGNORECASE,
)
PEOPLE_OF_A_TEAM = 4
# So many years said in one sentence point to doing it alone; a job's dates do not say how much of it was this.
YEARS_OF_PRACTICE = 3.0
YEARS_OF_EXPERTISE = 6.0
# So many sentences of work that lasted that long tell of a regular part of it.
OFTEN = 2
# Who only begins with helping or learning has not done it yet, whatever is named afterwards.
BEGINS_BY_LEARNING = re.compile(
    r"^\W*(?:i )?(?:assist|help(?:s|ed)? |shadow|learn|dysg|cynorthwy|helpu )", re.IGNORECASE
)
STUDY = frozenset({SectionKind.EDUCATION, SectionKind.CERTIFICATIONS})


# How often such an estimate is right on the graded sets: one sentence of responsibility is as often one too high.
LIKELY, EVEN, UNSURE = 0.6, 0.5, 0.4


@dataclass(frozen=True, slots=True)
class Estimate:
    """A level and how sure it is, [0, 1]."""

    level: SkillLevel
    confidence: float


def estimate_passage(passage: Passage) -> Estimate:
    """Read one passage by itself.

    Doing something is working level. Owning or leading it, or three years of it said in the passage, point to
    practitioner, years of giving an organisation its direction to expert, assisting or studying to awareness.
    """
    text = passage.said
    stated = stated_years(text)
    years = max(passage.years or 0.0, stated)
    directing = bool(DIRECTING.search(text))
    leading = directing or bool(LEADING.search(text))
    owning = bool(OWNING.search(text)) or people_led(text) >= PEOPLE_OF_A_TEAM
    if passage.section in STUDY or (LEARNING.search(text) and not TEACHING.search(text)):
        beyond = (owning or leading) and not BEGINS_BY_LEARNING.search(text)
        return Estimate(SkillLevel.WORKING if beyond else SkillLevel.AWARENESS, LIKELY)
    if directing and years >= YEARS_OF_EXPERTISE:
        return Estimate(SkillLevel.EXPERT, LIKELY)
    if leading or owning or stated >= YEARS_OF_PRACTICE:
        return Estimate(SkillLevel.PRACTITIONER, EVEN if years >= YEARS_OF_PRACTICE else UNSURE)
    return Estimate(SkillLevel.WORKING, LIKELY if years else UNSURE)


def estimate(passages: Sequence[Passage]) -> Estimate | None:
    """Read passages that show one thing: the highest level of them, and practice where several tell of years.

    A further passage never lowers it.
    """
    found = [estimate_passage(item) for item in passages]
    done = [(item, one) for item, one in zip(passages, found, strict=True) if one.level >= SkillLevel.WORKING]
    if sum((item.years or 0.0) >= YEARS_OF_PRACTICE for item, _ in done) >= OFTEN:
        found.append(Estimate(SkillLevel.PRACTITIONER, LIKELY))
    return max(found, key=lambda item: (item.level, item.confidence), default=None)


def least_level(requirement: Requirement) -> SkillLevel:
    """Return the level that meets a requirement; without one, working, or awareness of what is only to be known."""
    if requirement.level is not None:
        return requirement.level
    return SkillLevel.AWARENESS if KNOWING.search(requirement.text) else SkillLevel.WORKING


def stated_years(text: str) -> float:
    """Years a passage itself claims, 0 when it names none."""
    found = (_number(word) for word in STATED_YEARS.findall(text))
    return float(max((years for years in found if years <= MOST_YEARS), default=0))


def people_led(text: str) -> int:
    """People in the team or staff a passage names, 0 when it names none."""
    return max((_number(first or second) for first, second in PEOPLE.findall(text)), default=0)


def _number(word: str) -> int:
    return NUMBERS.get(word.casefold()) or int(word)
