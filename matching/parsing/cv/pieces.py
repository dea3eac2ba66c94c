"""Passages that run on, cut into pieces short enough to say one thing and to fit the model's window."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from matching.parsing.cv.passages import TextSpan
from matching.parsing.lines.statements import BREAKS, MOST_WORDS
from matching.profiles import Job, Passage

LETTERS = re.compile(r"[^\W\d_]{2,}")
ENGLISH_DATES = """
present now current to date since from until jan feb mar apr may jun jul aug sep sept oct nov dec january february
march april june july august september october november december
"""
WELSH_DATES = """
presennol nawr heddiw ers hyd ionawr chwefror mawrth ebrill mai mehefin gorffennaf awst medi hydref tachwedd rhagfyr
"""
DATE_WORDS = frozenset(ENGLISH_DATES.split() + WELSH_DATES.split())


def pieces(spans: Iterable[TextSpan], jobs: Sequence[Job]) -> tuple[Passage, ...]:
    """Cut passages into pieces of at most 45 words, each literally a part of the blind text.

    Masks are spaces and only words are counted, so a piece never depends on what a mask hides. Of the line
    that heads a job the title alone is kept: where somebody worked is no evidence, and may hold a name.
    """
    return tuple(piece for span in spans for piece in _pieces(_title_only(span, jobs)))


def _title_only(span: TextSpan, jobs: Sequence[Job]) -> TextSpan:
    job = next((job for job in jobs if job.text_start == span.start), None)
    place = span.text.find(job.title) if job and job.title else -1
    if job is None or place < 0:
        return span
    start = span.start + place
    return replace(span, text=job.title, start=start, end=start + len(job.title))


def _pieces(span: TextSpan) -> Iterator[Passage]:
    if len(span.text.split()) <= MOST_WORDS:
        if says_something(span.text):
            yield from _windows(span, 0, len(span.text))
        return
    begin = 0
    for match in [*BREAKS.finditer(span.text), None]:
        end = match.start() if match else len(span.text)
        yield from _windows(span, begin, end)
        begin = match.end() if match else end


def says_something(text: str) -> bool:
    """Whether anything is left of a text beside dates."""
    return any(word not in DATE_WORDS for word in LETTERS.findall(text.casefold()))


def _windows(span: TextSpan, begin: int, end: int) -> Iterator[Passage]:
    places = [(begin + word.start(), begin + word.end()) for word in re.finditer(r"\S+", span.text[begin:end])]
    for first in range(0, len(places), MOST_WORDS):
        window = places[first : first + MOST_WORDS]
        start, stop = window[0][0], window[-1][1]
        yield Passage(
            text=span.text[start:stop],
            start=span.start + start,
            end=span.start + stop,
            section=span.section,
            similarity=0.0,
            years=span.years,
        )
