"""The two sides of a match as the engine reads them: an advert and what an application carried."""

import hashlib
import json
from dataclasses import asdict
from datetime import date

from career_framework import SkillLevel, load_framework
from matching.profiles import CandidateProfile, Importance, Requirement, VacancyProfile
from portal.domain.applications.models import Application
from portal.domain.cvs.reading import profile_from_json
from portal.domain.vacancies.models import Vacancy, VacancyRequirement
from portal.foundation.i18n import Language

NOT_READ = frozenset({"text", "contact"})  # what a profile holds and the engine must not see


def matching_profile(vacancy: Vacancy) -> VacancyProfile:
    """Return a vacancy as the engine reads it: in English, in Welsh where no English is written.

    Each requirement's id is its row's, as text. What the council offers is not about the work and is left out.
    """
    parts = (vacancy.purpose, vacancy.duties)
    return VacancyProfile(
        title=vacancy.title.in_(Language.ENGLISH),
        text="\n".join(text for text in (part.in_(Language.ENGLISH) for part in parts) if text),
        requirements=tuple(_requirement(row) for row in vacancy.requirements),
        role_id=vacancy.role_id,
        level_id=vacancy.level_id,
    )


def candidate_profile(application: Application) -> CandidateProfile:
    """Return the CV an application carried, with the candidate's corrections. Nothing uploaded later counts."""
    return profile_from_json(application.snapshot.profile)


def profile_hash(profile: CandidateProfile, as_of: date) -> str:
    """Return the SHA-256 of everything the engine reads of a profile, and of the month it is read for."""
    read = {name: value for name, value in asdict(profile).items() if name not in NOT_READ}
    read["as_of"] = as_of.strftime("%Y-%m")
    return hashlib.sha256(json.dumps(read, sort_keys=True).encode()).hexdigest()


def _requirement(row: VacancyRequirement) -> Requirement:
    return Requirement(
        id=str(row.id),
        text=_wording(row),
        importance=Importance(row.importance.value),
        skill_id=row.skill_id,
        level=SkillLevel(row.level) if row.level else None,
    )


def _wording(row: VacancyRequirement) -> str:
    """Put a framework skill by its name and what the level means; the council's own words after it, or alone."""
    own = row.text.in_(Language.ENGLISH)
    skill = load_framework().skills.get(row.skill_id or "")
    if skill is None or row.level is None:
        return own
    meaning = skill.meaning_of(SkillLevel(row.level)) or skill.summary
    return " ".join(part for part in (f"{skill.name.en}: {meaning.en}", own) if part)
