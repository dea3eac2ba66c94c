"""Where a person's names stand in a text, when some of them are also plain words."""

import re
from collections.abc import Iterable, Iterator

from matching.parsing.contact import PARTICLES
from matching.parsing.words import words

# Names that are also words of a CV: beside another capital or a number they are the word ("Power BI",
# "May 2019"). Some also begin sentences ("Mark schemes were", "Will lead"), and some are also tools
# ("Jenkins pipeline"), which only the whole name tells apart.
ALSO_WORDS = words("names_also_words")
ALSO_TOOLS = words("names_also_tools")
STARTERS = words("names_starters")
SAID_OF_A_PERSON = re.compile(r"['’]s\b|\s+(?:is|was|has|had|who|works?|leads?|brings|enjoys|yn|mae|oedd)\b")
HONORIFIC_BEFORE = re.compile(r"\b(?:mr|mrs|ms|miss|mx|dr|prof|professor|sir|dame|rev|cllr)\.?$", re.IGNORECASE)
WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
SHORTEST = 2
BETWEEN = r"[ \t]*(?:[ \t,.-]|\n)[ \t]*(?:[A-Z]\.?[ \t]+){0,2}"  # a middle initial may stand between


def name_spans(text: str, names: Iterable[str]) -> Iterator[tuple[int, int]]:
    """Yield where any of the names stands: whole, in either order, in capitals, or one word of it alone."""
    for name in names:
        words = [word for word in WORD.findall(name) if word.casefold() not in PARTICLES]
        if len(words) > 1:
            for order in (WORD.findall(name), [words[-1], words[0]], [words[0], words[-1]]):
                whole = BETWEEN.join(re.escape(word) for word in order)
                yield from (match.span() for match in re.finditer(rf"\b{whole}\b", text, re.IGNORECASE))
        for particles, word in _last_words(name):
            yield from _alone(text, word, particles)


def _last_words(name: str) -> Iterator[tuple[str, str]]:
    """Yield each word of a name with the small words before it: ("", "Rhys"), ("ap ", "Gwilym")."""
    particles = ""
    for word in WORD.findall(name):
        if word.casefold() in PARTICLES:
            particles += rf"{re.escape(word)}\s+"
            continue
        yield particles, word
        particles = ""


def _alone(text: str, word: str, particles: str) -> Iterator[tuple[int, int]]:
    if len(word) < SHORTEST or word.casefold() in ALSO_TOOLS:
        return
    forms = {re.escape(form) for form in (word.upper(), word.title(), word)} - {re.escape(word.lower())}
    before = rf"(?:\b(?i:{particles}))?" if particles else ""
    for match in re.finditer(rf"{before}(?<![\w-])(?:{'|'.join(sorted(forms))})(?![\w-])(?:['’]s\b)?", text):
        if word.casefold() not in ALSO_WORDS | STARTERS or _stands_as_name(text, match):
            yield match.span()


def _stands_as_name(text: str, match: re.Match[str]) -> bool:
    before = text[max(match.start() - 20, 0) : match.start()].rstrip(" \t")
    if HONORIFIC_BEFORE.search(before) or SAID_OF_A_PERSON.match(text, match.end()):
        return True
    after = text[match.end() : match.end() + 12].lstrip(" \t")
    if after[:1].isupper() or after[:1].isdigit() or before[-1:].isdigit():
        return False
    starts_sentence = not before or before[-1] in ".!?:;\n•|-–"
    return not (starts_sentence and match[0].casefold() in STARTERS)
