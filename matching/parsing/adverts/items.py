"""A line that asks for several things, parted into them."""

import re

from matching.parsing.skills.named import tools_in

LEAD_IN = re.compile(
    r"^(?:(?:strong|good|solid|proven|excellent|hands[- ]on|practical|extensive|some|working|in-depth|"
    r"detailed|sound|"
    r"demonstrable|significant|previous|professional|technical|commercial|basic|and|or|knowledge|"
    r"experience|skills?|"
    r"understanding|proficien\w+|familiar\w*|expertise|competen\w+|fluen\w+|use|using|working|ability|"
    r"able|to|use|"
    r"a|an|the|of|in|with|on|profiad|gwybodaeth|sgiliau|o|am|mewn|yn|gyda|technolegau|technologies|"
    r"languages|tools|"
    r"includ\w+|programming|scripting)\s+)+(?=\S)",
    re.IGNORECASE,
)
# Any of these is enough: one requirement.
EITHER = re.compile(
    r"\b(?:or|such as|e\.?g\.?|for example|for instance|like|similar|equivalent|includ\w+|neu|megis|fel|"
    r"tebyg)\b|\betc\b",
    re.IGNORECASE,
)
CLAUSES = re.compile(r"\s*;\s+")
COMMAS = re.compile(r"\s*,\s*(?:and\s+|ac?\s+)?|\s+(?:and|&|\+|ac?)\s+", re.IGNORECASE)
MOST_ITEM_WORDS = 4
LEAST_ITEMS = 2


def items(line: str) -> list[str]:
    """Part a line at semicolons, and a list of named things at its commas: "Python, SQL and Airflow".

    Alternatives ("Java or Kotlin", "tools such as Jira") stay together, and so does a sentence with commas.
    """
    found = [part for clause in CLAUSES.split(line) if clause.strip() for part in _named_items(clause.strip())]
    return found or [line]


def _named_items(clause: str) -> list[str]:
    if EITHER.search(clause):
        return [clause]
    lead = LEAD_IN.match(clause)
    listed = clause[lead.end() if lead else 0 :].rstrip(" .")
    parts = [part.strip() for part in COMMAS.split(listed) if part.strip()]
    is_list = (
        len(parts) >= LEAST_ITEMS
        and all(len(part.split()) <= MOST_ITEM_WORDS for part in parts)
        and sum(_is_thing(part) for part in parts) * 2 > len(parts)
    )
    return parts if is_list else [clause]


def _is_thing(part: str) -> bool:
    """Whether little else than a named thing is said."""
    things = tools_in(part)
    return bool(things) and len(part.split()) - len(part[things[0].start : things[-1].end].split()) <= 1
