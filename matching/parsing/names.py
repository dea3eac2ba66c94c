"""Where a person's names stand in a text, when some of them are also plain words."""

import re
from collections.abc import Iterable, Iterator

from matching.parsing.contact import PARTICLES
from matching.parsing.words import words

# Names that are also words of a CV: alone, they count as the name only inside a sentence and away from
# another capital ("Power BI", "Jenkins pipeline", "May 2019")
ALSO_WORDS = words("names_also_words")
ALSO_TOOLS = words("names_also_tools")
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
        for word in words:
            yield from _alone(text, word)


def _alone(text: str, word: str) -> Iterator[tuple[int, int]]:
    if len(word) < SHORTEST or word.casefold() in ALSO_TOOLS:
        return
    forms = {re.escape(form) for form in (word.upper(), word.title(), word)} - {re.escape(word.lower())}
    for match in re.finditer(rf"(?<![\w-])(?:{'|'.join(sorted(forms))})(?![\w-])(?:['’]s\b)?", text):
        if word.casefold() not in ALSO_WORDS or _stands_as_name(text, *match.span()):
            yield match.span()


def _stands_as_name(text: str, start: int, end: int) -> bool:
    before, after = text[:start].rstrip(" \t"), text[end : end + 12].lstrip(" \t")
    starts_sentence = not before or before[-1] in ".!?:;\n•|-–"
    return not starts_sentence and not (after[:1].isupper() or after[:1].isdigit()) and not before[-1:].isdigit()
