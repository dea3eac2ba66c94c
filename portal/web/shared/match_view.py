"""A stored match as its pages show it: requirements in the reader's language against passages of the blind CV."""

from collections.abc import Sequence
from dataclasses import dataclass

from career_framework import SkillLevel, Text, load_framework
from matching.explanation import addends
from matching.profiles import Band, Evidence, Importance, Match, Passage, Requirement, Strength
from matching.scoring.bands import to_learn
from portal.domain.applications.models import Application
from portal.domain.recommendations.queries import match_row
from portal.domain.recommendations.stored import match_of_row
from portal.domain.vacancies.models import Vacancy
from portal.foundation.i18n import Bilingual
from portal.web.shared import match_words
from portal.web.shared.context import db
from portal.web.shared.language import language

MOST_TO_LEARN_FROM = 3


@dataclass(frozen=True, slots=True)
class Quote:
    """A passage of the blind CV, where it stands, and the years its job lasted."""

    text: str
    section: str
    years: str


@dataclass(frozen=True, slots=True)
class Step:
    """One of the framework's skill levels, as a step of a picture."""

    number: int
    is_shown: bool
    is_asked: bool


@dataclass(frozen=True, slots=True)
class Judged:
    """One requirement and what the CV shows of it."""

    evidence: Evidence
    name: Bilingual
    own_words: Bilingual  # the council's own, empty where it added none
    meaning: Text | None

    @property
    def is_essential(self) -> bool:
        """Whether the post cannot be done without it."""
        return self.evidence.requirement.importance is Importance.ESSENTIAL

    @property
    def strength(self) -> Strength:
        """How well the CV supports it."""
        return self.evidence.strength

    @property
    def quotes(self) -> list[Quote]:
        """The best passages of the CV for it, best first."""
        return [_quote(passage) for passage in self.evidence.passages]

    @property
    def level_asked(self) -> str:
        """The level asked for in words, empty for the council's own lines."""
        return _level(self.evidence.requirement.level)

    @property
    def level_shown(self) -> str:
        """The level the CV seems to show in words, empty where it shows none."""
        return _level(self.evidence.estimated_level)

    @property
    def learn_from(self) -> list[Bilingual]:
        """The nearest few skills the CV shows that lie next to this one."""
        skills = load_framework().skills
        return [
            Bilingual(skills[skill_id].name.en, skills[skill_id].name.cy)
            for skill_id in self.evidence.learn_from[:MOST_TO_LEARN_FROM]
            if skill_id in skills
        ]

    @property
    def steps(self) -> list[Step]:
        """The levels, lowest first: filled up to the one shown, with a mark at the one asked."""
        shown, asked = self.evidence.estimated_level or 0, self.evidence.requirement.level
        return [Step(level, level <= shown, level == asked) for level in SkillLevel]

    @property
    def confidence(self) -> str:
        """How sure that level is, in words."""
        return match_words.confidence_words(self.evidence.confidence)


@dataclass(frozen=True, slots=True)
class Addend:
    """A line of the sum behind a score, in points of 100."""

    label: str
    value: int
    weight: int
    points: float


@dataclass(frozen=True, slots=True)
class MatchView:
    """A match in words. Also stands for "not scored yet": then there are no requirements and no sum."""

    band: Band
    score: float | None
    reason: str | None
    judged: Sequence[Judged]
    sum: Sequence[Addend]
    warnings: Sequence[str]

    @property
    def essential(self) -> list[Judged]:
        """What the post cannot be done without."""
        return [item for item in self.judged if item.is_essential]

    @property
    def desirable(self) -> list[Judged]:
        """What would help."""
        return [item for item in self.judged if not item.is_essential]

    @property
    def has_levels(self) -> bool:
        """Whether any requirement names a level."""
        return any(item.evidence.requirement.level is not None for item in self.judged)

    @property
    def met(self) -> int:
        """How many essential requirements are met."""
        return sum(item.evidence.is_met for item in self.essential)

    @property
    def to_learn(self) -> list[Judged]:
        """Essential requirements that are missing and can be learnt on the job, nearest first."""
        by_id = {item.evidence.requirement.id: item for item in self.judged}
        return [by_id[gap.requirement.id] for gap in to_learn([item.evidence for item in self.judged])]


NOT_YET_SCORED = MatchView(Band.NOT_SCORED, None, None, (), (), ())


def match_view(application: Application) -> MatchView:
    """Return an application's stored match as its pages show it. Nothing is computed here."""
    row = match_row(db(), application.id)
    return view_of(match_of_row(row), application.vacancy) if row else NOT_YET_SCORED


def view_of(match: Match, vacancy: Vacancy) -> MatchView:
    """Return a match in words, its requirements worded as the vacancy words them now."""
    own = {str(row.id): row.text for row in vacancy.requirements}
    return MatchView(
        band=match.band,
        score=match.score,
        reason=match.reason,
        judged=[_judged(item, own) for item in match.evidence],
        sum=[
            Addend(
                str(match_words.COMPONENTS.get(line.name, line.name)),
                match_words.points(line.value),
                match_words.points(line.weight),
                round(line.points * 100, 1),
            )
            for line in addends(match)
        ],
        warnings=[match_words.warning_words(code) for code in match.warnings],
    )


def requirement_name(skill_id: str | None, own_words: Bilingual) -> Bilingual:
    """Return what a requirement is called: the framework's name of the skill, or the council's own words."""
    skill = load_framework().skills.get(skill_id or "")
    return Bilingual(skill.name.en, skill.name.cy) if skill else own_words


def _judged(evidence: Evidence, own: dict[str, Bilingual]) -> Judged:
    wanted = evidence.requirement
    words = own.get(wanted.id, Bilingual(wanted.text if wanted.skill_id is None else ""))
    return Judged(
        evidence=evidence,
        name=requirement_name(wanted.skill_id, words),
        own_words=words if wanted.skill_id else Bilingual(""),
        meaning=_meaning(wanted),
    )


def _quote(passage: Passage) -> Quote:
    return Quote(
        text=match_words.readable(passage.text),
        section=str(match_words.SECTIONS[passage.section]),
        years=match_words.years_words(passage.years) if passage.years else "",
    )


def _meaning(wanted: Requirement) -> Text | None:
    skill = load_framework().skills.get(wanted.skill_id or "")
    return skill.meaning_of(wanted.level) if skill and wanted.level else None


def _level(level: SkillLevel | None) -> str:
    return load_framework().skill_levels[level].name.in_(language()) if level else ""
