"""Find how to reach a person, and what the person is called, so that both can be hidden."""

import re
import unicodedata
from collections.abc import Iterator

from matching.parsing.blinding.mentions import PARTICLES, TECHNICAL, introduced, spelt_out
from matching.parsing.lines.headings import heading_kind
from matching.parsing.lines.titles import is_job_title, is_organisation
from matching.parsing.words import words
from matching.profiles import Contact, Section, SectionKind

# Every repetition is bounded, here and below: a file of nothing but dots must not hold a process up.
EMAIL = re.compile(r"(?<![\w.+'-])[\w.+'-]{1,200}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,9}")
# Products called after their address, which are no page of the person's own
PRODUCTS = "|".join(map(re.escape, sorted(words("products_like_links"), key=len, reverse=True)))
LINK = re.compile(
    r"(?:https?://|www\.)\S+"
    r"|\b(?:[\w-]{1,63}\.){0,9}(?:linkedin|github|gitlab|twitter|facebook|instagram|medium|stackoverflow|bitbucket|"
    r"behance|"
    r"dribbble|youtube|x)\.(?:com|org|io|net)\b(?:/\S*)?"
    rf"|\b(?!(?:{PRODUCTS})\b)[\w-]{{1,63}}(?:\.[\w-]{{1,63}}){{0,9}}\.(?!(?-i:NET|Net)\b)"
    r"(?:co\.uk|com|org|wales|cymru|uk|io|dev|me|net|example)(?:/\S*|\b(?!\w))",
    re.IGNORECASE,
)
HANDLE = re.compile(r"(?<![\w.])@\w{3,}")
PHONE = re.compile(r"(?<![\w£$€.,/-])(?:\+\d{1,3}|\(?0)[\d ()./-]{7,20}\d(?![\w])")
PHONE_DIGITS = range(9, 16)
POSTCODE = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]?[ ]?\d[A-Z]{2}\b")
STREET_WORDS = (
    "Street|St|Road|Rd|Avenue|Ave|Lane|Close|Drive|Court|Crescent|Gardens|Grove|Place|Terrace|Way|Square|"
    "Row|Walk|"
    "View|Rise|Park|Hill|Green|House|Flats?|Mews"
)
WELSH_STREETS = "Heol|Stryd|Ffordd|Lôn|Rhodfa|Maes|Clos|Cae|Bro|Parc|Teras|Rhes|Llys|Cwrt|Tŷ|Tai|Gerddi|Bryn|Pen"
STREET = re.compile(
    r"\b(?:(?:Flat|Apartment|Apt|Unit|Fflat)\s+\w{1,4},?\s+)?\d{1,4}[a-zA-Z]?,?\s+"
    rf"(?:(?:[A-ZÀ-ÝŴŶ][\w'’-]*\s+|y\s+|yr\s+|the\s+){{1,4}}(?:{STREET_WORDS})\b|"
    rf"(?:{WELSH_STREETS})(?:\s+(?:y|yr|yn|[A-ZÀ-ÝŴŶ][\w'’-]*)){{1,4}})"
)
SEPARATOR = re.compile(r"\s*[|•·●]\s*|\t+|\s{3,}|\s[-–—]\s|,\s+")
NAME_LABEL = re.compile(
    r"(?:^|(?<=[|\t]))[ •*-]{0,9}(?:surname(?:\(s\))?[ ]*[/,][ ]*(?:first|given) names?(?:\(s\))?|"
    r"(?:first|given) names?(?:\(s\))?[ ]*[/,][ ]*surname(?:\(s\))?|full name|first names?|forenames?|"
    r"given names?|surname|last name|"
    r"family name|known as|"
    r"preferred name|name|enw llawn|enw cyntaf|enw|cyfenw)\s*[:–|]\s*(?P<name>[^|\n\t]{2,60})",
    re.IGNORECASE | re.MULTILINE,
)
HONORIFIC = re.compile(
    r"\b(?:mr|mrs|ms|miss|mx|dr|prof|professor|sir|dame|rev|revd|parch|y parch|hon|cllr)\b\.?", re.IGNORECASE
)
POSTNOMINAL = re.compile(
    r"[,(]?\s*\b(?:B\.?Sc|B\.?A|B\.?Eng|M\.?Sc|M\.?A|MBA|MEng|Ph\.?D|MBCS|CITP|FBCS|CEng|MBE|OBE|PMP|CISSP|"
    r"HND|HNC)\b"
    r"[.)]?(?:\s*\(Hons\))?"
)
VITAE = re.compile(
    r"\b(?:curriculum vitae|cv|c\.v\.|résumé|resume)\b(?:\s+(?:of|for|y|yr)\b)?[\s:–-]*", re.IGNORECASE
)
NAME_WORD = re.compile(r"[^\W\d_]+(?:[-'’.][^\W\d_]+)*\.?")
UNDECOMPOSED = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i"})
SURNAMES_ALSO_TITLES = words("surnames_also_titles")
BEFORE_TITLES = words("before_titles")
MOST_NAME_WORDS = 5
SHORTEST_PART = 3  # initials are no names
HEADER_LINES = 15
LONGEST_HEADER_LINE = LONGEST_NAME = 200  # letters
MOST_EMAILS, MOST_NAMES = 10, 30  # that are looked for in the text; each costs a search of all of it


def find_contact(text: str, sections: tuple[Section, ...]) -> Contact:
    """Return the contact details in a CV, each as written, without repeats, in reading order."""
    emails = tuple(dict.fromkeys(EMAIL.findall(text)))
    return Contact(
        names=tuple(dict.fromkeys(_names(text, sections, emails)))[:MOST_NAMES],
        emails=emails,
        phones=tuple(dict.fromkeys(text[start:end] for start, end in phones(text))),
        addresses=tuple(dict.fromkeys(match[0] for match in (*STREET.finditer(text), *POSTCODE.finditer(text)))),
        links=tuple(dict.fromkeys(match[0] for match in LINK.finditer(EMAIL.sub(" ", text)))),
    )


def phones(text: str) -> Iterator[tuple[int, int]]:
    """Yield the places of telephone numbers: 9 to 15 digits that start with 0 or +, and are no dates."""
    for match in PHONE.finditer(text):
        if sum(map(str.isdigit, match[0])) in PHONE_DIGITS and not re.search(r"\d/\d{4}", match[0]):
            yield match.span()


def folded(text: str) -> str:
    """Return lower case without accents, to compare a name with an e-mail address."""
    plain = unicodedata.normalize("NFD", text.casefold().translate(UNDECOMPOSED))
    return "".join(character for character in plain if not unicodedata.combining(character))


def _names(text: str, sections: tuple[Section, ...], emails: tuple[str, ...]) -> Iterator[str]:
    for labelled in NAME_LABEL.finditer(text):
        if name := as_name(labelled["name"].replace(",", " "), shortest=1):
            yield name
    for said in introduced(text):
        if name := as_name(said, shortest=1):
            yield name
    in_emails = [name for email in emails[:MOST_EMAILS] for name in _names_in_email(text, email)]
    header = _header_name(text, sections)
    # A sidebar may put the place before the name: the e-mail address tells them apart
    if header and (not in_emails or text.lstrip().startswith(header) or _share_a_word(header, in_emails)):
        yield header
        yield from spelt_out(text, header)
    yield from in_emails


def _share_a_word(name: str, others: list[str]) -> bool:
    return not set(folded(name).split()).isdisjoint(word for other in others for word in folded(other).split())


def _header_name(text: str, sections: tuple[Section, ...]) -> str | None:
    for section in sections:
        if section.kind is not SectionKind.HEADER:
            continue
        lines = [line for line in text[section.start : section.end].split("\n") if line.strip()][:HEADER_LINES]
        for number, line in enumerate(lines):
            segments = SEPARATOR.split(line)
            # Text without line breaks: only its beginning can be a name, the rest holds "Random Forest" and "MySQL"
            for segment in segments[:1] if len(line) > LONGEST_HEADER_LINE else segments:
                if name := as_name(segment, shortest=1 if number == 0 and line.strip() == segment.strip() else 2):
                    return name
    return None


def as_name(text: str, *, shortest: int = 2) -> str | None:
    """Return the personal name a short phrase is, without titles and letters after it, or None."""
    if "@" in text or len(text) > LONGEST_NAME or any(map(str.isdigit, text)):
        return None
    bare = POSTNOMINAL.sub(" ", HONORIFIC.sub(" ", VITAE.sub(" ", text)))
    bare = bare.strip(" ,.:;()-–—*_#")
    words = bare.split()
    if (
        not shortest <= len(words) <= MOST_NAME_WORDS
        or heading_kind(bare)
        or (is_job_title(bare) and not _ends_in_a_surname(words))
        or is_organisation(bare)
        or (len(words) > 1 and all(map(_is_technical, words)))
    ):
        return None
    if not all(NAME_WORD.fullmatch(word) for word in words):
        return None
    return bare if all(map(_could_be_a_name, words)) else None


def _ends_in_a_surname(words: list[str]) -> bool:
    """Tell "Grace Porter" from "Senior porter" and "Head Steward"."""
    *first, last = words
    return (
        bool(first)
        and last.casefold() in SURNAMES_ALSO_TITLES
        and last[0].isupper()
        and not any(word.casefold() in BEFORE_TITLES or _is_technical(word) or is_job_title(word) for word in first)
    )


def _is_technical(word: str) -> bool:
    return word.casefold() in TECHNICAL or (len(word) < SHORTEST_PART and word.isalpha() and word.isupper())


def _could_be_a_name(word: str) -> bool:
    """Tell "Siân", "van" and "al-Rahman" from other words."""
    return word[0].isupper() or word.lower() in PARTICLES or word.partition("-")[0] in PARTICLES


def _names_in_email(text: str, email: str) -> Iterator[str]:
    """Yield the names an e-mail's local part is made of: "sian.lloyd@", "sianlloyd2@", "s.lloyd@"."""
    local = folded(email.partition("@")[0])
    solid = _letters(local)
    parts = {_letters(part) for part in re.split(r"[._+\d]+", local)}
    for line in text.split("\n"):
        words = [word for word in NAME_WORD.findall(line) if _could_be_a_name(word)]
        for first in range(len(words)):
            yield from _runs(words[first : first + MOST_NAME_WORDS], solid)
            word = words[first]
            if len(word) >= SHORTEST_PART and _letters(word) in parts and not is_job_title(word):
                yield word


def _runs(words: list[str], solid: str) -> Iterator[str]:
    """Yield the words from the first on that spell `solid`, the first perhaps by its initial."""
    spelt = ""
    for count, word in enumerate(words, start=1):
        spelt += _letters(word)
        by_initial = spelt[:1] + spelt[len(_letters(words[0])) :]
        if spelt == solid or (count > 1 and by_initial == solid):
            yield " ".join(words[:count])


def _letters(text: str) -> str:
    return re.sub(r"[^a-z]", "", folded(text))
