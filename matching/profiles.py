"""The nouns of matching: what a CV and a vacancy become, and what a match says about the two.

Everything here is frozen data. Offsets are character positions into the *text they name*; scores lie in
[0, 1]; years are decimal years. A skill is always named by its career-framework id.
"""

from dataclasses import dataclass, field
from enum import StrEnum

from career_framework.levels import SkillLevel


class Importance(StrEnum):
    """Whether the advert cannot or can do without a requirement."""

    ESSENTIAL = "essential"
    DESIRABLE = "desirable"


class Strength(StrEnum):
    """How well a CV supports a requirement."""

    EVIDENCED = "evidenced"  # shown by something the person did
    CLAIMED = "claimed"  # only listed
    ABSENT = "absent"


class Band(StrEnum):
    """Where a candidate stands. NOT_SCORED is not a low score: a person must look."""

    READY_NOW = "ready-now"
    READY_WITH_TRAINING = "ready-with-training"
    NOT_YET = "not-yet"
    NOT_SCORED = "not-scored"


class SectionKind(StrEnum):
    """What a part of a CV is about."""

    HEADER = "header"
    SUMMARY = "summary"
    EXPERIENCE = "experience"
    EDUCATION = "education"
    SKILLS = "skills"
    CERTIFICATIONS = "certifications"
    PROJECTS = "projects"
    VOLUNTEERING = "volunteering"
    LANGUAGES = "languages"
    INTERESTS = "interests"
    REFERENCES = "references"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the CV's text: `text[start:end]`, its heading included when it has one."""

    kind: SectionKind
    heading: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Job:
    """One employment. Dates are ISO months (`2019-01`) or None; `is_current` means still there."""

    title: str
    employer: str
    start: str | None
    end: str | None
    is_current: bool
    text_start: int
    text_end: int


@dataclass(frozen=True, slots=True)
class Education:
    """One qualification as the CV words it."""

    title: str
    institution: str
    year: int | None


@dataclass(frozen=True, slots=True)
class SkillMention:
    """A framework skill found in the CV and the passage it was found in (`text[start:end] == passage`)."""

    skill_id: str
    passage: str
    start: int
    end: int
    section: SectionKind
    matched: str  # the words that matched


@dataclass(frozen=True, slots=True)
class Contact:
    """Contact details found, kept apart so that they can be hidden. Never embedded or scored."""

    names: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()
    links: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CandidateProfile:
    """A parsed CV.

    `text` is what the file says. `blind_text` has the same length and offsets: every protected or identifying
    passage (names, addresses, e-mail, phone, dates of birth, ages, pronouns, titles, nationality, marital
    status) is overwritten character by character, so an offset means the same place in both. Only
    `blind_text` may be embedded, scored or quoted as evidence.
    """

    text: str
    blind_text: str
    sections: tuple[Section, ...] = ()
    jobs: tuple[Job, ...] = ()
    education: tuple[Education, ...] = ()
    skills: tuple[SkillMention, ...] = ()
    languages: tuple[str, ...] = ()  # ISO 639-1 codes of the passages' languages, most frequent first
    contact: Contact = field(default_factory=Contact)
    # stable codes such as "mostly-welsh", "hidden-text"; wording is the caller's
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Requirement:
    """One thing a vacancy asks for: a framework skill at a level, or a line in the author's own words."""

    id: str
    text: str  # plain wording, in English
    importance: Importance
    skill_id: str | None = None
    level: SkillLevel | None = None
    is_guess: bool = False  # found in running text, where no heading says that it is asked


@dataclass(frozen=True, slots=True)
class VacancyProfile:
    """What the matcher needs of a vacancy. `role_id`/`level_id` name the framework role level, if any."""

    title: str
    text: str
    requirements: tuple[Requirement, ...]
    role_id: str | None = None
    level_id: str | None = None


@dataclass(frozen=True, slots=True)
class Passage:
    """A quotation from the CV: literally `profile.blind_text[start:end]`."""

    text: str
    start: int
    end: int
    section: SectionKind
    similarity: float  # closeness to the requirement in units of a cosine, see scoring/nearness.py
    years: float | None = None  # years of experience the passage's job shows
    reading: str = ""  # how the matcher reads it, where not in its own words: Welsh put into English words

    @property
    def said(self) -> str:
        """What is compared with a vacancy."""
        return self.reading or self.text


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the CV shows for one requirement. `passages` is best first and empty when absent."""

    requirement: Requirement
    strength: Strength
    passages: tuple[Passage, ...]
    estimated_level: SkillLevel | None
    confidence: float  # of the estimate, [0, 1]
    is_met: bool  # evidenced, at or above the level asked
    is_learnable: bool  # missing, but within one level or next to skills the person has
    score: float  # cover of this requirement, [0, 1]
    # ids of the framework skills shown that lie next to it, nearest first: where a missing one can be learnt from
    learn_from: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Component:
    """One addend of a score: `weight * value` adds up over all components to the score."""

    name: str
    value: float
    weight: float


@dataclass(frozen=True, slots=True)
class Match:
    """A CV set against a vacancy.

    `score` is None when `band` is NOT_SCORED; `reason` then says why (a code).
    """

    score: float | None
    band: Band
    components: tuple[Component, ...]
    evidence: tuple[Evidence, ...]
    engine_version: str
    model_digest: str
    cv_hash: str
    vacancy_hash: str
    reason: str | None = None
    warnings: tuple[str, ...] = ()
