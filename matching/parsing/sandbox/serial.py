"""A profile as JSON and back, for the pipe between the reader's process and ours."""

from typing import Any

from matching.profiles import CandidateProfile, Contact, Education, Job, Section, SectionKind, SkillMention


def profile_from_json(data: dict[str, Any]) -> CandidateProfile:
    """Return the profile that `dataclasses.asdict` made `data` of. Raises KeyError, TypeError or ValueError."""
    return CandidateProfile(
        text=str(data["text"]),
        blind_text=str(data["blind_text"]),
        sections=tuple(Section(**{**item, "kind": SectionKind(item["kind"])}) for item in data["sections"]),
        jobs=tuple(Job(**item) for item in data["jobs"]),
        education=tuple(Education(**item) for item in data["education"]),
        skills=tuple(SkillMention(**{**item, "section": SectionKind(item["section"])}) for item in data["skills"]),
        languages=tuple(data["languages"]),
        contact=Contact(**{key: tuple(values) for key, values in data["contact"].items()}),
        warnings=tuple(data["warnings"]),
    )
