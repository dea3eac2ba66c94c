"""Read the date ranges of a CV, in English and Welsh: "Jan 2019 – present", "03/2014 - 2/2016", "ers 2020"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan january ionawr ion", "feb february chwefror chwe chwef", "mar march mawrth maw",
            "apr april ebrill ebr",
            "may mai", "jun june mehefin meh",
            "jul july gorffennaf gorff", "aug august awst",
            "sep sept september medi", "oct october hydref hyd", "nov november tachwedd tach",
            "dec december rhagfyr rhag",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
SEASONS = {
    "spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "fall": (9, 11), "winter": (12, 12), "christmas": (12, 12),
    "gwanwyn": (3, 5), "haf": (6, 8), "gaeaf": (12, 12),
}  # fmt: skip
YEAR = r"(?:19[5-9]\d|20[0-4]\d)"
NAME = "|".join(sorted(MONTHS, key=len, reverse=True))
SEASON = "|".join(SEASONS)
DATE = (
    rf"(?:(?:\d{{1,2}}(?:st|nd|rd|th)?\s+(?:o\s+)?)?(?:{NAME})\b\.?,?[ /-]*(?:{YEAR}\b|['’]\d\d\b|"
    rf"\d\d\b(?![/.-]\d))"
    rf"|(?:{SEASON})\s+{YEAR}\b"
    rf"|(?:\d{{1,2}}[/.])?\b(?:0?[1-9]|1[0-2])\s?[/.]\s?(?:{YEAR}|\d\d)\b(?![/.]\d)"
    rf"|\b{YEAR}[-/](?:0[1-9]|1[0-2])\b(?!-\d{{4}})"
    rf"|\b{YEAR}\b)"
)
NOW = (
    r"(?:present|current(?:ly)?|now|to date|date|today|ongoing|onwards?|still employed"
    r"|presennol|y presennol|heddiw|nawr|hyd yn hyn|hyd heddiw|ymlaen|cyfredol)\b"
)
TO = r"\s*(?:-|–|—|−|\bto\b|\buntil\b|\btill\b|\bhyd at\b|\bhyd\b|\btan\b|\bi(?:['’]r)?\b)\s*(?:(?:the|y)\s+)?"
RANGE = re.compile(
    rf"(?:\b(?:from|o)\s+)?(?P<start>{DATE}){TO}(?P<end>{DATE}|{NOW}|['’]?\d\d\b(?![/.-]?\d))"
    rf"|\b(?:since|from|ers|o fis)\s+(?:mis\s+)?(?P<since>{DATE})(?:\s*(?:{TO})?{NOW})?"
    rf"|(?P<open>{DATE})\s*(?:-|–|—)\s*(?=$|[)\]|])",
    re.IGNORECASE | re.MULTILINE,
)
MOMENT = re.compile(DATE, re.IGNORECASE)
DAY_FIRST = re.compile(r"^\d{1,2}(?:st|nd|rd|th)?\s+(?:o\s+)?", re.IGNORECASE)
MIDDLE_OF_CENTURY = 50


@dataclass(frozen=True, slots=True)
class DateRange:
    """A span of employment at `text[at:until]`: ISO months, both included; `end` is None while it lasts."""

    start: str | None
    end: str | None
    is_current: bool
    at: int
    until: int


def find_date_ranges(text: str, start: int = 0, end: int | None = None) -> Iterator[DateRange]:
    """Yield the date ranges in `text[start:end]`. A year alone means all of it, so "2015-2018" ends in December.

    A range that runs backwards is no range.
    """
    for match in RANGE.finditer(text, start, len(text) if end is None else end):
        first = first_month(match["start"] or match["since"] or match["open"])
        is_current = match["end"] is None or MOMENT.search(match["end"]) is None
        last = None
        if is_current and match["end"] and match["end"].strip("'’").isdecimal():
            is_current, last = False, f"{first[:2]}{match['end'].strip(chr(39) + '’')}-12"
        elif not is_current:
            last = last_month(match["end"])
        if last is None or first <= last:
            yield DateRange(first, last, is_current, *match.span())


def has_date_range(line: str) -> bool:
    """Tell whether a line holds a date range."""
    return next(find_date_ranges(line), None) is not None


def find_moments(text: str) -> Iterator[tuple[int, int, str, str]]:
    """Yield single dates: place, end, first month, last month ("Summer 2016": June to August)."""
    for match in MOMENT.finditer(text):
        yield *match.span(), first_month(match[0]), last_month(match[0])


def first_month(date: str) -> str:
    """Return the first month of a date as ISO."""
    return _iso(date)[0]


def last_month(date: str) -> str:
    """Return the last month of a date as ISO."""
    return _iso(date)[1]


def _iso(date: str) -> tuple[str, str]:
    words = DAY_FIRST.sub("", date.strip().lower()) if re.search(r"[a-z]", date.lower()) else date.strip()
    year = _year(words)
    if iso := re.fullmatch(rf"({YEAR})[-/](\d\d)", words):
        first = last = int(iso[2])
    elif name := re.match(r"[a-z]+", words):
        first, last = SEASONS.get(name[0], (MONTHS.get(name[0], 1),) * 2)
    elif re.fullmatch(YEAR, words):
        first, last = 1, 12
    else:
        first = last = int(re.split(r"\s?[/.]\s?", words)[-2])
    return f"{year:04d}-{first:02d}", f"{year:04d}-{last:02d}"


def _year(words: str) -> int:
    if full := re.search(YEAR, words):
        return int(full[0])
    short = int(words[-2:])
    return short + (1900 if short >= MIDDLE_OF_CENTURY else 2000)


def years_between(start: str, end: str) -> float:
    """Return the years from one ISO month to another, both included."""
    months = (int(end[:4]) - int(start[:4])) * 12 + int(end[5:]) - int(start[5:]) + 1
    return max(months, 0) / 12
