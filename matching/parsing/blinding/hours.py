"""How much somebody worked, and when they did not: part-time hours, job shares, breaks and gap years.

None of it says what a person can do, so none of it is compared. The words go from the text that jobs are read
from too, or a break would be read as a job and "(part-time)" as part of a title.
"""

import re
from collections.abc import Iterator

HOURS = re.compile(
    r"(?:(?<=\w)[ ]+[-–—][ ]+)?\b(?:part[- ]?time|full[- ]?time|[01]?\.\d{1,2}[ ]?f\.?t\.?e\.?|"
    r"f\.?t\.?e\.?[ ]?[01]?\.\d{1,2}|"
    r"\d{1,2}(?:\.\d+)?[ ]?(?:hours|hrs)(?:[ ](?:a|per|each|weekly)\b(?:[ ]week)?|/week|[ ]?pw\b)|"
    r"[1-5](?:\.5)?[ ]days?[ ](?:a|per|each)[ ]week|job[- ]?shar(?:e|er|ing)|term[- ]time(?:[ ]only)?|"
    r"(?:flexible|compressed|annualised|reduced|zero)[- ]hours|flexi-?time|"
    r"rhan[- ]amser|llawn[- ]amser|rhannu swydd|yn ystod y tymor(?: yn unig)?|oriau hyblyg)\b",
    re.IGNORECASE,
)
BREAK = re.compile(
    r"\b(?:career[- ]break|break from work|gap[- ]years?|sabbatical|maternity|paternity|"
    r"(?:parental|adoption|carer['’]?s?|compassionate|sick) leave|"
    r"full[- ]?time (?:carer|parent|mum|mam|dad|mother|father)|(?:caring|cared|carer) for (?:my|our|"
    r"an? (?:relative|parent|child))|"
    r"stay[- ]at[- ]home|(?:raising|raised|bringing up|brought up) (?:a|my|our)|unemployed|between jobs|"
    r"made redundant|"
    r"travell?(?:ed|ing)(?=\s+(?:in|around|across|through|the world|abroad))|time out|out of work|"
    r"egwyl gyrfa|seibiant gyrfa|blwyddyn allan|gofalu am (?:fy|ein|deulu)|cyfnod mamolaeth)\b",
    re.IGNORECASE,
)
DATED = re.compile(r"\b(?:19|20)\d\d\b")
LINE = re.compile(r"[^\n]+")
MOST_WORDS = 14
FEW_WORDS = 6


def hours_and_breaks(text: str) -> Iterator[tuple[int, int]]:
    """Yield the places of such words, and of whole lines that only tell of a break."""
    yield from (match.span() for match in HOURS.finditer(text))
    for line in LINE.finditer(text):
        if BREAK.search(line[0]) is None:
            continue
        words = len(line[0].split())
        if words <= FEW_WORDS or (words <= MOST_WORDS and DATED.search(line[0])):
            yield line.span()
        else:
            yield from (match.span() for match in BREAK.finditer(text, *line.span()))


def without_hours(text: str) -> str:
    """Return the text with spaces in their place: same length, same line breaks."""
    letters = list(text)
    for start, end in hours_and_breaks(text):
        letters[start:end] = " " * (end - start)
    return "".join(letters)
