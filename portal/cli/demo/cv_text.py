"""Writes what a candidate's CV says, in English, in Welsh or in both, before any page is laid out."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from random import Random

from portal.cli.demo.careers import Achievement, career
from portal.cli.demo.chance import chance_for, happens, some
from portal.cli.demo.history import Job, Kind
from portal.cli.demo.people import Awkward, Candidate, CvLanguage, Quality
from portal.cli.demo.wording import Both, Language, both, load

LEVELS_SHOWN = {
    "entry": (1, 2),
    "developing": (1, 2),
    "practitioner": (2, 3),
    "senior": (2, 3, 4),
    "lead": (3, 4),
}
WORKING = 2
SHORT = ("Please see attached letter.", "Gweler y llythyr amgaeedig.")
FIRST_TOOLS = ("Python", "JavaScript", "SQL", "Excel", "Power Apps")


@dataclass(frozen=True, slots=True)
class CvEntry:
    """One job or project with its lines."""

    title: str
    employer: str
    dates: str
    bullets: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CvSection:
    """A headed part of the CV: a paragraph, entries, or a list of items."""

    kind: str
    heading: str
    text: str = ""
    entries: tuple[CvEntry, ...] = ()
    items: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CvContent:
    """Everything a CV says, in reading order. `contact` are the lines under the name."""

    name: str
    contact: tuple[str, ...]
    sections: tuple[CvSection, ...]


@dataclass
class _Writer:
    """Carries what one CV has used already, so that it does not say the same thing twice."""

    candidate: Candidate
    chance: Random
    language: Language
    used: set[str] = field(default_factory=set)

    def heading(self, kind: str) -> str:
        return both(self.chance.choice(load("wording")["headings"][kind])).said_in(self.language)

    def fill(self, text: Both, language: Language, sector: str = "public") -> str:
        """Put numbers, tools and a service into a sentence's slots."""
        tool, second = self.chance.sample(self.candidate.tools, 2)
        service = both(self.chance.choice(load("people")["services"][sector]))
        slots: Mapping[str, object] = {
            "tool": tool,
            "tool2": second,
            "service": service.said_in(language),
            "few": self.chance.randint(3, 9),
            "n": self.chance.randint(12, 95),
            "many": f"{self.chance.choice([150, 240, 600, 900, 1200, 1800, 2500, 4000, 7500]):,}",
            "pct": self.chance.randint(12, 62),
            "weeks": self.chance.randint(4, 12),
            **self._fitting_tools(),
        }
        filled = text.said_in(language).format_map(slots)
        return _contract(filled) if language == "cy" else filled

    def _fitting_tools(self) -> dict[str, str]:
        """Choose a tool for every slot of the trade, one the candidate lists where there is one."""
        known = set(self.candidate.tools)
        return {
            kind: self.chance.choice([tool for tool in tools if tool in known] or tools)
            for kind, tools in career(self.candidate.group).kinds.items()
        }

    def fresh(self, achievements: Iterable[Achievement], count: int) -> list[Achievement]:
        """Draw achievements this CV has not used yet."""
        left = [one for one in achievements if one.text.en not in self.used]
        drawn = some(self.chance, left, count)
        self.used.update(one.text.en for one in drawn)
        return drawn


def build_cv(candidate: Candidate) -> CvContent:
    """Return what the candidate's CV says; the same every time."""
    chance = chance_for(candidate.seed, "cv", candidate.index)
    language: Language = "en" if candidate.cv_language is CvLanguage.ENGLISH else "cy"
    writer = _Writer(candidate, chance, language)
    if candidate.awkward is Awkward.VERY_SHORT:
        sections: list[CvSection] = [CvSection("other", "", text=both(SHORT).said_in(language))]
    elif candidate.awkward is Awkward.KEYWORDS:
        sections = [_keyword_list(writer)]
    else:
        sections = _sections(writer)
    return CvContent(candidate.name, _contact(writer), tuple(sections))


def _sections(writer: _Writer) -> list[CvSection]:
    jobs = [_summary(writer), *_jobs(writer), *_projects(writer)]
    skills = _skills(writer)
    front = [jobs[0], skills, *jobs[1:]] if happens(writer.chance, 0.5) else [*jobs, skills]
    return [*front, *_education(writer), *_closing(writer)]


def _contract(welsh: str) -> str:
    """Join the article to a vowel before it: `i y gwasanaeth` is `i'r gwasanaeth`."""
    return re.sub(r"(?<=[aeiouwyâêîôûŵŷ]) y (?=gwasanaeth|siop)", "'r ", welsh)


def _contact(writer: _Writer) -> tuple[str, ...]:
    candidate = writer.candidate
    lines = [f"{candidate.street}, {candidate.town}", candidate.email, candidate.phone]
    if happens(writer.chance, 0.3):
        lines.append(f"https://{candidate.family_name.lower().replace(' ', '')}.example/portfolio")
    if candidate.quality is Quality.POOR or happens(writer.chance, 0.06):
        # Some people still write this. It must never reach the matcher.
        day, month = writer.chance.randint(1, 28), writer.chance.randint(1, 12)
        born = f"{day:02d}/{month:02d}/{writer.chance.randint(1966, 2001)}"
        label = {"en": "Date of birth", "cy": "Dyddiad geni"}[writer.language]
        lines.append(f"{label}: {born}")
    return tuple(lines)


def _summary(writer: _Writer) -> CvSection:
    candidate = writer.candidate
    template = both(writer.chance.choice(load("wording")["summary"][candidate.quality]))
    worked = (job.title for job in candidate.jobs if job.kind is Kind.CAREER)
    title = next(worked, career(candidate.group).titles[candidate.stage][0])
    named = Both(template.en.replace("{title}", title.en), template.cy.replace("{title}", title.cy))
    return CvSection("summary", writer.heading("summary"), text=writer.fill(named, writer.language))


def _jobs(writer: _Writer) -> list[CvSection]:
    entries = tuple(_entry(writer, position, job) for position, job in enumerate(writer.candidate.jobs))
    return [CvSection("jobs", writer.heading("jobs"), entries=entries)] if entries else []


def _entry(writer: _Writer, position: int, job: Job) -> CvEntry:
    mixed = writer.candidate.cv_language is CvLanguage.MIXED
    language: Language = "en" if mixed and position > 0 else writer.language
    bullets = [writer.fill(text, language, job.sector) for text in _lines(writer, position, job)]
    return CvEntry(job.title.said_in(language), job.employer.said_in(language), _dates(job, language), tuple(bullets))


def _lines(writer: _Writer, position: int, job: Job) -> list[Both]:
    wording = load("wording")
    if job.kind is Kind.BREAK:
        return [both(pair) for pair in wording["break"]["bullets"][:2]]
    if job.other_index is not None:
        return [both(pair) for pair in load("other_work")[job.other_index]["bullets"]]
    known = career(writer.candidate.group).achievements
    if writer.candidate.quality is Quality.POOR:
        weak = [both(pair) for pair in some(writer.chance, wording["weak"], writer.chance.randint(2, 3))]
        return [*weak, *(one.text for one in writer.fresh((a for a in known if a.level <= WORKING), 1))]
    count = writer.chance.randint(4, 6) if position == 0 else writer.chance.randint(2, 4)
    shown = [one for one in known if one.level in LEVELS_SHOWN[job.stage]]
    lines = [one.text for one in writer.fresh(shown, count)]
    if happens(writer.chance, 0.3):
        lines.append(both(writer.chance.choice(wording["noise"])))
    return lines


def _dates(job: Job, language: Language) -> str:
    wording = load("wording")
    end = both(wording["present"]).said_in(language) if job.end is None else _month(job.end, language)
    return f"{_month(job.start, language)} – {end}"


def _month(months: int, language: Language) -> str:
    name = both(load("wording")["months"][months % 12]).said_in(language)
    return f"{name} {months // 12}"


def _projects(writer: _Writer) -> list[CvSection]:
    if writer.candidate.quality not in {Quality.APPRENTICE, Quality.CAREER_CHANGER}:
        return []
    lines = [both(pair) for pair in some(writer.chance, load("wording")["project"], 2)]
    # A beginner's project is made with what anybody can install, not with the trade's own tools.
    learner = replace(writer, candidate=replace(writer.candidate, tools=FIRST_TOOLS))
    items = tuple(learner.fill(line, writer.language) for line in lines)
    return [CvSection("projects", writer.heading("projects"), items=items)]


def _skills(writer: _Writer) -> CvSection:
    if writer.candidate.quality is Quality.POOR:
        items: list[str] = ["Microsoft Word", "Microsoft Excel", *writer.candidate.tools[:1]]
    else:
        known = some(writer.chance, career(writer.candidate.group).skills, writer.chance.randint(3, 6))
        items = [*writer.candidate.tools, *(skill.said_in(writer.language) for skill in known)]
    return CvSection("skills", writer.heading("skills"), items=tuple(dict.fromkeys(items)))


def _education(writer: _Writer) -> list[CvSection]:
    candidate, people = writer.candidate, load("people")
    first = candidate.jobs[-1].start // 12 if candidate.jobs else 2026
    school = both(writer.chance.choice(people["schools"])).said_in(writer.language)
    leaving = both(writer.chance.choice(people["school_leaving"])).said_in(writer.language)
    items = [f"{leaving}, Ysgol Gyfun Tregwlith, {first - 3}"]
    if candidate.quality not in {Quality.APPRENTICE, Quality.POOR}:
        degree = writer.chance.choice(career(candidate.group).degrees).said_in(writer.language)
        items.insert(0, f"{degree}, {school}, {first}")
    sections = [CvSection("education", writer.heading("education"), items=tuple(items))]
    if candidate.quality in {Quality.STRONG, Quality.GOOD, Quality.RETURNER}:
        certificates = some(writer.chance, career(candidate.group).certificates, 2)
        dated = tuple(f"{name}, {writer.chance.randint(2017, 2026)}" for name in certificates)
        sections.append(CvSection("certificates", writer.heading("certificates"), items=dated))
    return sections


def _closing(writer: _Writer) -> list[CvSection]:
    wording = load("wording")
    without_welsh = "learner" if happens(writer.chance, 0.3) else "other"
    spoken = "fluent" if writer.candidate.speaks_welsh else without_welsh
    language_item = both(wording["languages"][spoken][0]).said_in(writer.language)
    sections = [CvSection("languages", writer.heading("languages"), items=(language_item,))]
    if happens(writer.chance, 0.5):
        interests = both(writer.chance.choice(load("people")["interests"])).said_in(writer.language)
        sections.append(CvSection("interests", writer.heading("interests"), text=interests))
    if happens(writer.chance, 0.3):
        referees = both(wording["references"]).said_in(writer.language)
        sections.append(CvSection("references", writer.heading("references"), text=referees))
    return sections


def _keyword_list(writer: _Writer) -> CvSection:
    work = career(writer.candidate.group)
    words = [*work.tools, *(skill.said_in(writer.language) for skill in work.skills)]
    writer.chance.shuffle(words)
    return CvSection("other", "", text=", ".join(words))
