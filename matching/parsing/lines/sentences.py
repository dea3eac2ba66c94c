"""Cut text into sentences and bullets, with their places in it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from matching.parsing.lines.headings import heading_kind

LINE = re.compile(r"[^\n]*\n?")
BULLET = re.compile(r"^[ \t]*(?:[•*+–—-]|\d{1,2}[.)]|[a-z]\))[ \t]+")
# A sentence ends at . ! or ? before white space and a capital, digit, quote or bullet, or at a semicolon
SENTENCE_END = re.compile(
    r"(?:(?<=[.!?])|(?<=[.!?][\"'”’)]))\s+(?=[\"'“‘(]?[A-ZÀ-ÝŴŶ\d•])|(?<=;)\s+|(?<![ \t])[ \t]+•[ \t]+"
)
ABBREVIATION = re.compile(
    r"(?:\b(?:e\.g|i\.e|etc|approx|inc|incl|no|nos|vs|dept|st|ltd|co|corp|dr|mr|mrs|ms|prof|eng|hons|ext|"
    r"min|max|est"
    r"|h\.y|e\.e|er engh?)|\b[A-Z])\.$",
    re.IGNORECASE,
)
FEWEST_COMMAS = 2
COMMAS_A_WORD = 0.25
JOINING = re.compile(
    r"\b(?:a|an|the|to|for|of|with|by|from|into|so|that|which|using|while|after|in|on|as|at|was|were|is|are|and|or|"
    r"my|our|their|its|i|y|yr|a|ac|ar|at|gan|gyda|wedi|er|mewn|yn|o|am|drwy|trwy|neu)\b",
    re.IGNORECASE,
)
LEAST_WRAPPED = 22  # letters; a shorter line is a line of its own, not the first half of one


@dataclass(frozen=True, slots=True)
class Span:
    """`text[start:end]`, without surrounding white space or bullet."""

    start: int
    end: int


def split_sentences(text: str, start: int = 0, end: int | None = None) -> tuple[Span, ...]:
    """Return the sentences and bullets of `text[start:end]`, in order, without overlaps."""
    end = len(text) if end is None else end
    return tuple(
        sentence
        for block in _blocks(text, start, end)
        for sentence in _sentences(text, block)
        if any(map(str.isalnum, text[sentence.start : sentence.end]))
    )


def _blocks(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield paragraphs and bullets: a line and the lines that only wrap it."""
    block_start, block_end, previous = start, start, ""
    for line in LINE.finditer(text, start, end):
        words = line[0].rstrip("\n")
        if not (previous and _continues(previous, words)):
            if block_end > block_start:
                yield Span(block_start, block_end)
            block_start = line.start()
        block_end = line.end()
        previous = words
    if block_end > block_start:
        yield Span(block_start, block_end)


def _continues(previous: str, line: str) -> bool:
    # As many words as there are letters to see: the length of a masked name must not decide
    stripped, before = " ".join(line.split()), " ".join(previous.split())
    if not stripped or not before or BULLET.match(line) or heading_kind(stripped) or heading_kind(before):
        return False
    if _is_list(before) and _is_list(stripped):
        return True
    # Lines wrapped at a width are whole already (`wrapping`): only what surely goes on is left to join
    if before[-1] in ",&(/":
        return len(before) > LEAST_WRAPPED
    # A line of names alone goes on with no sentence
    joins = JOINING.search(stripped) or JOINING.search(before.rpartition(" ")[2])
    goes_on = stripped[0].islower() and before[-1] not in ".!?;:" and joins is not None
    return goes_on and len(before) > LEAST_WRAPPED


def _is_list(line: str) -> bool:
    """Whether a line only lists things: several such lines are one list, wherever it was broken."""
    return (
        line.count(",") >= FEWEST_COMMAS
        and line.count(",") >= COMMAS_A_WORD * len(line.split())
        and line[-1] not in ".!?"
    )


def _sentences(text: str, block: Span) -> Iterator[Span]:
    bullet = BULLET.match(text[block.start : block.end])
    start = block.start + (bullet.end() if bullet else 0)
    for stop in SENTENCE_END.finditer(text, start, block.end):
        if not ABBREVIATION.search(text, max(start, stop.start() - 12), stop.start()):
            yield _trimmed(text, start, stop.start())
            start = stop.end()
    yield _trimmed(text, start, block.end)


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and (text[start].isspace() or text[start] == "•"):
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
