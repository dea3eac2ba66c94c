"""Welsh passages put into English, word by word, as far as they are known.

No translation for people: the wording only lets an English model and English word lists see what a passage is
about. Terms come from the career framework's Welsh names and from our own lists of verbs and technical terms;
names of tools stay as they are; a word nobody listed is left out.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from career_framework import load_framework
from matching.parsing.language.languages import language_of
from matching.parsing.words import FOLDER, words
from matching.parsing.words.lexicon import WORD, Lexicon
from matching.profiles import Passage

TECHNICAL = words("technical")
# Past tense: I, he or she, it was, we, they
PAST = ("ais", "odd", "wyd", "som", "asom", "on", "ason")
WELSH = "cy"
VOWELS = frozenset("aeiouwyâêîôûŵŷ")
# "awtomeiddio'r gwaith": the article and pronouns lean on the word before
LEANING = re.compile(r"(?<=\w{3})['’](?:r|u|w|i)\b")


@cache
def _terms() -> Lexicon:
    """Return the lexicon from Welsh to English, whose ids are the English wordings."""
    terms: dict[str, list[str]] = {}
    for skill in load_framework().skills.values():
        english, welsh = (name.partition(" (")[0] for name in (skill.name.en, skill.name.cy))
        terms.setdefault(english, []).append(welsh)
    for line in _lines("welsh_terms"):
        english, _, listed = line.partition(" = ")
        terms.setdefault(english, []).extend(listed.split(" | "))
    for line in _lines("welsh_verbs"):
        noun, stem, past, doing = (part.replace("_", " ") for part in line.split())
        terms.setdefault(past, []).extend(stem + ending for ending in PAST)
        terms.setdefault(doing, []).append(noun)
    # "eu hargaeledd": some words put an h before a vowel
    aspirated = {english: ["h" + name for name in names if name[:1] in VOWELS] for english, names in terms.items()}
    return Lexicon(aspirated, welsh=terms)


def _lines(name: str) -> list[str]:
    text = (FOLDER / f"{name}.txt").read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def in_english(welsh: str) -> str:
    """Return what is known of a Welsh passage in English words, in its order; empty when nothing is."""
    found: list[str] = []
    at = 0
    welsh = LEANING.sub(" ", welsh)
    for term in _terms().find(welsh):
        found.extend(_kept(welsh, at, term.start))
        found.append(term.ids[0])
        at = term.end
    found.extend(_kept(welsh, at, len(welsh)))
    wording = " ".join(found)
    return wording[:1].upper() + wording[1:]


def read_as(passage: Passage, languages: Sequence[str]) -> Passage:
    """Give a Welsh passage, or a short one of a Welsh CV, its reading in English words."""
    language = language_of(passage.text)
    if language == WELSH or (language is None and languages[:1] == (WELSH,)):
        return replace(passage, reading=in_english(passage.text))
    return passage


def _kept(text: str, start: int, end: int) -> list[str]:
    """Return the words between two terms that are the same in both languages: names of tools, numbers."""
    return [
        word[0]
        for word in WORD.finditer(text, start, end)
        if word[0].casefold() in TECHNICAL or word[0][0].isdigit() or _is_name(text, word)
    ]


def _is_name(text: str, word: re.Match[str]) -> bool:
    """Tell whether a capital marks a name; the one that begins a sentence does not."""
    begins = not text[: word.start()].strip(" •-–*\t(\"'")
    return any(map(str.isupper, word[0][1:] if begins else word[0]))
