"""A text cut into the lines that each say one thing: an advert's, or a passage that runs on."""

import re

# The capital after a full stop without a space is how pasted adverts lose their line breaks.
BREAKS = re.compile(
    r"[\n\r•●▪·]+|(?<=[.!?;:])\s+|(?<=[a-z][.!?;:])(?=[A-Z])|\s[-–—*]\s"
    # "…experienceSkills…": a line break lost between two words, not a name such as JavaScript
    r"|(?<=[a-z]{4})(?=[A-Z][a-z]{2,} )(?!Script|Shell|Point|Hub|Stack|Ops|Desk|Force|Lab|Base)"
)
TRIM = " \t.-–—*#>;:"
LEAST_WORDS = 3
MOST_WORDS = 45


def lines(text: str) -> list[str]:
    """Distinct lines, bullets and sentences of at least three words, in order; long ones cut at 45 words."""
    found: dict[str, None] = {}
    for part in BREAKS.split(text):
        line_words = part.strip(TRIM).split()
        for start in range(0, len(line_words), MOST_WORDS):
            piece = line_words[start : start + MOST_WORDS]
            if len(piece) >= LEAST_WORDS:
                found[" ".join(piece)] = None
    return list(found)
