"""Text to profile: the one place where the parts of parsing meet."""

import re
from collections import Counter

from matching.parsing.contact import find_contact
from matching.parsing.education import find_education
from matching.parsing.hours import without_hours
from matching.parsing.jobs import find_jobs
from matching.parsing.languages import languages_of
from matching.parsing.redaction import blinded
from matching.parsing.sections import find_sections
from matching.parsing.sentences import split_sentences
from matching.parsing.skills import find_skills, framework_lexicon
from matching.parsing.tidy import tidied
from matching.profiles import CandidateProfile, Job, Section, SectionKind, SkillMention

SHORT_WORDS = 60
KEYWORDS_IN_A_PASSAGE = 25  # distinct skills: no sentence is about that many
REPEATS_OF_A_SKILL = 25
INSTRUCTIONS = re.compile(
    r"\b(?:ignore|disregard|forget)\b.{0,40}\b(?:above|previous|prior|instructions?|other candidates|rules)\b"
    r"|\b(?:rank|score|rate|place)\s+(?:me|this (?:cv|candidate|applicant|resume))\b.{0,40}"
    r"\b(?:first|highest|top|best|number one|100)\b"
    r"|\b(?:you are|as) an? (?:ai|language model|assistant|recruiter bot|screening)\b"
    r"|\banwybydd(?:wch|u|a)\b.{0,40}\b(?:uchod|cyfarwyddiadau|blaenorol)\b",
    re.IGNORECASE,
)


def parse_text(text: str, *, warnings: tuple[str, ...] = ()) -> CandidateProfile:
    """Return the profile of a CV's text. Pure; `warnings` are those of the extraction, kept first.

    Names and contact details are found first and blinded; jobs are read from the text as it is, because
    the candidate is shown them, skills and languages from the blind text only.
    """
    text = tidied(text)
    sections = find_sections(text)
    contact = find_contact(text, sections)
    blind_text = blinded(text, sections=sections, contact=contact)
    sentences = split_sentences(blind_text)
    jobs = find_jobs(without_hours(text), sections)
    skills = find_skills(text, blind_text, sentences=sentences, sections=sections, lexicon=framework_lexicon())
    languages = languages_of(blind_text[sentence.start : sentence.end] for sentence in sentences)
    return CandidateProfile(
        text=text,
        blind_text=blind_text,
        sections=sections,
        jobs=jobs,
        education=find_education(text, sections),
        skills=skills,
        languages=languages,
        contact=contact,
        warnings=(
            *warnings,
            *_warnings(text, sections=sections, jobs=jobs, skills=skills, languages=languages),
        ),
    )


def _warnings(
    text: str,
    *,
    sections: tuple[Section, ...],
    jobs: tuple[Job, ...],
    skills: tuple[SkillMention, ...],
    languages: tuple[str, ...],
) -> tuple[str, ...]:
    mostly = languages[0] if languages else None
    found = {
        "keyword-list": _is_keyword_list(skills),
        "instructions": INSTRUCTIONS.search(text) is not None,
        "mostly-welsh": mostly == "cy",
        "unknown-language": mostly not in {"en", "cy"},
        "very-short": len(text.split()) < SHORT_WORDS,
        "no-sections": all(section.kind is SectionKind.HEADER for section in sections),
        "no-dates": not jobs,
    }
    return tuple(code for code, is_so in found.items() if is_so)


def _is_keyword_list(skills: tuple[SkillMention, ...]) -> bool:
    in_passages = Counter(mention.start for mention in skills if mention.section is not SectionKind.SKILLS)
    of_skills = Counter(mention.skill_id for mention in skills)
    return (
        max(in_passages.values(), default=0) > KEYWORDS_IN_A_PASSAGE
        or max(of_skills.values(), default=0) > REPEATS_OF_A_SKILL
    )
