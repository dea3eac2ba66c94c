"""CVs for tests."""

from datetime import UTC, datetime

from sqlalchemy.orm import Session

from matching.profiles import CandidateProfile, Job, Section, SectionKind, SkillMention
from portal.backends.storage.base import Store
from portal.backends.storage.memory import MemoryStore
from portal.domain.candidates.models import Candidate
from portal.domain.cvs.models import Cv, DocumentKind
from portal.domain.cvs.reading import ReadCv
from portal.domain.cvs.services import store_cv

LAST_YEAR = datetime(2025, 11, 3, 12, 0, tzinfo=UTC)
TEXT = """Gwenllian Example
gwenllian@people.example

Experience
Developer, Example Bus Company, 2019-01 to 2022-06
Wrote automated tests for the timetable service and mended its builds.

Skills
prototyping, agile working
"""


def make_profile(text: str = TEXT) -> CandidateProfile:
    """What a reader might make of TEXT. Any other text becomes one section without jobs or skills."""
    if text != TEXT:
        return CandidateProfile(text=text, blind_text=text, sections=(Section(SectionKind.OTHER, "", 0, len(text)),))
    blind = text.replace("Gwenllian Example", "█" * 17).replace("gwenllian@people.example", "█" * 24)
    experience, skills = text.index("Experience"), text.index("Skills")
    sentence = "Wrote automated tests for the timetable service and mended its builds."
    start, listed = text.index(sentence), text.index("prototyping, agile working")
    return CandidateProfile(
        text=text,
        blind_text=blind,
        sections=(
            Section(SectionKind.HEADER, "", 0, experience),
            Section(SectionKind.EXPERIENCE, "Experience", experience, skills),
            Section(SectionKind.SKILLS, "Skills", skills, len(text)),
        ),
        jobs=(
            Job(
                "Developer",
                "Example Bus Company",
                "2019-01",
                "2022-06",
                is_current=False,
                text_start=experience + 11,
                text_end=skills,
            ),
        ),
        skills=(
            SkillMention(
                "programming-and-build-software-engineering",
                sentence,
                start,
                start + len(sentence),
                SectionKind.EXPERIENCE,
                "builds",
            ),
            SkillMention(
                "prototyping",
                "prototyping, agile working",
                listed,
                listed + 26,
                SectionKind.SKILLS,
                "prototyping",
            ),
        ),
        languages=("en",),
    )


def make_cv(
    session: Session,
    candidate: Candidate,
    *,
    text: str = TEXT,
    profile: CandidateProfile | None = None,
    store: Store | None = None,
    filename: str = "cv.txt",
    at: datetime = LAST_YEAR,
) -> Cv:
    """A candidate's CV as a text file. Its profile is `make_profile`'s, without the real reader, unless given."""
    read = ReadCv(
        filename=filename, data=text.encode(), kind=DocumentKind.TEXT, profile=profile or make_profile(text)
    )
    return store_cv(session, store=store or MemoryStore(), candidate=candidate, read=read, at=at)
