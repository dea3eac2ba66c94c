"""Mend what typesetting did to the words: ligatures, soft and line-end hyphens, odd spaces, decomposed accents."""

import re
import unicodedata

from matching.parsing.lines.unfold import unfolded
from matching.parsing.lines.wrapping import unwrapped
from matching.parsing.words import words

LIGATURES = {
    "\ufb00": "ff",
    "\ufb01": "fi",
    "\ufb02": "fl",
    "\ufb03": "ffi",
    "\ufb04": "ffl",
    "\ufb05": "st",
    "\ufb06": "st",
}
INVISIBLE = dict.fromkeys(
    [0x00AD, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2060, 0xFEFF, 0xFFFC, *range(0x202A, 0x202F)]
)
BULLETS = "•●▪■◦‣⁃∙○◆❖➢➤►✓✔\uf0b7\uf0a7\uf0d8\uf076\u00b7"
# A word broken over a line end. The second half is lower case and the break is not a compound's own
# hyphen, which a known first half of a compound shows ("front-\nend").
BROKEN_WORD = re.compile(r"(\w{0,40}[^\W\d_]{2})[-\u2010\u0002\ufffe]\n[ \t]*([^\W\d_]{2,})")
KEEPS_HYPHEN = words("compounds")
LINE_BREAKS = re.compile(r"\r\n?|[\u2028\u2029\x85\x0b\x0c]")
CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\ufffe\uffff]")
ODD_SPACES = re.compile(r"[\u00a0\u2000-\u200a\u202f\u205f\u3000]")
BULLET_START = re.compile(rf"^([ \t]*)[{BULLETS}][ \t]*", re.MULTILINE)
# "o Built", as a word processor's second level of bullets is pasted; "o" is a Welsh word too, so several are needed
LETTER_BULLET = re.compile(r"^([ \t]*)o[ \t]+(?=[A-ZÀ-Ý])", re.MULTILINE)
FEWEST_LETTER_BULLETS = 2
TRAILING = re.compile(r"[ \t]+$", re.MULTILINE)
PAGE_NUMBER = re.compile(
    r"^[ \t]*(?:page|tudalen)[ ]+\d{1,2}(?:[ ]*(?:of|o|/)[ ]*\d{1,2})?[ \t]*$", re.MULTILINE | re.IGNORECASE
)
BLANK_LINES = re.compile(r"\n{3,}")


def tidied(text: str) -> str:
    """Return the text in NFC with whole words, plain spaces, "• " for every bullet and at most one blank line."""
    text = LINE_BREAKS.sub("\n", text)
    for ligature, letters in LIGATURES.items():
        text = text.replace(ligature, letters)
    text = BROKEN_WORD.sub(_mended, text)
    text = CONTROLS.sub("", text.translate(INVISIBLE))
    text = ODD_SPACES.sub(" ", unicodedata.normalize("NFC", text))
    text = BULLET_START.sub(r"\1• ", text)
    if len(LETTER_BULLET.findall(text)) >= FEWEST_LETTER_BULLETS:
        text = LETTER_BULLET.sub(r"\1• ", text)
    return BLANK_LINES.sub("\n\n", unfolded(unwrapped(TRAILING.sub("", PAGE_NUMBER.sub("", text))))).strip("\n")


def _mended(broken: re.Match[str]) -> str:
    first, second = broken.groups()
    if not second[0].islower() or first.lower() in KEEPS_HYPHEN:
        return f"{first}-{second}"
    return first + second
