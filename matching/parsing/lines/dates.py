"""Read the date ranges of a CV, in English and Welsh: "Jan 2019 – present", "2015/16", "ers 2020"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan january ionawr ion", "feb february chwefror chwe chwef", "mar march mawrth maw fawrth",
            "apr april ebrill ebr",
            "may mai fai", "jun june mehefin meh fehefin",
            "jul july gorffennaf gorff orffennaf", "aug august awst",
            "sep sept september medi fedi", "oct october hydref hyd", "nov november tachwedd tach dachwedd nhachwedd",
            "dec december rhagfyr rhag ragfyr",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
SEASONS = {
    "spring": (3, 5), "summer": (6, 8), "summers": (6, 8), "autumn": (9, 11), "fall": (9, 11), "winter": (12, 12),
    "christmas": (12, 12), "easter": (4, 4), "gwanwyn": (3, 5), "haf": (6, 8), "hafau": (6, 8), "gaeaf": (12, 12),
    "nadolig": (12, 12), "pasg": (4, 4),
}  # fmt: skip
LEAST_TO_MISSPELL = 6  # letters: a slip in a shorter name makes another word


def _slips(name: str) -> set[str]:
    """Return a month's name with a letter left out, doubled, or swapped with the next: "Febuary", "Septmber"."""
    places = range(1, len(name))
    return {
        *(name[:at] + name[at + 1 :] for at in places),
        *(name[:at] + name[at] + name[at:] for at in places),
        *(name[:at] + name[at + 1] + name[at] + name[at + 2 :] for at in places[:-1]),
    } - {name}


SHORT_NAMES = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MISSPELT = {
    slip: SHORT_NAMES[number - 1]
    for name, number in MONTHS.items()
    if len(name) >= LEAST_TO_MISSPELL
    for slip in _slips(name)
    if slip not in MONTHS
}
WORD_BEFORE_YEAR = re.compile(r"[^\W\d_]{5,11}(?=[.,]?[ '’-]{0,2}(?:19[5-9]|20[0-4])?\d\d?\b)")
YEAR = r"(?:19[5-9]\d|20[0-4]\d)"
NAME = "|".join(sorted(MONTHS, key=len, reverse=True))
SEASON = "|".join(SEASONS)
# Two years that follow each other are one academic year. A slash may part a year and its month, too: `spelt` decides
# which it is and marks the former.
JOINED = "\x01"
SLASHED = re.compile(rf"(?<![\d/.])(?P<year>{YEAR})\s?(?P<slash>/)\s?(?P<next>(?:19|20)?\d\d)\b(?![/.]?\d|-\d\d?\b)")
FULL_YEAR = 4
SEPTEMBER, MONTHS_IN_A_YEAR = 9, 12
ACADEMIC = (
    rf"(?:(?:\b(?:(?:academic|school)\s+(?:years?|sessions?)|(?:blwyddyn|blynyddoedd)\s+(?:academaidd|ysgol)):?\s+)?"
    rf"\b{YEAR}\s?{JOINED}\s?(?:\d\d)?\d\d\b)"
)
DATE = (
    rf"(?:{ACADEMIC}|(?:\b(?:{NAME})\b\.?\s+{ACADEMIC})"
    rf"|(?:\d{{1,2}}(?:st|nd|rd|th)?\s+(?:o\s+)?)?(?:{NAME})\b\.?,?[ /-]*(?:{YEAR}\b|['’]\d\d\b|"
    rf"\d\d\b(?![/.-]\d))"
    rf"|(?:{SEASON})\s+{YEAR}\b"
    rf"|(?:\d{{1,2}}[/.])?\b(?:0?[1-9]|1[0-2])\s?[/.]\s?(?:{YEAR}|\d\d)\b(?![/.]\d)"
    rf"|\b{YEAR}[-/.](?:0[1-9]|1[0-2])\b(?!-\d{{4}})"
    rf"|\b{YEAR}\b)"
)
NOW = (
    r"(?:present(?: day)?|current(?:ly)?|now|to date|till date|date|today|ongoing|on-going|onwards?|still employed"
    r"|(?:y )?presennol|heddiw|nawr|hyd yn hyn|yn hyn|hyd heddiw|ymlaen|cyfredol|parhau)\b"
)
TO = (
    r"\s*(?:[-–—−‒―~→>]{1,2}|\bto\b|\buntil\b|\btill?\b|\bthrough\b|\band\b|\ba\b|&"
    r"|\bhyd at\b|\bhyd\b|\btan\b|\bi(?:['’]r)?\b)"
    r"\s*(?:(?:the|y|to|fis|mis)\b:?\s*)?"
)
LASTS = re.compile(NOW, re.IGNORECASE)
FROM = r"\b(?:from|o(?:\s+fis)?)\b:?\s*"
RANGE = re.compile(
    rf"(?:{FROM})?(?P<start>{DATE})[,;]?{TO}:?\s*(?P<end>{DATE}|{NOW}|['’]?\d\d\b(?![/.-]?\d))"
    rf"|(?<!\d )\b(?P<half>{NAME})\b\.?{TO}(?P<half_end>(?:{NAME})\b\.?,?[ /-]*{YEAR}\b)"
    rf"|\b(?:since|from|ers|o fis)\b:?\s*(?:mis\s+)?(?P<since>{DATE})(?:\s*(?:{TO})?{NOW})?"
    rf"|(?P<open>{DATE})\s*(?:[-–—−]|\bonwards\b|\bymlaen\b|\+)\s*(?=$|[)\]|,])",
    re.IGNORECASE | re.MULTILINE,
)
# How long it lasted, beside its dates: "(3 years 2 months)"
LENGTH = re.compile(
    r"\s*[(\[,·|-]?\s*\b(?:\d{1,2}|one|two|three|four|five|six)\+?\s*(?:years?|yrs?|blynedd|flynedd|months?|mos?|mis)\b"
    r"(?:[\s,&]*(?:and|a)?\s*\d{1,2}\s*(?:months?|mos?|mis)\b)?\s*[)\]]?",
    re.IGNORECASE,
)
MOMENT = re.compile(DATE, re.IGNORECASE)
DAY_FIRST = re.compile(r"^\d{1,2}(?:st|nd|rd|th)?\s+(?:o\s+)?", re.IGNORECASE)
MIDDLE_OF_CENTURY = 50
DIGITS = re.compile(r"\d+")
LONGEST_BEFORE, LONGEST_AFTER = 40, 60  # letters of a range before its first and after its last digit


@dataclass(frozen=True, slots=True)
class DateRange:
    """A span of employment at `text[at:until]`: ISO months, both included; `end` is None while it lasts."""

    start: str | None
    end: str | None
    is_current: bool
    at: int
    until: int


def spelt(text: str) -> str:
    """Return the text with misspelt months as their short names and academic years marked, every place kept."""
    if not DIGITS.search(text):
        return text
    return "\n".join(_joined(line) for line in WORD_BEFORE_YEAR.sub(_as_month, text).split("\n"))


def _joined(line: str) -> str:
    """Mark the academic years: "2011/12" alone is one, beside "2013/04" or before "present" a December."""
    slashed = list(SLASHED.finditer(line)) if "/" in line else []
    academic = [match for match in slashed if _follows(match["year"], match["next"])]
    are_all = len(academic) == len(slashed) and not LASTS.search(line)
    for match in academic:
        if are_all or len(match["next"]) == FULL_YEAR or int(match["next"]) > MONTHS_IN_A_YEAR:
            line = line[: match.start("slash")] + JOINED + line[match.end("slash") :]
    return line


def _follows(year: str, following: str) -> bool:
    return str(int(year) + 1).endswith(following)


def _as_month(word: re.Match[str]) -> str:
    meant = MISSPELT.get(word[0].lower())
    return word[0] if meant is None else meant.ljust(len(word[0]))


def find_date_ranges(text: str, start: int = 0, end: int | None = None) -> Iterator[DateRange]:
    """Yield the date ranges in `text[start:end]`. A year alone means all of it, so "2015-2018" ends in December.

    A range that runs backwards is no range.
    """
    text = spelt(text)
    for begin, until in _near_digits(text, start, len(text) if end is None else end):
        for match in RANGE.finditer(text, begin, until):
            first, last = _months_of(match)
            if last is None or first <= last:
                yield DateRange(first, last, last is None, *match.span())


def _near_digits(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the stretches that could hold a date: long text without digits is not worth the search."""
    begin = until = start
    for digits in DIGITS.finditer(text, start, end):
        if digits.start() - LONGEST_BEFORE > until:
            if until > begin:
                yield begin, until
            begin = digits.start() - LONGEST_BEFORE
        until = min(digits.end() + LONGEST_AFTER, end)
    if until > begin:
        yield begin, until


def _months_of(match: re.Match[str]) -> tuple[str, str | None]:
    """Return the first month of a range, and the last or None while it lasts."""
    if match["half"]:  # "March - May 2019"
        last = last_month(match["half_end"])
        return first_month(f"{match['half']} {last[:4]}"), last
    first = first_month(match["start"] or match["since"] or match["open"])
    end = match["end"]
    if end is None:
        return first, None
    if MOMENT.search(end):
        return first, last_month(end)
    short = end.strip("'’")
    return first, f"{first[:2]}{short}-12" if short.isdecimal() else None


def has_date_range(line: str) -> bool:
    """Tell whether a line holds a date range."""
    return next(find_date_ranges(line), None) is not None


def find_moments(text: str) -> Iterator[tuple[int, int, str, str]]:
    """Yield single dates: place, end, first month, last month ("Summer 2016": June to August)."""
    if not DIGITS.search(text):
        return
    for match in MOMENT.finditer(spelt(text)):
        yield *match.span(), first_month(match[0]), last_month(match[0])


def first_month(date: str) -> str:
    """Return the first month of a date as ISO."""
    return _iso(date)[0]


def last_month(date: str) -> str:
    """Return the last month of a date as ISO."""
    return _iso(date)[1]


def _iso(date: str) -> tuple[str, str]:
    if JOINED in date:
        return _academic(date.strip().lower())
    words = DAY_FIRST.sub("", date.strip().lower()) if re.search(r"[a-z]", date.lower()) else date.strip()
    year = _year(words)
    if iso := re.fullmatch(rf"({YEAR})[-/.](\d\d)", words):
        first = last = int(iso[2])
    elif name := re.match(r"[a-z]+", words):
        first, last = SEASONS.get(name[0], (MONTHS.get(name[0], 1),) * 2)
    elif re.fullmatch(YEAR, words):
        first, last = 1, 12
    else:
        first = last = int(re.split(r"\s?[/.]\s?", words)[-2])
    return f"{year:04d}-{first:02d}", f"{year:04d}-{last:02d}"


def _academic(words: str) -> tuple[str, str]:
    """Return the twelve months from September, or from the month named."""
    name = re.match(r"[a-z]+", words)
    first = MONTHS.get(name[0], SEPTEMBER) if name else SEPTEMBER
    year = _year(words)
    return f"{year:04d}-{first:02d}", f"{year + (first > 1):04d}-{(first + 10) % 12 + 1:02d}"


def _year(words: str) -> int:
    if full := re.search(YEAR, words):
        return int(full[0])
    short = int(words[-2:])
    return short + (1900 if short >= MIDDLE_OF_CENTURY else 2000)


def years_between(start: str, end: str) -> float:
    """Return the years from one ISO month to another, both included."""
    months = (int(end[:4]) - int(start[:4])) * 12 + int(end[5:]) - int(start[5:]) + 1
    return max(months, 0) / 12
