"""Sentences that were only about the person: whatever is left of them after masking is hidden too.

"I am a 34-year-old British woman" leaves "I am a": no word of it says anything about work, but that it stands
there at all would tell a CV that says such things from one that does not.
"""

import re
from collections.abc import Iterator

from matching.parsing.words import words

LIFE = words("life")
# A mask after a full stop may have been the capital that began the next sentence: any gap will do.
SENTENCE = re.compile(r"[^\n]+?(?:[.!?;:](?=\s)|(?=\n)|$)")
WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


def empty_remains(marked: str, mask: str) -> Iterator[tuple[int, int]]:
    """Yield the sentences that hold a mask and, beside it, nothing but small words of life."""
    text = marked.replace(mask, " ")
    for sentence in SENTENCE.finditer(text):
        start, end = sentence.span()
        if mask in marked[start:end] and not any(map(_says_something, WORD.findall(sentence[0]))):
            yield start, end


def _says_something(word: str) -> bool:
    return word.casefold().replace("’", "'") not in LIFE
