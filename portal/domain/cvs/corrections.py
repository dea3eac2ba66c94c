"""What the candidate says the CV means, laid over what was read from it.

Corrections change facts, never the text they were read from. What the candidate adds is appended to the text as
plain lines under a heading of their own, so that every offset still points at words a person can find, and the
matcher counts an addition as something claimed.
"""

import re
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field, replace
from typing import Any, Self

from matching.profiles import CandidateProfile, Job, Section, SectionKind, SkillMention
from portal.domain.cvs.errors import InvalidDatesError
from portal.domain.cvs.models import Cv, SkillState
from portal.domain.cvs.reading import profile_from_json

ADDED_JOBS = "Jobs added by the candidate"
ADDED_SKILLS = "Skills added by the candidate"
SAYS_MISREAD = "candidate-says-misread"
MONTH = re.compile(r"(19|20)\d\d-(0[1-9]|1[0-2])\Z")


@dataclass(frozen=True, slots=True)
class JobFacts:
    """What a candidate may correct of a job. Months are ISO (`2019-01`) or None when not known."""

    title: str
    employer: str
    start: str | None = None
    end: str | None = None
    is_current: bool = False

    def __post_init__(self) -> None:
        """Refuse months that are none, an end before the start, and an end of a job still held.

        Raises:
            InvalidDatesError: as above.

        """
        if any(month is not None and not MONTH.match(month) for month in (self.start, self.end)):
            raise InvalidDatesError("a month is written YYYY-MM")
        if self.start and self.end and self.end < self.start:
            raise InvalidDatesError("a job ends after it starts")
        if self.is_current and self.end:
            raise InvalidDatesError("a current job has no end")

    def as_line(self) -> str:
        """Return the job as one line of text, single-spaced."""
        until = "present" if self.is_current else self.end
        dates = " to ".join(month for month in (self.start, until) if month)
        return " ".join(", ".join(part for part in (self.title, self.employer, dates) if part).split())


@dataclass(frozen=True, slots=True)
class Corrections:
    """Everything a candidate corrected. `jobs` and `not_jobs` name jobs by their position in the profile."""

    jobs: dict[int, JobFacts] = field(default_factory=dict)
    not_jobs: frozenset[int] = frozenset()
    added_jobs: tuple[JobFacts, ...] = ()
    misread: str = ""  # in the candidate's words; empty when they do not say so

    def to_json(self) -> dict[str, Any]:
        """Return the corrections as plain JSON values."""
        return {
            "jobs": {str(position): asdict(facts) for position, facts in sorted(self.jobs.items())},
            "not_jobs": sorted(self.not_jobs),
            "added_jobs": [asdict(facts) for facts in self.added_jobs],
            "misread": self.misread,
        }

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> Self:
        """Build the corrections `to_json` wrote; an empty dict is none."""
        return cls(
            jobs={int(position): JobFacts(**facts) for position, facts in data.get("jobs", {}).items()},
            not_jobs=frozenset(data.get("not_jobs", ())),
            added_jobs=tuple(JobFacts(**facts) for facts in data.get("added_jobs", ())),
            misread=data.get("misread", ""),
        )


def corrected_profile(cv: Cv) -> CandidateProfile:
    """Return what the candidate stands by: the profile read, with their corrections laid over it."""
    corrections = Corrections.from_json(cv.corrections)
    removed = {skill.skill_id for skill in cv.skills if skill.state is SkillState.REMOVED}
    added = [(skill.skill_id, skill.passage) for skill in cv.skills if skill.state is SkillState.ADDED]
    profile = profile_from_json(cv.profile)
    profile = replace(
        profile,
        jobs=tuple(_corrected_jobs(profile, corrections)),
        skills=tuple(mention for mention in profile.skills if mention.skill_id not in removed),
        warnings=profile.warnings + ((SAYS_MISREAD,) if corrections.misread else ()),
    )
    return _with_skills(_with_jobs(profile, corrections.added_jobs), added)


def _corrected_jobs(profile: CandidateProfile, corrections: Corrections) -> Iterable[Job]:
    for position, job in enumerate(profile.jobs):
        if position not in corrections.not_jobs:
            facts = corrections.jobs.get(position)
            yield replace(job, **asdict(facts)) if facts else job


def _with_jobs(profile: CandidateProfile, added: Iterable[JobFacts]) -> CandidateProfile:
    facts = list(added)
    extended, spans = _append(profile, SectionKind.EXPERIENCE, ADDED_JOBS, [job.as_line() for job in facts])
    jobs = tuple(
        Job(**asdict(job), text_start=start, text_end=end) for job, (start, end) in zip(facts, spans, strict=True)
    )
    return replace(extended, jobs=extended.jobs + jobs)


def _with_skills(profile: CandidateProfile, added: list[tuple[str, str]]) -> CandidateProfile:
    extended, spans = _append(profile, SectionKind.SKILLS, ADDED_SKILLS, [name for _, name in added])
    mentions = tuple(
        SkillMention(skill_id, name, start, end, SectionKind.SKILLS, name)
        for (skill_id, name), (start, end) in zip(added, spans, strict=True)
    )
    return replace(extended, skills=extended.skills + mentions)


def _append(
    profile: CandidateProfile, kind: SectionKind, heading: str, lines: list[str]
) -> tuple[CandidateProfile, list[tuple[int, int]]]:
    """Add a section to both texts; return the profile and each line's start and end in them."""
    if not lines:
        return profile, []
    text = f"{profile.text}\n\n{heading}"
    section_start = len(profile.text) + 2
    spans = []
    for line in lines:
        text += "\n"
        spans.append((len(text), len(text) + len(line)))
        text += line
    tail = text[len(profile.text) :]
    section = Section(kind, heading, section_start, len(text))
    extended = replace(
        profile, text=text, blind_text=profile.blind_text + tail, sections=(*profile.sections, section)
    )
    return extended, spans
