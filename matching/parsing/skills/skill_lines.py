"""The framework skill a line asks for in its own words, and the level it names."""

import re
from functools import cache

from career_framework import SkillLevel, load_framework
from matching.parsing.skills.named import tools_in
from matching.parsing.words.lexicon import Lexicon

LEVELS: tuple[tuple[SkillLevel, re.Pattern[str]], ...] = (
    (
        SkillLevel.EXPERT,
        re.compile(
            r"\bexpert(?:ise)?(?: (?:level|knowledge|understanding|skills?))?(?: in\b| of\b| with\b|\)?$)|"
            r"\bexpert[- ]level\b|\(expert\)|\b(?:lefel )?arbenig(?:wr|ol)\b",
            re.IGNORECASE,
        ),
    ),
    (
        SkillLevel.PRACTITIONER,
        re.compile(
            r"\bpractitioner[- ]level\b|\blevel:? practitioner\b|\(practitioner\)|"
            r"\blefel ymarferydd\b",
            re.IGNORECASE,
        ),
    ),
    (
        SkillLevel.WORKING,
        re.compile(
            r"\bworking (?:knowledge|level|understanding)\b|\(working\)|"
            r"\bgwybodaeth weithio(?:l)?\b",
            re.IGNORECASE,
        ),
    ),
    (
        SkillLevel.AWARENESS,
        re.compile(
            r"\bawareness(?: of| level)\b|\(awareness\)|\bbasic (?:knowledge|understanding|awareness|skills)\b|"
            r"\bsome (?:knowledge|understanding|awareness)\b|\bymwybyddiaeth\b|\bgwybodaeth sylfaenol\b",
            re.IGNORECASE,
        ),
    ),
)
# What a line says around the name of a skill
AROUND = re.compile(
    r"\b(?:strong|good|solid|proven|excellent|practical|extensive|some|working|in-depth|detailed|sound|"
    r"demonstrable|"
    r"significant|previous|basic|relevant|recent|knowledge|experience|skills?|understanding|"
    r"expert(?:ise)?|level|"
    r"practitioner|awareness|ability|able|to|in|of|with|on|a|an|the|and|at|or|"
    r"profiad|gwybodaeth|sgiliau|dealltwriaeth|o|am|mewn|yn|gyda|lefel)\b",
    re.IGNORECASE,
)
WORD = re.compile(r"\w+")
# The name makes most of what is said, or it is only an example in a longer thought.
LEAST_SHARE = 0.5
# The framework means threat analysis by it; an advert that says no more may mean any.
AMBIGUOUS = frozenset({"analysis"})


def level_asked(line: str) -> SkillLevel | None:
    """Return the level a line names outright: "working knowledge of", "expert in"."""
    return next((level for level, sign in LEVELS if sign.search(line)), None)


def skill_asked(line: str) -> str | None:
    """Return the one framework skill a line is about; of several that share a name the general one."""
    bare = AROUND.sub(" ", line)
    said = len(WORD.findall(bare))
    found = list(_lexicon().find(line))
    if len(found) != 1 or not said or AMBIGUOUS.issuperset(found[0].ids):
        return None
    named = AROUND.sub(" ", line[found[0].start : found[0].end])
    if len(WORD.findall(named)) / said < LEAST_SHARE:
        return None
    skills = load_framework().skills
    return min(found[0].ids, key=lambda skill_id: (len(skills[skill_id].name.en), skill_id))


@cache
def _lexicon() -> Lexicon:
    """Names of skills, and other names that are not a tool's: "Terraform" asks for Terraform, not for scripting."""
    skills = load_framework().skills.values()
    names = {
        skill.id: [skill.name.en.partition(" (")[0], *(name for name in skill.aliases if not tools_in(name))]
        for skill in skills
    }
    return Lexicon(names, welsh={skill.id: (skill.name.cy.partition(" (")[0],) for skill in skills})
