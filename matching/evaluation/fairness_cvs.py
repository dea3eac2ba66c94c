"""Fictional CVs in many layouts, with names and the rest of a person where real CVs have them."""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from matching.evaluation.fairness_people import FICTIONAL, Person, chosen
from matching.parsing.blinding.contact import folded

ONLY_A_SLOT = re.compile(r"\{\w+\}")
VOWEL = re.compile(r"[aeiou]", re.IGNORECASE)
LINES_OF_A_JOB = (
    ("{title}, {employer}, {dates}",),
    ("{title} | {employer} | {dates}",),
    ("{employer}", "{title}", "{dates}"),
    ("{title} at {employer} ({dates})",),
)
DATES = (
    ("Jan 2019 – present", "March 2014 - December 2018"),
    ("01/2019 - present", "03/2014 - 12/2018"),
    ("2019 - present", "2014 - 2018"),
)
MENTIONS = (
    "{given} won the staff award in 2021.",
    "Was asked by {manager} to lead the review as {title} {family}.",
    "Reported to {manager} and stood in for {referee}.",
    "{Given_s} guide to plain words is on the intranet.",
    "Known in the team as {given}, and for the {family} method of taking minutes.",
    "Represented {society} on the staff council.",
    "Kept the accounts of {congregation} in a database.",
    "",
    "",
)
DONE_IN_A_JOB = 4


@cache
def works() -> Mapping[str, Any]:
    """Return what people can have done: employers, trades with their duties, and profiles."""
    found: Mapping[str, Any] = json.loads((FICTIONAL / "work.json").read_text(encoding="utf-8"))
    return found


@cache
def layouts() -> Sequence[str]:
    """Return the templates of whole CVs, in the order of their names."""
    return [path.read_text(encoding="utf-8") for path in sorted((FICTIONAL / "layouts").glob("*.txt"))]


@dataclass(frozen=True, slots=True)
class Dates:
    """How a CV dates its two jobs, newest first, and what it says beside them."""

    newest: str
    earlier: str
    between: str = ""  # a line between the two jobs
    beside: str = ""  # words behind the newest job's title


def usual_dates(seed: int) -> Dates:
    """Date two jobs, one after the other."""
    return Dates(*chosen(DATES, seed, "dates"))


def trade_of(seed: int) -> Mapping[str, Any]:
    """Return the trade of CV number `seed`; each comes about equally often."""
    trades = works()["trades"]
    found: Mapping[str, Any] = trades[seed % len(trades)]
    return found


def cv(person: Person, seed: int, dates: Dates | None = None) -> str:
    """Write CV number `seed` for a person. Whatever is not the person depends on the seed alone."""
    slots = _slots(person, seed)
    slots["jobs"] = _jobs(slots, seed, dates or usual_dates(seed))
    template = layouts()[seed // len(works()["trades"]) % len(layouts())]
    lines = []
    for line in template.strip("\n").split("\n"):
        written = re.sub(r" {2,}", " ", line.format_map(slots)).rstrip()
        if written or not ONLY_A_SLOT.search(line):
            lines.append(written)
    return "\n".join(lines) + "\n"


def _jobs(slots: Mapping[str, str], seed: int, dates: Dates) -> str:
    trade = trade_of(seed)
    start = seed // 3 % len(trade["done"])
    done = [trade["done"][(start + step) % len(trade["done"])] for step in range(2 * DONE_IN_A_JOB)]
    done = list(dict.fromkeys(done))
    mentions = [chosen(MENTIONS, seed, place).format_map(slots) for place in range(2)]
    form = chosen(LINES_OF_A_JOB, seed, "form")
    newest = _job(form, slots, trade["title"] + dates.beside, "employer", dates.newest)
    earlier = _job(form, slots, trade["earlier"], "earlier_employer", dates.earlier)
    bullet = chosen(("• ", "- ", "* "), seed, "bullet")
    lines = [
        *newest,
        *(bullet + line for line in [*done[:DONE_IN_A_JOB], mentions[0]] if line),
        "",
        *([dates.between, ""] if dates.between else []),
        *earlier,
        *(bullet + line for line in [mentions[1], *done[DONE_IN_A_JOB:]] if line),
    ]
    return "\n".join(lines)


def _job(form: Sequence[str], slots: Mapping[str, str], title: str, employer: str, dates: str) -> list[str]:
    return [line.format(title=title, employer=slots[employer], dates=dates) for line in form]


def _slots(person: Person, seed: int) -> dict[str, str]:
    trade = trade_of(seed)
    given, family = person.given, person.family
    local = [re.sub(r"[^a-z]", "", folded(part)) for part in (given, family)]
    pronouns = dict(person.pronouns)
    lower = trade["title"].lower()
    slots = {
        **pronouns,
        "name": f"{given} {family}",
        "NAME": f"{given} {family}".upper(),
        "given": given,
        "family": family,
        "title": person.title,
        "Title_family": f"{person.title} {family}",
        "Given_s": f"{given}'s",
        "initial": given[0],
        "initials": f"{given[0]}{family[0].upper()}",
        "slug": "-".join(local),
        "email_dots": f"{local[0]}.{local[1]}@mail.example",
        "email_solid": f"{local[0]}{local[1]}7@mail.example",
        "email_initial": f"{local[0][0]}.{local[1]}@mail.example",
        "She": pronouns["she"].capitalize(),
        "she_cap": pronouns["she"].capitalize(),
        "age": person.age,
        "born": person.born,
        "address": person.address,
        "phone": person.phone,
        "town": person.town,
        "school": person.school,
        "university": person.university,
        "nationality": person.nationality,
        "right_to_work": person.right_to_work,
        "marital": person.marital,
        "family_line": person.family_line.format_map(pronouns),
        "photo": person.photograph,
        "faith": person.faith,
        "congregation": person.congregation,
        "society": person.society,
        "disability": person.disability,
        "manager": " ".join(person.manager),
        "referee": " ".join(person.referee),
        "job": trade["title"],
        "JOB": trade["title"].upper(),
        "lower": lower,
        "article": f"{'an' if VOWEL.match(lower) else 'a'}",
        "course": trade["course"],
        "skills": trade["skills"],
        "employer": chosen(works()["employers"], seed, "newest"),
        "earlier_employer": chosen(works()["employers"], seed, "earlier"),
        "postnominal": chosen(("BSc (Hons)", "MBCS", "MSc, CITP"), seed, "letters"),
        "age_at_school": "2003 - 2010",
    }
    profile = chosen(works()["profiles"], seed, "profile")
    slots["profile"] = profile.format(title=trade["title"], lower=lower)
    return slots
