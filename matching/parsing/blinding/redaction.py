"""Blind a CV: overwrite whatever tells who the person is, so that only what they can do is left to compare.

`blind_text` keeps every offset: an identifying passage becomes as many spaces. How many is itself a hint
(a long surname), so anything that is embedded, hashed or scored takes `canonical` text, in which every run
of white space is one space and empty lines are gone. Two CVs that differ only in who the person is have the
same canonical text.

In the header the rule is turned round: everything goes except a job title or a sentence, because an
address, a nationality or a name has no form of its own to look for.
"""

import re
from collections.abc import Iterable, Iterator

from matching.parsing.blinding import identity
from matching.parsing.blinding.contact import (
    EMAIL,
    HANDLE,
    HEADER_LINES,
    LINK,
    POSTCODE,
    SEPARATOR,
    STREET,
    phones,
)
from matching.parsing.blinding.groups import groups
from matching.parsing.blinding.health import HEALTH
from matching.parsing.blinding.hours import hours_and_breaks
from matching.parsing.blinding.mentions import after_titles
from matching.parsing.blinding.names import initials, name_spans
from matching.parsing.blinding.remains import empty_remains
from matching.parsing.language.languages import ENGLISH, WELSH
from matching.parsing.lines.dates import has_date_range
from matching.parsing.lines.titles import is_job_title
from matching.parsing.marks.addressed import addressed
from matching.profiles import CandidateProfile, Contact, Section, SectionKind

EVERYWHERE = (
    EMAIL, LINK, HANDLE, POSTCODE, STREET,
    identity.LABELLED_LINE, identity.NAMED_LINE, identity.BORN, identity.AGE,
    identity.PRONOUN_SET, identity.PRONOUN, identity.HONORIFIC, identity.GENDER, identity.GENDERED_ENDING,
    identity.FAMILY, identity.HOME, identity.RELIGION, identity.PHOTO, identity.PEOPLE, identity.ORIGIN,
    identity.NATIVE, HEALTH,
)  # fmt: skip
IN_SECTION = {
    SectionKind.EDUCATION: (identity.INSTITUTION,),
    SectionKind.LANGUAGES: (identity.OTHER_TONGUE, identity.NATIVE_TO),
}
# Punctuation left alone by what stood beside it: "( / )", "| |", ", ,"
LOOSE = re.compile(r"(?<=\x00)[ \t,;:|•·/()\[\]'’\"“”–—-]+(?=\x00|$)|(?<=\x00)[-/,;:|)\]][ \t]*", re.MULTILINE)
LOOSE_BEFORE = re.compile(r"[(\[|,;:/][ \t]*(?=\x00)")
LOOSE_LINE = re.compile(r"^[ \t,;:|•·/()\[\]'’\"“”.–—*-]*\x00[\x00 \t,;:|•·/()\[\]'’\"“”.–—*-]*$", re.MULTILINE)
SPACES = re.compile(r"[^\S\n]+")
PROSE_WORDS = 8
PROSE_FUNCTION_WORDS = 2
MASK = "\x00"


def blinded(text: str, *, sections: tuple[Section, ...], contact: Contact) -> str:
    """Return the text with identifying passages overwritten by spaces: same length, same line breaks."""
    marked = _masked(text, _identifying(text, sections, contact))
    marked = _masked(marked, list(empty_remains(marked, MASK)))
    # A header is judged by what is left of it: a long name makes no line a sentence.
    for section in sections:
        if section.kind is SectionKind.HEADER:
            marked = _masked(marked, list(_header(marked.replace(MASK, " "), section)))
    for pattern in (LOOSE_BEFORE, LOOSE, LOOSE_LINE):
        marked = pattern.sub(lambda match: re.sub(r"[^\n]", MASK, match[0]), marked)
    return marked.replace(MASK, " ")


def _masked(text: str, spans: Iterable[tuple[int, int]]) -> str:
    letters = list(text)
    for start, end in spans:
        for place in range(start, end):
            if letters[place] != "\n":
                letters[place] = MASK
    return "".join(letters)


def canonical(text: str) -> str:
    """Return text with every run of spaces as one and without empty lines, so that no mask shows its length."""
    lines = (SPACES.sub(" ", line).strip() for line in text.split("\n"))
    return "\n".join(line for line in lines if line)


def canonical_blind_text(profile: CandidateProfile) -> str:
    """Return what may be embedded, hashed or scored of a CV: its blind text without any mask's length."""
    return canonical(profile.blind_text)


def _identifying(text: str, sections: tuple[Section, ...], contact: Contact) -> Iterator[tuple[int, int]]:
    for pattern in EVERYWHERE:
        yield from (match.span() for match in pattern.finditer(text))
    yield from phones(text)
    yield from hours_and_breaks(text)
    yield from addressed(text)
    yield from groups(text)
    yield from after_titles(text)
    yield from name_spans(text, contact.names)
    yield from initials(text, contact.names)
    for section in sections:
        for pattern in IN_SECTION.get(section.kind, ()):
            yield from (match.span() for match in pattern.finditer(text, section.start, section.end))
        if section.kind is SectionKind.REFERENCES:
            yield section.start + len(section.heading), section.end


def _header(text: str, section: Section) -> Iterator[tuple[int, int]]:
    """Yield whatever in a header is neither a job title nor a sentence, down to where a job or a list begins."""
    place, seen, in_prose = section.start, 0, False
    for line in text[section.start : section.end].split("\n"):
        stripped = line.strip()
        if seen >= HEADER_LINES or has_date_range(line) or stripped.startswith("• "):
            return
        in_prose = is_prose(line) or (in_prose and stripped[:1].islower())
        seen += bool(stripped)
        if not in_prose:
            yield from _segments(line, place)
        place += len(line) + 1


def _segments(line: str, place: int) -> Iterator[tuple[int, int]]:
    start = 0
    for end, after in [*(match.span() for match in SEPARATOR.finditer(line)), (len(line), len(line))]:
        if not is_job_title(line[start:end]):
            yield place + start, place + end
        start = after


def is_prose(line: str) -> bool:
    """Tell whether a line is running text rather than a name, an address or a list of details."""
    words = line.split()
    plain = [word.strip(".,;:()").casefold() for word in words]
    return len(words) >= PROSE_WORDS and _count(plain, ENGLISH | WELSH) >= PROSE_FUNCTION_WORDS


def _count(words: Iterable[str], wanted: frozenset[str]) -> int:
    return sum(word in wanted for word in words)
