"""How a CV's bytes become a profile, and a profile becomes JSON and back.

The portal's only door to `matching.parsing`; see docs/decisions/0003-reading-a-cv-in-the-request.md.
"""

import hashlib
import json
from dataclasses import asdict, dataclass
from typing import Any

from matching.profiles import (
    CandidateProfile,
    Contact,
    Education,
    Job,
    Section,
    SectionKind,
    SkillMention,
)
from portal.domain.cvs.models import DocumentKind


@dataclass(frozen=True, slots=True)
class ReadCv:
    """A file that could be read, not stored yet."""

    filename: str
    data: bytes
    kind: DocumentKind
    profile: CandidateProfile


def text_hash(text: str) -> str:
    """Return the SHA-256 of a text, in hexadecimal."""
    return hashlib.sha256(text.encode()).hexdigest()


def profile_to_json(profile: CandidateProfile) -> dict[str, Any]:
    """Return a profile as plain JSON values."""
    plain: dict[str, Any] = json.loads(json.dumps(asdict(profile)))
    return plain


def profile_from_json(data: dict[str, Any]) -> CandidateProfile:
    """Build the profile `profile_to_json` wrote."""
    return CandidateProfile(
        text=data["text"],
        blind_text=data["blind_text"],
        sections=tuple(Section(**{**part, "kind": SectionKind(part["kind"])}) for part in data["sections"]),
        jobs=tuple(Job(**job) for job in data["jobs"]),
        education=tuple(Education(**entry) for entry in data["education"]),
        skills=tuple(
            SkillMention(**{**mention, "section": SectionKind(mention["section"])}) for mention in data["skills"]
        ),
        languages=tuple(data["languages"]),
        contact=Contact(**{kind: tuple(found) for kind, found in data["contact"].items()}),
        warnings=tuple(data["warnings"]),
    )
