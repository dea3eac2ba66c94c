"""People named in the running text of a CV: after a title, where somebody says their name, above a signature."""

import re
from collections.abc import Iterator

from matching.parsing.words import words

PARTICLES = words("name_particles")
TECHNICAL = words("technical")
TITLE = (
    r"(?:Mr|Mrs|Ms|Mx|Dr|Prof|Professor|Doctor|Miss|Mister|Madam|Sir|Dame|Lord|Lady|Rev|Revd|Reverend|Cllr|Councillor|"
    r"Parch|Y Parch|Fr|Rabbi|Imam|Judge|MR|MRS|MISS|CLLR)\b\.?"
)
# "MS" is also Microsoft and "DR" disaster recovery: those only before a name in capitals.
CAPITAL_TITLE = r"(?:MS|DR|PROF)\b\.?(?=[ ]+[^\W\d_a-z]{3,}(?![\w]))"
NAME = r"[^\W\d_]+(?:['’.-][^\W\d_]+)*\.?"
AFTER_TITLE = re.compile(rf"\b(?:{TITLE}|{CAPITAL_TITLE})(?P<names>(?:[ ]+{NAME}){{1,4}})")
SAID = re.compile(
    r"\b(?:I,|my (?:full |first |last |given |preferred )?name is|my name['’]s|I am called|I['’]m called|"
    r"(?:people|friends|colleagues|everyone|everybody|they) calls? me|preferred name:?|known (?:in [\w ]{2,20} )?as|"
    r"fy enw(?: i)? yw|signed(?: by)?:?|(?:yours (?:sincerely|faithfully|truly)|(?:kind|best|warm) regards|"
    r"yn gywir|cofion(?: gorau)?),?)\s+(?P<names>" + NAME + rf"(?:[ ]+{NAME}){{0,4}})",
    re.IGNORECASE,
)
# Capitals in a title's company that are no names: "Dr Foster" is one, "Professor of Computing" is not.
INITIAL_LENGTH = 2


def after_titles(text: str) -> Iterator[tuple[int, int]]:
    """Yield the places of titles with the names that follow: "Mrs Patel", "Dr A. El-Amin"."""
    for match in AFTER_TITLE.finditer(text):
        if end := _names_end(text, match.start("names"), match.end("names")):
            yield match.start(), end


def introduced(text: str) -> Iterator[str]:
    """Yield the names people give themselves: "I, Siân Evans, …", "My name is …", "Yours sincerely, …"."""
    for match in SAID.finditer(text):
        if end := _names_end(text, match.start("names"), match.end("names")):
            yield " ".join(text[match.start("names") : end].split())


def spelt_out(text: str, name: str) -> Iterator[str]:
    """Yield the first names an initial may stand for: "S. Evans" is who "Siân's guide" speaks of."""
    initial = name[:1]
    if not re.match(r"[^\W\d_]\.?[ ]", name):
        return
    particles = "|".join(sorted(PARTICLES))
    name = rf"\b{re.escape(initial)}[^\W\d_]+(?:[ ](?:{particles})[ -][^\W\d_]+)?"
    for match in re.finditer(rf"{name}(?=['’]s\b|[ ]+(?:won|is|was|has|had|never|always)\b)", text):
        if match[0].casefold() not in TECHNICAL and not re.search(rf"\b{match[0].lower()}\b", text):
            yield match[0]


def _names_end(text: str, start: int, end: int) -> int:
    """Return where the run of capitalised words from `start` ends; 0 when the first word is none."""
    last = 0
    for word in re.finditer(r"\S+", text[start:end]):
        is_particle = word[0].casefold() in PARTICLES
        joined = word[0].partition("-")[0] in PARTICLES
        if not (word[0][0].isupper() or is_particle or joined):
            break
        if not is_particle:
            last = start + word.end()
        if word[0].endswith(".") and len(word[0]) > INITIAL_LENGTH:
            break
    if last and text[last - 1] == "." and text[last - 2 : last - 1].islower():
        last -= 1
    return last
