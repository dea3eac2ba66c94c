"""Read the words that head a job: which is the title, which the employer, and what is neither."""

import re
from dataclasses import dataclass
from enum import Enum, auto

from matching.parsing.lines.dates import LENGTH, DateRange
from matching.parsing.lines.titles import is_job_title, is_organisation


class Role(Enum):
    """What a label says of the words after it."""

    TITLE = auto()
    EMPLOYER = auto()
    DATES = auto()
    NOTHING = auto()


@dataclass(frozen=True, slots=True)
class Part:
    """Some words of a heading, and what a label before them said they are."""

    text: str
    role: Role | None = None


LABELS = {
    Role.TITLE: "job title|position held|position|role|title|post held|post|job|teitl y swydd|teitl swydd|teitl|"
    "swydd|rôl",
    Role.EMPLOYER: "employer name|name of employer|employer|company name|company|organisation|organization|client|"
    "firm|enw['’]r cyflogwr|cyflogwr|cwmni|sefydliad",
    Role.DATES: "dates of employment|dates employed|employment dates|employment period|dates?|period|duration|"
    "tenure|from|to|dyddiadau|dyddiad|cyfnod",
    Role.NOTHING: "location|place|salary|reason for leaving|hours|duties|responsibilities|department|address|"
    "line manager|lleoliad|cyflog|oriau|dyletswyddau|cyfrifoldebau",
}
LABELLED = re.compile(
    r"^(?:" + "|".join(f"(?P<{role.name}>{words})" for role, words in LABELS.items()) + r")\s*(?::|\s[–-]\s)\s*",
    re.IGNORECASE,
)
LABEL_ALONE = re.compile(rf"^(?:{'|'.join(LABELS.values())})s?$", re.IGNORECASE)
PARTS = re.compile(
    r"\s*[|•·]\s*|\t+|\s{2,}(?![^()]*\))|\s*(?:\.{3,}|…+)\s*|\s+[-–—−―@~]{1,3}\s+|[-–—]\s+(?=[A-ZÀ-Ý])|(?<=\w)—(?=\w)|,\s+(?![^()]*\))"
    r"|\s+(?:at|with|yn|yng|ym|i|gyda)\s+(?=[A-ZÀ-ÝŴŶ])"
)
EITHER_SIDE = re.compile(r"\s+/\s+")
EDGES = " \t,;:|•·-–—−*_#~»«"
# What is left in brackets whose words were about hours: "(Permanent,    )", "(    )"
EMPTIED = re.compile(r"\s*\(\s*\)|[\s,;/-]+(?=\))")
BRACKETS = {"(": ")", "[": "]"}
# Time away from work is no job, and says nothing about what somebody can do
AWAY = re.compile(
    r"\b(?:career break|career gap|gap year|break from work|sabbatical|travell?ing|unemployed|redundan\w+"
    r"|raising (?:a |my |our )?(?:family|children)|(?:maternity|paternity|parental|adoption) leave"
    r"|full[- ]time (?:carer|parent)|family carer"
    r"|seibiant gyrfa|egwyl gyrfa|blwyddyn allan|absenoldeb mamolaeth|magu (?:plant|teulu)|teithio)\b",
    re.IGNORECASE,
)
ALONE = re.compile(
    r"\b(?:freelance|freelancer|self[- ]employed|own business|sole trader|hunangyflogedig|llawrydd)\b", re.IGNORECASE
)


def parts_beside(text: str, dates: DateRange) -> list[Part]:
    """Return the parts of a line that holds dates, without the dates and how long they were."""
    before, after = text[: dates.at], text[dates.until :]
    length = LENGTH.match(after)
    return [*parts_of(before), *parts_of(after[length.end() :] if length else after)]


def parts_of(text: str) -> list[Part]:
    """Cut a line where titles, employers and places are set apart."""
    text = text.strip().lstrip("•*#+ ")
    labelled = LABELLED.match(text)
    role = Role[labelled.lastgroup] if labelled and labelled.lastgroup else None
    if role in {Role.DATES, Role.NOTHING}:
        return []
    if labelled and role:
        whole = _trimmed(text[labelled.end() :])
        return [Part(whole, role)] if whole else []
    cut = (_trimmed(piece) for raw in PARTS.split(text) for piece in _sides(raw))
    return [Part(part) for part in cut if any(map(str.isalpha, part)) and not LABEL_ALONE.match(part)]


def _sides(text: str) -> list[str]:
    """Part "Developer / Example Ltd", but not one title in two languages."""
    sides = EITHER_SIDE.split(text)
    return sides if len(sides) == 2 and is_organisation(sides[0]) is not is_organisation(sides[1]) else [text]  # noqa: PLR2004 -- one slash


def _trimmed(text: str) -> str:
    """Strip what parts words, and brackets that close nothing or enclose everything."""
    text = EMPTIED.sub("", " ".join(text.split())).strip(EDGES)
    for opening, closing in BRACKETS.items():
        if text.count(opening) != text.count(closing) or (
            text[:1] == opening and text.find(closing) == len(text) - 1
        ):
            text = text.strip(opening + closing + EDGES)
    return text


def has_title(parts: list[Part]) -> bool:
    """Whether some part is surely the title."""
    return any(part.role is Role.TITLE or (part.role is None and is_job_title(part.text)) for part in parts)


def title_and_employer(parts: list[Part]) -> tuple[str, str]:
    """Sort the parts of a job's heading. Without a known word of a title the first that is no organisation is it."""
    title = next((part.text for part in parts if part.role is Role.TITLE), "")
    employer = next((part.text for part in parts if part.role is Role.EMPLOYER), "")
    if title and employer:
        return title, employer
    left = [part.text for part in parts if part.role is None]
    if title:
        return title, next((text for text in left if is_organisation(text)), left[0] if left else "")
    if employer:
        return next((text for text in left if is_job_title(text)), left[0] if left else ""), employer
    return _by_words(left)


def _by_words(parts: list[str]) -> tuple[str, str]:
    titles = [part for part in parts if is_job_title(part)]
    others = [part for part in parts if part not in titles]
    organisations = [part for part in others if is_organisation(part)]
    if titles:
        title = next((part for part in titles if not is_organisation(part)), titles[0])
        rest = [part for part in titles if part != title and is_organisation(part)]
        return title, next(iter([*organisations, *rest, *others]), "")
    if len(others) < 2 and organisations:  # noqa: PLR2004 -- one part cannot name both
        return "", organisations[0]
    title = next((part for part in others if part not in organisations), "")
    return title, next((part for part in [*organisations, *others] if part != title), "")
