"""One hundred and fifty people who do not exist."""

import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from random import Random

from career_framework import load_framework
from portal.cli.demo.careers import GROUPS, STAGES, Career, career
from portal.cli.demo.chance import chance_for, deal, happens, weighted
from portal.cli.demo.history import Job, build_history
from portal.cli.demo.wording import Language, load

COUNT = 150
WHERE_BEGINNERS_START = "service_desk"

GROUP_COUNTS = dict(zip(GROUPS, (18, 10, 12, 8, 11, 6, 11, 9, 8, 8, 9, 7, 8, 6, 12, 7), strict=True))


class Quality(StrEnum):
    """How well the CV argues, and where its owner stands in working life."""

    STRONG = "strong"
    GOOD = "good"
    POOR = "poor"
    CAREER_CHANGER = "career-changer"
    RETURNER = "returner"
    APPRENTICE = "apprentice"


class CvLanguage(StrEnum):
    """The language a CV is written in. MIXED is Welsh first, with the older jobs in English."""

    ENGLISH = "en"
    WELSH = "cy"
    MIXED = "mixed"


class CvFormat(StrEnum):
    """File format; the value is the file name's ending."""

    PDF = "pdf"
    DOCX = "docx"
    ODT = "odt"


class Layout(StrEnum):
    """How the page is laid out."""

    SINGLE = "single-column"
    TWO_COLUMN = "two-column"
    TABLE = "table"
    RUNNING_HEADER = "running-header"
    TEXT_BOX = "text-box"
    PLAIN = "plain"


class Awkward(StrEnum):
    """CVs no honest engine can score: too little to go on. A person must look."""

    VERY_SHORT = "very-short"
    MOSTLY_IMAGE = "mostly-image"
    KEYWORDS = "keywords"


QUALITY_COUNTS = {
    Quality.STRONG: 40,
    Quality.GOOD: 52,
    Quality.POOR: 16,
    Quality.CAREER_CHANGER: 18,
    Quality.RETURNER: 10,
    Quality.APPRENTICE: 14,
}
STAGE_WEIGHTS: dict[Quality, dict[str, float]] = {
    Quality.STRONG: {"practitioner": 35, "senior": 40, "lead": 25},
    Quality.GOOD: {"developing": 30, "practitioner": 50, "senior": 20},
    Quality.POOR: {"developing": 50, "practitioner": 50},
    Quality.CAREER_CHANGER: {"entry": 40, "developing": 60},
    Quality.RETURNER: {"practitioner": 60, "senior": 40},
    Quality.APPRENTICE: {"entry": 1},
}
FORMAT_COUNTS = {CvFormat.PDF: 76, CvFormat.DOCX: 50, CvFormat.ODT: 24}
LAYOUTS = {
    CvFormat.PDF: {
        Layout.SINGLE: 4,
        Layout.TWO_COLUMN: 3,
        Layout.TABLE: 2,
        Layout.RUNNING_HEADER: 2,
        Layout.PLAIN: 1,
    },
    CvFormat.DOCX: {
        Layout.SINGLE: 3,
        Layout.TWO_COLUMN: 2,
        Layout.TABLE: 2,
        Layout.RUNNING_HEADER: 2,
        Layout.TEXT_BOX: 2,
        Layout.PLAIN: 1,
    },
    CvFormat.ODT: {
        Layout.SINGLE: 3,
        Layout.TWO_COLUMN: 1,
        Layout.TABLE: 2,
        Layout.RUNNING_HEADER: 2,
        Layout.PLAIN: 1,
    },
}
# Which candidate (by index) is awkward. A picture needs a PDF to be in.
AWKWARD = {
    17: Awkward.VERY_SHORT,
    58: Awkward.MOSTLY_IMAGE,
    93: Awkward.KEYWORDS,
    121: Awkward.VERY_SHORT,
    140: Awkward.KEYWORDS,
}


@dataclass(frozen=True, slots=True)
class Candidate:
    """An invented person. `role_id` and `level_id` name the framework role level they fit best today."""

    seed: int
    index: int
    given_name: str
    family_name: str
    email: str
    phone: str
    street: str
    town: str
    preferred_language: Language
    group: str
    role_id: str
    level_id: str
    stage: str
    quality: Quality
    jobs: tuple[Job, ...]  # newest first
    tools: tuple[str, ...]  # the few they know best, best first
    speaks_welsh: bool
    cv_language: CvLanguage
    cv_format: CvFormat
    layout: Layout
    awkward: Awkward | None

    @property
    def name(self) -> str:
        """The full name as the CV prints it."""
        return f"{self.given_name} {self.family_name}"

    @property
    def key(self) -> str:
        """A stable name for this candidate, the local part of the e-mail address."""
        return self.email.partition("@")[0]


def build_candidates(seed: int) -> tuple[Candidate, ...]:
    """Return `COUNT` candidates; the same for the same seed."""
    chance = chance_for(seed, "people")
    names = _distinct_names(chance)
    groups = deal(chance, GROUP_COUNTS)
    qualities = deal(chance, QUALITY_COUNTS)
    formats = deal(chance, FORMAT_COUNTS)
    drawn = zip(groups, qualities, formats, strict=True)
    return tuple(
        _candidate(seed, index, name, dealt) for index, (name, dealt) in enumerate(zip(names, drawn, strict=True))
    )


def _candidate(seed: int, index: int, name: tuple[str, str, str], dealt: tuple[str, Quality, CvFormat]) -> Candidate:
    group, quality, cv_format = dealt
    chance = chance_for(seed, "person", index)
    style, given, family = name
    awkward = AWKWARD.get(index)
    if awkward is Awkward.MOSTLY_IMAGE:
        cv_format = CvFormat.PDF
    stage = weighted(chance, STAGE_WEIGHTS[quality])
    work = career(group)
    if not _roles_open_to(work, stage):
        work = career(WHERE_BEGINNERS_START)
    role = _role(chance, work, stage)
    speaks_welsh = happens(chance, 0.8 if style == "welsh" else 0.2)
    cv_language = _cv_language(chance, speaks_welsh=speaks_welsh)
    prefers_welsh = cv_language is not CvLanguage.ENGLISH or (speaks_welsh and happens(chance, 0.25))
    places = load("people")
    return Candidate(
        seed=seed,
        index=index,
        given_name=given,
        family_name=family,
        email=_email(given, family),
        phone=f"07700 900{index:03d}",  # a range kept free for fiction
        street=f"{chance.randint(1, 98)} {chance.choice(places['streets'])}",
        town=chance.choice(places["towns"]),
        preferred_language="cy" if prefers_welsh else "en",
        group=work.group,
        role_id=role,
        level_id=work.roles[role][stage],
        stage=stage,
        quality=quality,
        jobs=build_history(chance, work, role_id=role, stage=stage, quality=quality),
        tools=tuple(chance.sample(work.tools, 5)),
        speaks_welsh=speaks_welsh,
        cv_language=cv_language,
        cv_format=cv_format,
        layout=weighted(chance, LAYOUTS[cv_format]),
        awkward=awkward,
    )


def _role(chance: Random, work: Career, stage: str) -> str:
    """Draw a role; the first of those open at this stage takes most people."""
    main, *others = _roles_open_to(work, stage)
    return chance.choice(others) if others and happens(chance, 0.35) else main


def _roles_open_to(work: Career, stage: str) -> list[str]:
    """Return the roles with a level at the stage or next to it; nobody begins as an architect."""
    framework = load_framework()
    return [
        role
        for role, levels in work.roles.items()
        if abs(framework.role_level(role, levels[stage]).stage.rank - STAGES.index(stage)) <= 1
    ]


def _cv_language(chance: Random, *, speaks_welsh: bool) -> CvLanguage:
    if not speaks_welsh:
        return CvLanguage.ENGLISH
    return weighted(chance, {CvLanguage.ENGLISH: 42, CvLanguage.WELSH: 36, CvLanguage.MIXED: 22})


def _distinct_names(chance: Random) -> list[tuple[str, str, str]]:
    data = load("people")
    names: list[tuple[str, str, str]] = []
    for style, count in data["weights"].items():
        pairs = [(given, family) for given in data["names"][style]["given"]
                 for family in data["names"][style]["family"]]  # fmt: skip
        names += [(style, given, family) for given, family in chance.sample(pairs, count)]
    chance.shuffle(names)
    return names


def _email(given: str, family: str) -> str:
    return f"{_ascii(given)}.{_ascii(family)}@post.example"


def _ascii(name: str) -> str:
    """Fold diacritics away, as people do in their addresses."""
    plain = unicodedata.normalize("NFKD", name.replace("ł", "l").replace("Ł", "L"))
    return "".join(letter for letter in plain.lower() if letter.isascii() and (letter.isalnum() or letter == "-"))
