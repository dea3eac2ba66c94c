"""Text to profile: the one place where the parts of parsing meet."""

import re
from collections import Counter

from matching.parsing.blinding.contact import find_contact
from matching.parsing.blinding.hours import without_hours
from matching.parsing.blinding.redaction import blinded
from matching.parsing.cv.education import find_education
from matching.parsing.cv.jobs import find_jobs
from matching.parsing.cv.sections import find_sections, section_at
from matching.parsing.cv.skill_mentions import find_skills, framework_lexicon
from matching.parsing.language.languages import language_of, languages_of
from matching.parsing.lines.sentences import split_sentences
from matching.parsing.lines.tidy import tidied
from matching.parsing.marks.addressed import addresses_the_reader
from matching.parsing.marks.disguise import as_it_looks, hides_characters, in_plain_letters, without_unseen
from matching.parsing.marks.repetition import repeated
from matching.profiles import CandidateProfile, Job, Section, SectionKind, SkillMention

SHORT_WORDS = 60
# Two referees with their addresses take fewer; the matcher does not read what stands there.
WORDS_OF_REFERENCES = 45
# Names, posts and addresses begin with capitals; so many other words tell of something.
TOLD_UNDER_REFERENCES = 10
TOLD = re.compile(r"\b[a-z]{3,}\b(?!@)")
WELSH = "cy"
PARTLY = 0.15  # of the letters
KEYWORDS_IN_A_PASSAGE = 25  # distinct skills: no sentence is about that many
REPEATS_OF_A_SKILL = 25
# So many things in one list: in a section of skills it is long, elsewhere it is not how work is told.
ITEMS_OF_A_SKILLS_LIST, ITEMS_ELSEWHERE = 40, 20
SEPARATORS = re.compile(r"[,;|•·]\s")


def parse_text(text: str, *, warnings: tuple[str, ...] = ()) -> CandidateProfile:
    """Return the profile of a CV's text. Pure; `warnings` are those of the extraction, kept first.

    Names and contact details are found first and blinded; jobs are read from the text as it is, because
    the candidate is shown them, skills and languages from the blind text only.
    """
    is_cut_up = hides_characters(text)
    plain, is_odd = in_plain_letters(tidied(without_unseen(text)))
    text, is_disguised = as_it_looks(plain)
    sections = find_sections(text)
    contact = find_contact(text, sections)
    blind_text = blinded(text, sections=sections, contact=contact)
    sentences = split_sentences(blind_text)
    told = [(blind_text[one.start : one.end], section_at(sections, one.start)) for one in sentences]
    jobs = find_jobs(without_hours(text), sections, blind_text=blind_text)
    skills = find_skills(text, blind_text, sentences=sentences, sections=sections, lexicon=framework_lexicon())
    languages = languages_of(said for said, _ in told)
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
            *(["hidden-text"] if is_cut_up and "hidden-text" not in warnings else []),
            *(["look-alike-letters"] if is_disguised else []),
            *(["odd-letters"] if is_odd else []),
            *(["repetition"] if any(repeated([said for said, _ in told])) else []),
            *_warnings(text, sections=sections, jobs=jobs, skills=skills, languages=languages, told=told),
        ),
    )


def _warnings(
    text: str,
    *,
    sections: tuple[Section, ...],
    jobs: tuple[Job, ...],
    skills: tuple[SkillMention, ...],
    languages: tuple[str, ...],
    told: list[tuple[str, SectionKind]],
) -> tuple[str, ...]:
    mostly = languages[0] if languages else None
    found = {
        "keyword-list": _is_keyword_list(skills, told),
        "instructions": addresses_the_reader(text),
        "mostly-welsh": mostly == WELSH,
        "partly-welsh": mostly != WELSH and _share_in_welsh(told) >= PARTLY,
        "unknown-language": mostly not in {"en", "cy"},
        "much-under-references": _has_much_under_references(text, sections),
        "very-short": len(text.split()) < SHORT_WORDS,
        "no-sections": all(section.kind is SectionKind.HEADER for section in sections),
        "no-dates": all(job.start is None for job in jobs),
    }
    return tuple(code for code, is_so in found.items() if is_so)


def _has_much_under_references(text: str, sections: tuple[Section, ...]) -> bool:
    said = [text[one.start : one.end] for one in sections if one.kind is SectionKind.REFERENCES]
    told = sum(len(TOLD.findall(part)) for part in said)
    return told > TOLD_UNDER_REFERENCES or sum(len(part.split()) for part in said) > WORDS_OF_REFERENCES


def _is_keyword_list(skills: tuple[SkillMention, ...], passages: list[tuple[str, SectionKind]]) -> bool:
    in_passages = Counter(mention.start for mention in skills if mention.section is not SectionKind.SKILLS)
    of_skills = Counter(mention.skill_id for mention in skills)
    return (
        max(in_passages.values(), default=0) > KEYWORDS_IN_A_PASSAGE
        or max(of_skills.values(), default=0) > REPEATS_OF_A_SKILL
        or any(len(SEPARATORS.findall(text)) >= _most_items(section) for text, section in passages)
    )


def _share_in_welsh(told: list[tuple[str, SectionKind]]) -> float:
    welsh = sum(len(text) for text, _ in told if language_of(text) == WELSH)
    return welsh / max(sum(len(text) for text, _ in told), 1)


def _most_items(section: SectionKind) -> int:
    return ITEMS_OF_A_SKILLS_LIST if section is SectionKind.SKILLS else ITEMS_ELSEWHERE
