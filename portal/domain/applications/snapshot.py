"""What an application carries away: copies, so that nothing changed later changes what was sent."""

from collections.abc import Mapping
from typing import Any

from matching.profiles import CandidateProfile
from portal.domain.applications.errors import AnswerProblem, InvalidAnswersError
from portal.domain.applications.models import ApplicationSnapshot
from portal.domain.cvs.corrections import Corrections, corrected_profile
from portal.domain.cvs.mentions import best_mentions
from portal.domain.cvs.models import Cv, CvSkill, SkillState
from portal.domain.cvs.reading import profile_to_json, text_hash
from portal.domain.vacancies.models import Vacancy
from portal.domain.vacancies.snapshot import public_fields
from portal.foundation.i18n import Bilingual

MISREAD = Bilingual("What was read wrongly in this CV", "Beth a ddarllenwyd yn anghywir yn y CV hwn")
CHARACTERS_A_WORD = 40  # an answer within its words may still not be a book in one word


def take_snapshot(cv: Cv, vacancy: Vacancy, answers: Mapping[int, str]) -> ApplicationSnapshot:
    """Return a snapshot of a CV as corrected, an advert as it stands and the answers, by question position.

    Raises:
        InvalidAnswersError: a question is not answered, or with more words than it allows.

    """
    sent = answered(vacancy, answers) + _note(cv)
    profile = corrected_profile(cv)
    return ApplicationSnapshot(
        cv_filename=cv.filename,
        cv_text=profile.text,
        cv_text_hash=text_hash(profile.text),
        profile=profile_to_json(profile),
        skills=_skills(cv, profile),
        answers=sent,
        vacancy_version=vacancy.version,
        vacancy=public_fields(vacancy),
    )


def answered(vacancy: Vacancy, answers: Mapping[int, str]) -> list[dict[str, Any]]:
    """Return the advert's questions with their answers.

    Raises:
        InvalidAnswersError: naming every answer that is missing or too long.

    """
    problems: dict[int, AnswerProblem] = {}
    sent = []
    for question in vacancy.questions:
        answer = answers.get(question.position, "").strip()
        if not answer:
            problems[question.position] = AnswerProblem.MISSING
        elif len(answer.split()) > question.word_limit or len(answer) > question.word_limit * CHARACTERS_A_WORD:
            problems[question.position] = AnswerProblem.TOO_LONG
        sent.append({"question_en": question.text.en, "question_cy": question.text.cy, "answer": answer})
    if problems:
        raise InvalidAnswersError(problems)
    return sent


def _note(cv: Cv) -> list[dict[str, Any]]:
    """Return what the candidate says was read wrongly, as an answer, so that whoever decides reads it."""
    note = Corrections.from_json(cv.corrections).misread
    return [{"question_en": MISREAD.en, "question_cy": MISREAD.cy, "answer": note}] if note else []


def _skills(cv: Cv, profile: CandidateProfile) -> list[dict[str, Any]]:
    """Return the skills sent, each with its passage as the panel may see it: names and the like blanked out."""
    best = best_mentions(profile)
    return [
        {"skill_id": skill.skill_id, "state": skill.state.value, "passage": _blind(profile, best, skill)}
        for skill in cv.skills
        if skill.state is not SkillState.REMOVED
    ]


def _blind(profile: CandidateProfile, best: Mapping[str, Any], skill: CvSkill) -> str:
    mention = best.get(skill.skill_id)
    return profile.blind_text[mention.start : mention.end] if mention else ""
