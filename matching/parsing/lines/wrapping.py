"""Tell a line that only wraps the one before it from a line of its own, and put wrapped lines together again.

Whether the next word would still have fitted is the test: writers and programs break a line only where it would
not. The width is learnt from lines that surely go on (the next begins in lower case), so text that was never
wrapped is left alone.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from matching.parsing.lines.dates import DATE, NAME, NOW, YEAR, find_date_ranges, find_moments
from matching.parsing.lines.headings import heading_kind
from matching.parsing.lines.sentences import BULLET
from matching.parsing.lines.titles import is_job_title, is_organisation

FULL = 40  # letters; shorter lines may be items of a list that happen to begin in lower case
LEAST = 22
WIDEST = 120  # letters; beyond, nobody wraps by hand
FEWEST = 2  # lines that surely go on
STOPS = ".!?;"
SMALL_WORDS = "and|or|of|the|a|an|to|for|with|in|on|at|by|from|ac|a|y|yr|i|o|ar|yn|gyda"
GOES_ON = re.compile(rf"(?:[,&(/|]|\b(?:{SMALL_WORDS})|\d\s*[–—-]|\([^()]*|\b(?:{NAME}))$", re.IGNORECASE)
# "March 2020\n- present" is no list item
BROKEN_DATES = re.compile(rf"({YEAR})[ \t]*\n[ \t]*(?=[–—-][ \t]*(?:{NOW}|{DATE}))", re.IGNORECASE)
DASH_AT_END = re.compile(r"(?<=[ \t\d])[–—-][ \t]*$")
MONTH_AT_END = re.compile(rf"[ \t](?:{NAME})\.?[ \t]*$", re.IGNORECASE)
YEAR_FIRST = re.compile(rf"[ \t]*{YEAR}\b(?!\s*[–—-])")
NOW_ALONE = re.compile(rf"\W*{NOW}\W*$", re.IGNORECASE)
ENDS_IN_YEAR = re.compile(r"\b(?:19|20)\d\d\W*$")
GAP = re.compile(r"\t|\s{3,}|\s\|\s")
LETTERS = re.compile(r"[^\W\d_]+[,.;:)'’-]*")
FEWEST_LISTED, SURELY_LISTED = 2, 4
LEAST_NAMED = 3  # words before dates that name a job rather than end its employer's name
LONGEST_REST = 3
JOINS_HEADING = re.compile(r"(?:&|\band|\bac?)$", re.IGNORECASE)
NOUN = re.compile(
    r"(?:University|College|School|Academy|Institute|Council|Trust|Board|Group|Association|Society|Services?|Hospital|"
    r"Company|Authority|Ltd|Limited|plc)\b(?:[,.;]? .{0,30}\d.{0,10}|[.,;])?"
)
LABELLED = re.compile(r"[^\W\d_][\w /&-]{2,30}:\s")
LISTED = 0.25  # commas a word: a list of things


def could_go_on(line: str, following: str) -> bool:
    """Tell whether nothing in the words forbids that `following` wraps `line`."""
    above, after = line.strip(), following.strip()
    if not above or not after or BULLET.match(following):
        return False
    if heading_kind(after) or heading_kind(above):
        return JOINS_HEADING.search(above) is not None and heading_kind(f"{above} {after}") is not None
    if _is_lower(after):
        return not _is_dates(above)
    if GOES_ON.search(above) and (above.endswith(",") or not _heads_job(after)):
        return True
    if _heads_job(after) or _is_complete(above) or _is_new(after) or _are_lists(above, after):
        return False
    return not _is_dated(above) or _ends_name(after)


def surely_goes_on(line: str, following: str) -> bool:
    """Tell whether the words alone show that `following` wraps `line`."""
    if not could_go_on(line, following):
        return False
    above, after = line.strip(), following.strip()
    return _is_lower(after) or GOES_ON.search(above) is not None or _ends_place(above, after)


def _ends_place(above: str, after: str) -> bool:
    """Tell whether a line is the noun of a name broken before it: "BA Geography, Example" – "University"."""
    return "," in above and not is_organisation(above.rpartition(",")[2]) and NOUN.fullmatch(after) is not None


def _is_lower(text: str) -> bool:
    """Whether a line begins with a word in lower case, or in brackets; an address on the web is no word."""
    word = text.split(maxsplit=1)[0]
    return (word[0].islower() and LETTERS.fullmatch(word) is not None) or word[0] in "(&"


def _is_complete(text: str) -> bool:
    return text[-1] in STOPS or ENDS_IN_YEAR.search(text) is not None


def _is_new(text: str) -> bool:
    """Whether a line begins something: dates, a label, cells of a table."""
    dates = next(find_date_ranges(text), None)
    begins = dates is not None and not any(map(str.isalnum, text[: dates.at]))
    return begins or GAP.search(text) is not None or LABELLED.match(text) is not None


def _are_lists(above: str, after: str) -> bool:
    return all(_is_list(text) for text in (above, after)) and after.count(",") >= SURELY_LISTED


def _is_list(text: str) -> bool:
    return text.count(",") >= FEWEST_LISTED and text.count(",") >= LISTED * len(text.split())


def _is_dates(text: str) -> bool:
    dates = next(find_date_ranges(text), None)
    return dates is not None and not any(map(str.isalnum, text[: dates.at] + text[dates.until :]))


def _is_dated(text: str) -> bool:
    """Whether a line begins or ends with a range of dates: then it heads something."""
    dates = next(find_date_ranges(text), None)
    if dates is None:
        return False
    return not (any(map(str.isalnum, text[: dates.at])) and any(map(str.isalnum, text[dates.until :])))


def _ends_name(text: str) -> bool:
    """Whether a line is the rest of an employer's name: "Service", "Energy Ltd"."""
    return len(text.split()) <= LONGEST_REST and (is_organisation(text) or text.endswith(("Service", "Gwasanaeth")))


def _heads_job(text: str) -> bool:
    """Whether a line names a job and ends with its dates; "Group, May 2018 to present" ends one that wrapped."""
    dates = next(find_date_ranges(text), None)
    if dates is None or any(map(str.isalnum, text[dates.until :])):
        return False
    named = text[: dates.at]
    return len(named.split()) >= LEAST_NAMED or is_job_title(named)


def unwrapped(text: str) -> str:
    """Return the text with lines that were broken to fit a width made whole."""
    lines = _with_whole_dates(BROKEN_DATES.sub(r"\1 ", text).split("\n"))
    width = _width(lines)
    if width is None:
        return "\n".join(lines)
    whole: list[str] = []
    above = ""
    for line in lines:
        if whole and above and _wraps(above, line, width):
            whole[-1] = f"{whole[-1]} {line.strip()}"
        else:
            whole.append(line)
        above = line
    return "\n".join(whole)


def _with_whole_dates(lines: Sequence[str]) -> list[str]:
    """Join dates that the end of a line parted: "May 2020 –" and "Present", "June" and "2019"."""
    whole = list(lines[:1])
    for line in lines[1:]:
        above = whole[-1]
        dash_parts = DASH_AT_END.search(above) is not None and _is_a_date(line)
        if dash_parts or (MONTH_AT_END.search(above) is not None and YEAR_FIRST.match(line) is not None):
            whole[-1] = f"{above.rstrip()} {line.strip()}"
        else:
            whole.append(line)
    return whole


def _is_a_date(line: str) -> bool:
    """Whether a line holds a date, a range of them or "present", and nothing else."""
    if NOW_ALONE.match(line) or _is_dates(line):
        return True
    return any(not any(map(str.isalnum, line[:start] + line[end:])) for start, end, *_ in find_moments(line))


def _width(lines: Sequence[str]) -> int | None:
    """Return the width lines were broken at, or None when they were not.

    One line alone never decides it: it may hold a name, and nobody's name may change what is read.
    """
    full = sorted(
        len(line)
        for line, following in pairwise(lines)
        if FULL <= len(line) <= WIDEST
        and following.strip()
        and _is_lower(following.strip())
        and could_go_on(line, following)
    )
    return full[-FEWEST] if len(full) >= FEWEST else None


def _wraps(above: str, line: str, width: int) -> bool:
    if len(above) <= LEAST or not could_go_on(above, line):
        return False
    if _is_lower(line.strip()):
        return True
    word = line.split(maxsplit=1)[0]
    return len(above) + 1 + len(word) > width
