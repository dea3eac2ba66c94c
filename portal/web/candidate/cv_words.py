"""How the parts of a CV, and what the reader found odd about it, are said."""

from collections.abc import Iterable

from flask_babel import gettext, lazy_gettext

from matching.profiles import SectionKind
from portal.web.shared import match_words

SECTIONS = {**match_words.SECTIONS, SectionKind.HEADER: lazy_gettext("Your details")}
WARNINGS = {
    "mostly-welsh": lazy_gettext(
        "Most of your CV is in Welsh. We find skills in it, but people read it before any comparison counts."
    ),
    "unknown-language": lazy_gettext(
        "Your CV seems to be in neither English nor Welsh. A person reads it: we cannot compare it with a job."
    ),
    "hidden-text": lazy_gettext(
        "The file holds text that a reader cannot see. We left it out, and councils are told."
    ),
    "keyword-list": lazy_gettext("A part of your CV lists many skills together. A list shows less than an example."),
    "instructions": lazy_gettext(
        "A sentence in your CV reads as an instruction to a computer. It has no effect, and councils are told."
    ),
    "much-under-references": lazy_gettext(
        "Much of your CV stands under References, which we do not compare with adverts. If some of it is about your "
        "work, give it a heading of its own, such as Experience."
    ),
    "repetition": lazy_gettext(
        "Your CV says the same thing many times. We compare it without the repetitions: say each thing once, with "
        "what you did and what came of it."
    ),
    "look-alike-letters": lazy_gettext(
        "Some words in your CV mix letters of two alphabets that look the same. Type them again, and councils can "
        "search for them."
    ),
    "odd-letters": lazy_gettext(
        "Part of your CV is written in unusual letters, figures or spaces. Type it in plain letters, so that "
        "everybody can read it."
    ),
    "partly-welsh": lazy_gettext(
        "Part of your CV is in Welsh. We find skills in it, but our comparison reads English better, and councils "
        "are told."
    ),
    "very-short": lazy_gettext("Your CV is very short. Say what you did and with what result."),
    "no-sections": lazy_gettext("We found no headings such as Experience or Education. Check what we read."),
    "no-dates": lazy_gettext("We found no jobs with dates. If you had any, add them below."),
}


def warning_words(codes: Iterable[str]) -> list[str]:
    """Return what each warning means; one without words of its own asks the candidate to look closely."""
    general = gettext("Part of the file was hard to read. Check what we read with care.")
    return list(dict.fromkeys(str(WARNINGS.get(code, general)) for code in codes))
