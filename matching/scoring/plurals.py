"""A title in the plural, as catalogues of occupations have it ("Web Developers"), put as one person's.

Names of occupations stand in the singular. Whether a text is a title is told by a word for people in it; a rule for
English spelling, rough and the same for every text.
"""

import re

# What words for people in the plural end in, and common ones that end otherwise.
PEOPLE = re.compile(
    r"\b(?:\w{2,}(?:er|or|ist|yst|ian|ant|ive)s|(?!acumen|specimen|regimen|abdomen)\w*men"
    r"|clerks|pilots|nurses|aides|cooks|chefs|guards|hosts|coaches|judges|guides|mates|captains|models|heads"
    r"|officials|agents|attendants|mechanics)\b",
    re.IGNORECASE,
)
# Words that end like a plural and are none.
SINGULAR = re.compile(r"(?:ss|us|is|ics|sales|series|news|acumen|specimen|regimen|abdomen)$", re.IGNORECASE)
WORD = re.compile(r"[A-Za-z]{4,}|[Mm]en")
ENDINGS = (("men", "man"), ("ies", "y"), ("ches", "ch"), ("shes", "sh"), ("xes", "x"), ("sses", "ss"), ("s", ""))
# More words than this, or a full stop at the end, are a sentence.
LONGEST_TITLE = 14


def one_person(text: str) -> str:
    """Put every word of a title in the plural in the singular; return any other text as it is."""
    is_sentence = text.rstrip().endswith(".") or len(text.split()) > LONGEST_TITLE
    if is_sentence or not PEOPLE.search(text):
        return text
    return WORD.sub(lambda found: _one(found.group()), text)


def _one(word: str) -> str:
    if SINGULAR.search(word):
        return word
    for ending, instead in ENDINGS:
        if word.casefold().endswith(ending):
            return word[: -len(ending)] + instead
    return word
