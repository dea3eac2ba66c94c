"""Tell the headings of a CV from its other lines: as people name them, decorate them, and misspell them."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from matching.parsing.lines.heading_names import HEADINGS
from matching.parsing.lines.titles import is_job_title
from matching.profiles import SectionKind

NOT_LETTERS = re.compile(r"[^\w']+")
AND = re.compile(r"\b(?:and|ac|a)\b|&")
MOST_WORDS = 6
LONGEST = 60
IN_BRACKETS = re.compile(r"\s*\([^()]{2,}\)\s*$")  # "(C)" is a grade
DECORATION = re.compile(r"^[\W_]+|[\W_]+$")
NUMBERING = re.compile(r"^(?:\d{1,2}|[ivx]{1,4}|[a-h])[.)]\s+", re.IGNORECASE)
SPACED_OUT = re.compile(r"^(?:\w[ ]){3,}\w(?:\s{2,}(?:\w[ ])*\w)*$")
LETTER_BY_LETTER = re.compile(r"^(?:[^\W\d_&][ ]+|&[ ]+){3,}[^\W\d_]$")
BOTH_LANGUAGES = re.compile(r"\s+[/|]\s+|(?<=\w)/(?=\w)")

# The words headings are put together from. Weak ones name a part only when no other does: "skills summary".
MADE_OF: dict[SectionKind, str] = {
    SectionKind.EXPERIENCE: """experience employment jobs roles positions placements internships
        profiad cyflogaeth swyddi""",
    SectionKind.EDUCATION: "education qualifications studies degrees schooling addysg cymwysterau astudiaethau",
    SectionKind.SKILLS: """skills competencies competences expertise technologies tools proficiencies abilities
        strengths software sgiliau cymwyseddau technolegau arbenigedd galluoedd""",
    SectionKind.CERTIFICATIONS: """certifications certificates accreditations licences training courses memberships
        awards tystysgrifau hyfforddiant cyrsiau ardystiadau""",
    SectionKind.PROJECTS: "projects portfolio publications prosiectau",
    SectionKind.VOLUNTEERING: "volunteering voluntary gwirfoddoli gwirfoddol",
    SectionKind.LANGUAGES: "languages ieithoedd",
    SectionKind.INTERESTS: "interests hobbies pastimes diddordebau hobiau",
    SectionKind.REFERENCES: "references referees geirdaon canolwyr",
}
WEAK: dict[SectionKind, str] = {
    SectionKind.SUMMARY: "profile summary statement objective objectives proffil crynodeb datganiad amcan",
    SectionKind.EXPERIENCE: "career work history gyrfa gwaith hanes",
}
FILLING_WORDS = """
my relevant recent previous past current other additional further selected key main core professional personal
working record details overview technical it digital computer academic general background commercial practical
related specialist early earlier latest paid work history career profile summary of in the section industry
fy prif eraill perthnasol blaenorol diweddar personol proffesiynol technegol academaidd gwaith hanes ychwanegol
digidol cyfredol presennol
"""
FILLING = frozenset(FILLING_WORDS.split())
MOST_MADE_OF = 4
LEAST_TO_MEND = 5  # letters of a word; shorter ones are too near other words
LONG_WORD = 9  # may be two slips away
NO_SLIPS = frozenset({"experienced", "personally", "professionally", "technically", "digitally", "historic"})


def key(text: str) -> str:
    """Return a heading reduced to what is compared: lower case, no accents, no punctuation, no "and"."""
    plain = unicodedata.normalize("NFD", text.casefold().replace("’", "'"))
    plain = "".join(character for character in plain if not unicodedata.combining(character))
    return " ".join(NOT_LETTERS.sub(" ", AND.sub(" ", plain)).split())


KIND_OF: dict[str, SectionKind] = {
    key(heading): kind for kind, listed in HEADINGS.items() for heading in re.split(r"[|\n]", listed) if key(heading)
}
SOLID = {name.replace(" ", ""): kind for name, kind in KIND_OF.items()}
PARTS_OF = {word: kind for kind, listed in MADE_OF.items() for word in listed.split()}
WEAK_PARTS_OF = {word: kind for kind, listed in WEAK.items() for word in listed.split()}
MENDED_TO = frozenset(word for word in {*PARTS_OF, *WEAK_PARTS_OF} | FILLING if len(word) > LEAST_TO_MEND)


@lru_cache(maxsize=4096)
def heading_kind(line: str) -> SectionKind | None:
    """Return what a line heads, or None when it is no heading: "P R O F I L E", "== 1. Work experience: =="."""
    line = line.strip()
    if not line or len(line) > LONGEST or line[-1] in ".,;":
        return None
    bare = DECORATION.sub("", IN_BRACKETS.sub("", NUMBERING.sub("", line)))
    return _kind(bare) or _letter_by_letter(bare) or _in_both_languages(bare)


def _kind(bare: str) -> SectionKind | None:
    words = key(bare).split()
    if words and words[0].isdecimal():
        words = words[1:]
    if not 0 < len(words) <= MOST_WORDS:
        return None
    return KIND_OF.get(" ".join(words)) or _put_together(bare, words)


def _letter_by_letter(bare: str) -> SectionKind | None:
    """Read "W O R K   H I S T O R Y", also where the space between the words was lost."""
    if SPACED_OUT.match(bare):
        found = _kind(" ".join(part.replace(" ", "") for part in re.split(r"\s{2,}", bare)))
        if found:
            return found
    return SOLID.get(key(bare.replace(" ", ""))) if LETTER_BY_LETTER.match(bare) else None


def _in_both_languages(bare: str) -> SectionKind | None:
    """Read "Proffil / Profile": the same twice."""
    parts = BOTH_LANGUAGES.split(bare)
    kinds = {_kind(part) for part in parts}
    return kinds.pop() if len(parts) == 2 and len(kinds) == 1 else None  # noqa: PLR2004 -- there are two


def _put_together(bare: str, words: list[str]) -> SectionKind | None:
    """Read a heading nobody listed: each of its words is one headings are made of, give or take a slip of the pen."""
    if len(words) > MOST_MADE_OF or not bare[0].isupper():
        return None
    known = [_mended(word) for word in words]
    if None in known or (known != words and is_job_title(bare)):
        return None
    mended = [word for word in known if word]
    if kind := KIND_OF.get(" ".join(mended)):
        return kind
    named = [PARTS_OF[word] for word in mended if word in PARTS_OF]
    if named:
        return named[0 if AND.search(bare.casefold()) else -1]
    return next((WEAK_PARTS_OF[word] for word in mended if word in WEAK_PARTS_OF), None)


def _mended(word: str) -> str | None:
    if word in PARTS_OF or word in WEAK_PARTS_OF or word in FILLING:
        return word
    if len(word) < LEAST_TO_MEND or word in NO_SLIPS:
        return None
    return next((known for known in sorted(MENDED_TO) if word[0] == known[0] and _is_slip(word, known)), None)


def _is_slip(word: str, known: str) -> bool:
    """Whether a word is another with a letter dropped, doubled, changed or swapped; long ones with two of that."""
    allowed = 2 if len(known) > LONG_WORD else 1
    if abs(len(word) - len(known)) > allowed:
        return False
    nearest = {word}
    for _ in range(allowed):
        if known in nearest:
            return True
        nearest = {changed for one in nearest for changed in _slips(one, known)}
    return known in nearest


def _slips(word: str, known: str) -> Iterator[str]:
    """Yield what one correction makes of a word: at the first place where it differs from the known one."""
    differing = (at for at, pair in enumerate(zip(word, known, strict=False)) if pair[0] != pair[1])
    place = next(differing, min(len(word), len(known)))
    yield word[:place] + word[place + 1 :]
    yield word[:place] + known[place : place + 1] + word[place:]
    yield word[:place] + known[place : place + 1] + word[place + 1 :]
    yield word[:place] + word[place + 1 : place + 2] + word[place : place + 1] + word[place + 2 :]
