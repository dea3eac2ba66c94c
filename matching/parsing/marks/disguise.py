"""Letters that are not what they look like: Cyrillic or Greek among Latin ones, and characters nobody sees.

Both hide words from a comparison, such as those of a pasted advert. Words are read as they look. So are letters of
other shapes ("ｄａｔａ", "𝗱𝗮𝘁𝗮") and letters set apart ("d a t a"); figures for letters ("d4t4") are only marked.
"""

import re
import unicodedata

LOOKS_LIKE = str.maketrans(
    "АВЕЅІЈКМНОРСТХУѴԌ" + "авеѕіјкмнорстхуѵԁԛԝһ" + "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ" + "αορνικτυχγ",
    "ABESIJKMHOPCTXYVG" + "abesijkmhopctxyvdqwh" + "ABEZHIKMNOPTYX" + "aopviktuxy",
)
WORD = re.compile(r"[^\W\d_]+")
LATIN = re.compile(r"[A-Za-zÀ-ɏ]")
OTHER = re.compile(r"[\u0370-\u03ff\u0400-\u052f]")
# Joiners, fillers and selectors that draw nothing. Those that word processors leave behind are typesetting.
NOTHING = (
    r"\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2061-\u206f\u3164\ufe00-\ufe0f\uffa0"
    r"\ufff9-\ufffb\U000e0000-\U000e0fff"
)
UNSEEN = re.compile(rf"(?<=[^\W\d_])[\u200b-\u200f\u2060\ufeff\u00ad{NOTHING}]+(?=[^\W\d_])|[\U000e0000-\U000e007f]")
DRAWS_NOTHING = re.compile(f"[{NOTHING}]+")
# Full-width, mathematical, circled and squared letters: one of ours in another shape.
SHAPED = re.compile(r"[\uff01-\uff5e\u24b6-\u24e9\U0001d400-\U0001d7ff\U0001f130-\U0001f189]")
# Words of at least four letters, none of them next to another; in capitals it is how a heading may be set.
APART = re.compile(r"(?<!\S)(?:[^\W\d_] ){3,}[^\W\d_](?!\S)")
ANY_APART = re.compile(r"(?<!\S)(?:[^\W\d_] )+[^\W\d_](?!\S)")
FIGURES = re.compile(r"(?<=[a-z])[013457$@](?=[a-z])")
# No word, but what a machine makes of bytes.
ENCODED = re.compile(r"[A-Za-z0-9+/=_-]{80,}")
# A soft hyphen in a word is a typesetter's, two are hardly; a handful of unseen characters is an editor's slip.
MOST_UNSEEN = 12
MOST_MIXED = 2
MOST_ODD = 12
MOST_APART = 3


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


def without_unseen(raw: str) -> str:
    """Drop characters that draw nothing: they cut words up, or spell out words nobody sees."""
    return DRAWS_NOTHING.sub("", raw)


def in_plain_letters(text: str) -> tuple[str, bool]:
    """Return the text with letters of other shapes and letters set apart as plain words, and if many were."""
    apart = [word for word in APART.findall(text) if not word.isupper()]
    is_odd = (
        len(SHAPED.findall(text)) > MOST_ODD
        or len(FIGURES.findall(text)) > MOST_ODD
        or any(_is_encoded(run) for run in ENCODED.findall(text))
    )
    plain = SHAPED.sub(lambda letter: unicodedata.normalize("NFKC", letter[0]), text)
    if len(apart) > MOST_APART:
        return ANY_APART.sub(lambda word: word[0].replace(" ", ""), plain), True
    return APART.sub(lambda word: word[0] if word[0].isupper() else word[0].replace(" ", ""), plain), is_odd


def _is_encoded(run: str) -> bool:
    return any(map(str.isdigit, run)) and any(map(str.isupper, run)) and any(map(str.islower, run))
