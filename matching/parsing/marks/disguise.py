"""Letters that are not what they look like: Cyrillic or Greek among Latin ones, and characters nobody sees.

Both hide words from a comparison, such as those of a pasted advert. Words are read as they look.
"""

import re

LOOKS_LIKE = str.maketrans(
    "АВЕЅІЈКМНОРСТХУѴԌ" + "авеѕіјкмнорстхуѵԁԛԝһ" + "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ" + "αορνικτυχγ",
    "ABESIJKMHOPCTXYVG" + "abesijkmhopctxyvdqwh" + "ABEZHIKMNOPTYX" + "aopviktuxy",
)
WORD = re.compile(r"[^\W\d_]+")
LATIN = re.compile(r"[A-Za-zÀ-ɏ]")
OTHER = re.compile(r"[\u0370-\u03ff\u0400-\u052f]")
UNSEEN = re.compile(r"(?<=[^\W\d_])[\u200b\u2060\ufeff\u00ad\u180e]+(?=[^\W\d_])|[\U000e0000-\U000e007f]")
# A soft hyphen in a word is a typesetter's, two are hardly; a handful of unseen characters is an editor's slip.
MOST_UNSEEN = 12
MOST_MIXED = 2


def as_it_looks(text: str) -> tuple[str, bool]:
    """Return the text with words of mixed alphabets in Latin letters, same length, and whether there were several."""
    mixed = [word for word in WORD.finditer(text) if LATIN.search(word[0]) and OTHER.search(word[0])]
    if not mixed:
        return text, False
    # Where letters are mixed at all, words of nothing but look-alikes are disguised too
    words = (word for word in WORD.finditer(text) if OTHER.search(word[0]))
    letters = list(text)
    for word in words:
        plain = word[0].translate(LOOKS_LIKE)
        if not OTHER.search(plain):
            letters[word.start() : word.end()] = plain
    return "".join(letters), len(mixed) > MOST_MIXED


def hides_characters(raw: str) -> bool:
    """Whether words are cut up by characters nobody sees. To be asked before the text is tidied."""
    return sum(1 for _ in UNSEEN.finditer(raw)) > MOST_UNSEEN


def without_tags(raw: str) -> str:
    """Drop characters of Unicode's tag block, which spell out words nobody sees."""
    return re.sub(r"[\U000e0000-\U000e007f]+", "", raw)
