"""Where a person's names stand in a text, when some of them are also plain words."""

import re
from collections.abc import Callable, Iterable, Iterator

from matching.parsing.blinding.mentions import PARTICLES
from matching.parsing.words import words

# Names that are also words of a CV: beside another capital or a number they are the word ("Power BI",
# "May 2019"). Some also begin sentences ("Mark schemes were", "Will lead"), and some are also tools
# ("Jenkins pipeline"), which only the whole name tells apart.
ALSO_WORDS = words("names_also_words")
ALSO_TOOLS = words("names_also_tools")
STARTERS = words("names_starters")
SAID_OF_A_PERSON = re.compile(
    r"['’]s\b|\s+(?:is|was|has|had|who|works?|leads?|led|won|ran|brings|enjoys|made|built|never|always|also|"
    r"\w{3,}ed|yn|mae|oedd)\b"
)
# A word that is also a tool is the tool in a list of tools, after "in" or "using", or before "pipelines".
BEFORE_A_TOOL = re.compile(
    r"(?:\b(?:in|using|use|used|via|on|through|into|e\.g\.|such as|including)|[/&+])\s*$", re.IGNORECASE
)
AFTER_A_TOOL = re.compile(
    r"\s*(?:[/&+]|\d)|\s+(?:on rails|pipelines?|scripts?|code|jobs?|servers?|databases?|developers?|apps?|"
    r"applications?|"
    r"clusters?|containers?|images?|gems?|plugins?|builds?|reports?|dashboards?|boards?|queries|agents?|"
    r"instances?|tickets?|libraries|programs?|programming|services?|environments?|spreadsheets?|documents?|sites?)\b",
    re.IGNORECASE,
)
LISTED = re.compile(r"[,|;/•]")
LISTING_MARKS = frozenset({",", "|", ";", "/", "•", ":", ""})
MARKS_OF_A_LIST = 2
PERSON_BEFORE = re.compile(
    r"\b(?:(?:mr|mrs|ms|miss|mx|dr|prof|professor|sir|dame|rev|cllr)\.?|name(?: is)?:?|enw:?|called|calls? me|"
    r"known as|"
    r"dear|regards,?|sincerely,?|faithfully,?)$",
    re.IGNORECASE,
)
WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
SHORTEST = 2
BETWEEN = r"[ \t]*(?:[ \t,.-]|\n)[ \t]*(?:[A-Z]\.?[ \t]+){0,2}"  # a middle initial may stand between


def name_spans(text: str, names: Iterable[str]) -> Iterator[tuple[int, int]]:
    """Yield where any of the names stands: whole, in either order, in capitals, or one word of it alone."""
    for name in names:
        everything = WORD.findall(name)
        words = [word for word in everything if word.casefold() not in PARTICLES]
        if len(everything) > 1:
            for order in (
                (everything, [words[-1], words[0]], [words[0], words[-1]]) if len(words) > 1 else (everything,)
            ):
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
    if len(word) < SHORTEST:
        return
    forms = {re.escape(form) for form in (word.upper(), word.title(), word)} - {re.escape(word.lower())}
    before = rf"(?:\b(?i:{particles}))?" if particles else ""
    stands = _may_stand(word.casefold())
    for match in re.finditer(rf"{before}(?<![\w-])(?:{'|'.join(sorted(forms))})(?![\w-])(?:['’]s\b)?", text):
        if stands(text, match):
            yield match.span()


def _may_stand(word: str) -> Callable[[str, re.Match[str]], bool]:
    """Return what decides whether a word of the name stands for the person."""
    if word in ALSO_TOOLS:
        return lambda text, match: _is_certain(text, match) or not _stands_as_tool(text, match)
    if word in ALSO_WORDS | STARTERS:
        return lambda text, match: _is_certain(text, match) or _stands_as_name(text, match)
    return lambda _text, _match: True


def _before(text: str, match: re.Match[str]) -> str:
    return text[max(match.start() - 20, 0) : match.start()].rstrip(" \t")


def _is_certain(text: str, match: re.Match[str]) -> bool:
    return bool(
        match[0].endswith(("'s", "’s"))
        or PERSON_BEFORE.search(_before(text, match))
        or SAID_OF_A_PERSON.match(text, match.end())
    )


def _around(text: str, match: re.Match[str]) -> tuple[str, str]:
    """Return what stands before and after a word on its line."""
    return text[text.rfind("\n", 0, match.start()) + 1 : match.start()], text[match.end() :].partition("\n")[0]


def _is_listed(text: str, match: re.Match[str]) -> bool:
    before, after = (part.strip() for part in _around(text, match))
    stands_between = before[-1:] in LISTING_MARKS and after[:1] in LISTING_MARKS
    return stands_between and len(LISTED.findall(before + after)) >= MARKS_OF_A_LIST


def _stands_as_tool(text: str, match: re.Match[str]) -> bool:
    line, rest = _around(text, match)
    return _is_listed(text, match) or bool(BEFORE_A_TOOL.search(line[-20:]) or AFTER_A_TOOL.match(rest))


def _stands_as_name(text: str, match: re.Match[str]) -> bool:
    before = _before(text, match)
    after = text[match.end() : match.end() + 12].lstrip(" \t")
    if after[:1].isupper() or after[:1].isdigit() or before[-1:].isdigit() or _is_listed(text, match):
        return False
    starts_sentence = not before or before[-1] in ".!?:;\n•|-–"
    return not (starts_sentence and match[0].casefold() in STARTERS)


def initials(text: str, names: Iterable[str]) -> Iterator[tuple[int, int]]:
    """Yield where a line is nothing but the initials of a name, perhaps dated: "S. E., March 2026"."""
    for name in names:
        letters = tuple(word[0].upper() for word in WORD.findall(name))
        for some in {letters, (*letters[:1], *letters[-1:]), letters[:2]} if len(letters) > 1 else ():
            signature = r"\.?[ ]?".join(map(re.escape, some))
            yield from (
                match.span("who")
                for match in re.finditer(rf"^[ \t]*(?P<who>{signature}\.?)[ \t]*(?:,[^\n]*)?$", text, re.MULTILINE)
            )
