"""Things with a name of their own: tools, standards and certificates, and the languages people speak.

Who asks for one of them by name means it. A passage that sounds alike but names another is no evidence of it.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from matching.parsing.words import FOLDER
from matching.parsing.words.lexicon import Lexicon

TOOL, LANGUAGE = "tool:", "language:"
# The list of tools marks so the names that are words too.
WORD_TOO = "~"
# Without a capital, or before such a word, it is the word: "react to", "excel at".
WORD_AFTER = re.compile(r"\s+(?:to|at|in (?:a|all|every)|for|with (?:speed|care))\b")
# How people speak of a language they know; "Welsh" alone may be a place or a people.
SPEAKING = re.compile(
    r"\b(?:speak\w*|spoke\w*|spoken|fluen\w+|bilingual\w*|trilingual|native|mother tongue|"
    r"first language|second language|"
    r"languages?|conversational|translat\w+|interpret\w+|written|verbal\w*|oral|through the medium|"
    r"medium|learner|"
    r"lessons?|a level|gcse|intermediate|beginner|advanced|basic|proficien\w+|[abc][12]|"
    r"siarad\w*|rhugl|dwyieithog|iaith|ieithoedd|cyfrwng|gyfrwng|ysgrifenedig|llafar|dysgwr|dysgu)\b",
    re.IGNORECASE,
)
# "in Welsh", "in Welsh and English"
IN_IT = re.compile(r"\b(?:in|in both|yn|into|from|to|and|both|a'r|a)\s+$", re.IGNORECASE)
# "Welsh Government", "English Heritage": the name of something else
OF_A_NAME = re.compile(r"\s+(?!Language|Speak|And|GCSE|A[ -]Level|Level|Fluent|Native)[A-Z][a-z]")
MOST_BARE_WORDS = 2
# Only examples, or one of several that would do
EXAMPLES = re.compile(
    r"\b(?:such as|e\.?g\.?|for example|for instance|like|similar|equivalent|includ\w+|megis|"
    r"er enghraifft|tebyg)\b|\betc\b",
    re.IGNORECASE,
)
# Where work is done, rather than what is done with
AROUND_ALL_WORK = frozenset(
    TOOL + name for name in ("linux", "microsoft windows", "microsoft office", "windows server", "outlook", "gdpr")
)
# A passing mention makes a smaller part of what is asked.
LEAST_SHARE = 0.15
WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Named:
    """A thing named at `text[start:end]`."""

    id: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Need:
    """Things asked for by name, any of which will do; `is_example` when something similar would do too."""

    things: frozenset[str] = frozenset()
    is_example: bool = False


@dataclass(frozen=True, slots=True)
class _Tools:
    lexicon: Lexicon
    words_too: frozenset[str]
    includes: dict[str, frozenset[str]]


def _rows(name: str) -> Iterator[str]:
    for line in (FOLDER / name).read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            yield line


def _listed(text: str) -> list[str]:
    return [name.strip() for name in text.split("|") if name.strip()]


@cache
def _tools() -> _Tools:
    names: dict[str, list[str]] = {}
    words_too: set[str] = set()
    direct: dict[str, list[str]] = {}
    for row in _rows("tools.txt"):
        own, _, wider = row.partition("=")
        listed = _listed(own.removeprefix(WORD_TOO))
        key = TOOL + listed[0]
        names[key] = listed
        direct[key] = [TOOL + name for name in _listed(wider)]
        if row.startswith(WORD_TOO):
            words_too.add(key)
    return _Tools(Lexicon(names), frozenset(words_too), {key: _closure(key, direct) for key in direct})


def _closure(key: str, direct: dict[str, list[str]]) -> frozenset[str]:
    found, waiting = {key}, [key]
    while waiting:
        fresh = [wider for wider in direct.get(waiting.pop(), ()) if wider not in found]
        found.update(fresh)
        waiting += fresh
    return frozenset(found)


@cache
def _languages() -> Lexicon:
    rows = [row.partition("=") for row in _rows("spoken_languages.txt")]
    names = {LANGUAGE + code.strip(): _listed(listed) for code, _, listed in rows}
    return Lexicon(names, welsh=names)


def tools_in(text: str) -> list[Named]:
    """Return the tools, standards and certificates named, in order; a name may stand for several."""
    tools = _tools()
    return [
        Named(id_, found.start, found.end)
        for found in tools.lexicon.find(text)
        for id_ in found.ids
        if id_ not in tools.words_too or _is_name(text, found.start, found.end)
    ]


def _is_name(text: str, start: int, end: int) -> bool:
    return text[start].isupper() and WORD_AFTER.match(text, end) is None


def with_wider(ids: Iterable[str]) -> frozenset[str]:
    """Add what each thing is a part or a kind of: Django shows Python, not the other way round."""
    includes = _tools().includes
    return frozenset(wider for id_ in ids for wider in includes.get(id_, (id_,)))


def languages_in(text: str, *, is_listed: bool = False) -> list[Named]:
    """Return the languages spoken of as somebody's language, not as a place or a people.

    `is_listed`: the text stands under a heading of languages, so that a bare name is enough.
    """
    speaks = is_listed or SPEAKING.search(text) is not None or len(text.split()) <= MOST_BARE_WORDS
    return [
        Named(id_, found.start, found.end)
        for found in _languages().find(text)
        for id_ in found.ids
        if OF_A_NAME.match(text, found.end) is None
        and (speaks or IN_IT.search(text, max(0, found.start - 12), found.start) is not None)
    ]


def named_ids(text: str, *, is_listed: bool = False) -> frozenset[str]:
    """Return the ids of everything named, with what it is a part of."""
    tools = tools_in(text)
    # "Welsh Language Standards" is a thing to know, not a language to speak
    spoken = [
        item
        for item in languages_in(text, is_listed=is_listed)
        if not any(tool.start <= item.start < tool.end for tool in tools)
    ]
    return with_wider(item.id for item in [*tools, *spoken])


@lru_cache(maxsize=4096)
def needed(line: str) -> Need:
    """Return what a requirement asks for by name.

    Every CV in English shows English, so that language never has to be named.
    """
    tools = [item for item in tools_in(line) if item.id not in AROUND_ALL_WORK]
    if not tools:
        return Need(frozenset(item.id for item in languages_in(line)) - {LANGUAGE + "en"})
    words_named = sum(len(WORD.findall(line[start:end])) for start, end in {(item.start, item.end) for item in tools})
    is_passing = words_named < LEAST_SHARE * len(WORD.findall(line))
    return Need(frozenset(item.id for item in tools), is_example=is_passing or EXAMPLES.search(line) is not None)
