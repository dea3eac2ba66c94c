"""Find the career framework's skills in a CV by their names and other names, each with its passage."""

from collections.abc import Iterable, Iterator
from functools import cache

from career_framework import load_framework
from matching.parsing.cv.sections import section_at
from matching.parsing.lines.sentences import Span
from matching.parsing.words.lexicon import Lexicon
from matching.profiles import Section, SkillMention


@cache
def framework_lexicon() -> Lexicon:
    """Return the lexicon of the framework's skills in both languages, built once."""
    skills = load_framework().skills.values()
    return Lexicon(
        {skill.id: (skill.name.en, *skill.aliases) for skill in skills},
        welsh={skill.id: (skill.name.cy,) for skill in skills},
    )


def find_skills(
    text: str, blind_text: str, *, sentences: Iterable[Span], sections: tuple[Section, ...], lexicon: Lexicon
) -> tuple[SkillMention, ...]:
    """Return each skill once a passage, in reading order. Only what `blind_text` shows is searched."""
    return tuple(
        mention
        for sentence in sentences
        for mention in _mentions(text, blind_text, sentence, sections=sections, lexicon=lexicon)
    )


def _mentions(
    text: str, blind_text: str, sentence: Span, *, sections: tuple[Section, ...], lexicon: Lexicon
) -> Iterator[SkillMention]:
    seen: set[str] = set()
    for found in lexicon.find(blind_text, sentence.start, sentence.end):
        for skill_id in found.ids:
            if skill_id not in seen:
                seen.add(skill_id)
                yield SkillMention(
                    skill_id=skill_id,
                    passage=text[sentence.start : sentence.end],
                    start=sentence.start,
                    end=sentence.end,
                    section=section_at(sections, sentence.start),
                    matched=text[found.start : found.end],
                )
