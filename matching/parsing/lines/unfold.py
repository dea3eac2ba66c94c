"""Unfold a CV that was pasted as one paragraph: give its headings and jobs the lines they had."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice, pairwise

from matching.parsing.lines.dates import DateRange, find_date_ranges
from matching.parsing.lines.heading_names import HEADINGS
from matching.parsing.lines.headings import KIND_OF, key
from matching.parsing.lines.titles import is_job_title, is_organisation
from matching.profiles import SectionKind

RUN_ON = 400  # letters: a longer line may be a whole CV
MUCH = 0.3  # of the text, or it is but a long paragraph
FEWEST_KINDS = 2  # of headings found in one line, or it is but a long paragraph
FEWEST_JOBS = 2
MAIN_KINDS = frozenset({SectionKind.EXPERIENCE, SectionKind.EDUCATION, SectionKind.SKILLS})
MOST_JOB_WORDS = 16
MOST_DATES = 200  # nobody has had so many jobs
LONGEST_JOB = 300  # letters; so many words are fewer
SMALL_WORDS = frozenset({"and", "of", "in", "the", "a", "ac", "i", "to"})


def _pattern(names: list[str]) -> str:
    return "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))


def _titled(name: str) -> str:
    words = name.split()
    return " ".join(
        [words[0].capitalize(), *(word if word in SMALL_WORDS else word.capitalize() for word in words[1:])]
    )


# What a job's own lines are also led by: "Technologies: Java"
OF_A_JOB = """
technologies | tools | software | tools and technologies | tools & technologies | tech stack | programming
programming languages | technical summary | achievements | key achievements | highlights | roles | jobs | career
experience | projects | courses | training | portfolio | overview | statement | language | other | degree
tools and skills | volunteer | availability | community | open source | case studies | capabilities | academic
publications | introduction | activities | declaration | details | adjustments | eligibility
"""
NOT_ALONE = frozenset(name.strip() for name in re.split(r"[|\n]", OF_A_JOB))
NAMES = [
    name.strip()
    for listed in HEADINGS.values()
    for name in re.split(r"[|\n]", listed)
    if len(name.strip()) > len("nod")
]
SURE = [name for name in NAMES if name not in NOT_ALONE]
CAPITALS = _pattern([name.upper() for name in NAMES])
TITLED = _pattern([form for name in SURE for form in {_titled(name), name[:1].upper() + name[1:]}])
LONG_TITLED = _pattern([form for name in SURE if " " in name for form in {_titled(name), name.title()}])
LABELS = re.compile(
    r"(?:^|\s)(?=(?:company|employer|client|job title|position|designation|role|duration|description)"
    r"\s*(?::|\s[-–])\s)",
    re.IGNORECASE,
)
SENTENCE_END = re.compile(r"(?<!\b[A-Z])[.!?;]\s+(?=\S)|\s*•\s*")
# The end of a line of capitalised words: "… every week Senior Analyst, Example Ltd"
CAPITALISED = re.compile(
    r"(?:(?:[A-ZÀ-ÝŴŶ][\w&'’/+#.-]*|\([^()]{2,30}\)|of|and|for|at|the|in|y|yr|a|yn|[|–—-])[,:]?\s+)*"
    r"[A-ZÀ-ÝŴŶ][\w&'’/+#.-]*[,:|–—(\s-]*$"
)
AFTER_DATES = re.compile(r"\s*[)\]]?\s*[.,;:|–—-]*\s*")


@cache
def _heading() -> re.Pattern[str]:
    """Build the pattern when first needed: most CVs have lines."""
    return re.compile(
        # "… in Wales EDUCATION BSc …", not inside other capitals
        rf"(?<![A-Z&/-])(?<![A-Z],)(?:^|(?<=[^A-Z]\s)|(?<=[.!?;|)])|(?<=[a-z\d]))(?=[A-Z])(?P<capitals>{CAPITALS})"
        r"(?![\w&/-])(?!\s+(?:AND|OF|FOR)\b)\s*[:–-]?\s*"
        # A colon after it, as in "… in Wales Education: BSc …"
        r"|(?<!\bProgramming\s)(?<!\bScripting\s)(?<!\bMarkup\s)(?<!&\s)"
        rf"(?:^|(?<=\s)|(?<=[.!?;|)])|(?<=[a-z]))(?=[A-Z])(?P<marked>{TITLED})\s*:\s*"
        # "… in Wales Work Experience Senior …", "… in WalesWork Experience Senior …"
        r"|(?<!\band\s)(?<!\bof\s)(?<!\bmy\s)(?<!\bin\s)(?<!\bthe\s)(?<!\bwith\s)(?<!&\s)"
        rf"(?:^|(?<=\s)|(?<=[.!?;|)])|(?<=[a-z]))(?=[A-Z])(?P<titled>{LONG_TITLED})(?=\s+[A-Z\d•]|\s+company\b)\s*"
        # "Skills Python SQL …", ". Education BSc …"
        rf"|(?:^|(?<=[.!?;]\s)|(?<=[.!?;]))(?=[A-Z])(?P<short>{TITLED})(?=\s+[A-Z\d•*])(?!\s+(?:and|of|for|in)\b)\s*"
    )


def unfolded(text: str) -> str:
    """Return the text with a line for each heading and job of any line that holds a whole CV."""
    least = max(RUN_ON, MUCH * len(text))
    return "\n".join(_unfolded_line(line) if len(line) > least else line for line in text.split("\n"))


def _unfolded_line(line: str) -> str:
    headings = [(*match.span(), _words(match)) for match in _heading().finditer(line)]
    kinds = {KIND_OF.get(key(words)) for _, _, words in headings}
    if len(kinds) < FEWEST_KINDS or not kinds & MAIN_KINDS:
        headings = []
    edges = [0, *(place for start, end, _ in headings for place in (start, end)), len(line)]
    titles = iter(words for _, _, words in headings)
    blocks: list[str] = []
    jobs = 0
    for number, (start, end) in enumerate(pairwise(edges)):
        if number % 2:
            blocks.append("\n" + next(titles))
        elif piece := line[start:end].strip():
            dated = [part for labelled in LABELS.split(piece) for part in _by_jobs(labelled)]
            jobs += len(dated) - 1
            blocks.extend(dated)
    return "\n".join(blocks).strip("\n") if headings or jobs >= FEWEST_JOBS else line


def _words(match: re.Match[str]) -> str:
    return match[match.lastgroup or 0]


def _by_jobs(piece: str) -> Iterator[str]:
    """Yield a run of text cut before and after what heads a job."""
    done = 0
    for dates in islice(find_date_ranges(piece), MOST_DATES):
        if dates.at < done:
            continue
        start, end = _job_heading(piece, done, dates)
        if end:
            if before := piece[done:start].strip():
                yield before
            yield piece[start:end].strip(" .,;")
            done = end
    if rest := piece[done:].strip(" .,;" if done else None):
        yield rest


def _job_heading(piece: str, done: int, dates: DateRange) -> tuple[int, int]:
    """Return where what heads the job of some dates begins and ends, or two zeros when they date no job."""
    near = max(done, dates.at - LONGEST_JOB)
    stops = [stop.end() for stop in SENTENCE_END.finditer(piece, near, dates.at + 1)]
    start = stops[-1] if stops else near
    before = piece[start : dates.at]
    after = AFTER_DATES.match(piece, dates.until)
    until = after.end() if after else dates.until
    if not before.strip(" (|,–—-"):
        stop = SENTENCE_END.search(piece, until, until + LONGEST_JOB)
        end = stop.start() if stop else len(piece)
        return (start, end) if end - until <= LONGEST_JOB and _names_job(piece[until:end]) else (0, 0)
    if not _names_job(before) and (run := CAPITALISED.search(before)):
        start += run.start()
        before = piece[start : dates.at]
    return (start, until) if _names_job(before) else (0, 0)


def _names_job(words: str) -> bool:
    if len(words.split()) > MOST_JOB_WORDS:
        return False
    return any(is_job_title(part) for part in re.split(r"[,|–—(]|\s-\s|\sat\s", words)) or is_organisation(words)
