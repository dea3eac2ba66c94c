"""Read the jobs of a CV that tells them in sentences: "I have been a tester at Example Ltd since 2019"."""

import re
from collections.abc import Iterator

from matching.parsing.lines.dates import DateRange, find_date_ranges
from matching.parsing.lines.sentences import split_sentences
from matching.parsing.lines.titles import is_job_title
from matching.profiles import Job, Section

SAID = re.compile(
    r"\b(?:as|am|was|been|became|be|worked as|fel)\s+(?:an?\s+|the\s+)?(?P<title>[^\W\d_][\w/&'’ -]{2,60}?)"
    r"\s+(?:at|with|for|in|yn|yng|ym|gyda)\s+(?:the\s+|y\s+|yr\s+)?"
    r"(?P<employer>[A-ZÀ-ÝŴŶ][\w&'’.-]*(?:\s+(?:of|and|for|the|y|yr|[A-ZÀ-ÝŴŶ][\w&'’-]*))*)"
)
# Without dates only what somebody says they were, not what they would be, is a job.
I_WAS = re.compile(
    r"\bI (?:have |['’]ve )?(?:also )?(?:worked|was|am|have been|['’]ve been)\b|\b(?:[Bb]ûm|[Rr]oeddwn|[Rr]?wy)\b"
)
WANTED = re.compile(
    r"\b(?:look(?:ing)? for|seek(?:ing)?|hop(?:e|ing)|want|would|will|if|appl(?:y|ied|ying)|interview\w*|interested|"
    r"chwilio|gobeithio|hoffwn)\b",
    re.IGNORECASE,
)
LATER_WORDS = re.compile(r"\s+(?:since|from|until|between|ers|of|and|for|the|y|yr)$")


def jobs_in_prose(text: str, section: Section) -> Iterator[Job]:
    """Yield the jobs that sentences tell of with title, employer and perhaps dates, in reading order."""
    found: list[tuple[int, str, str, DateRange | None]] = []
    for sentence in split_sentences(text, section.start, section.end):
        words = " ".join(text[sentence.start : sentence.end].split())
        said = SAID.search(words)
        dates = next(find_date_ranges(words), None)
        is_held = dates is not None or (I_WAS.search(words) is not None and WANTED.search(words) is None)
        if said and is_held and is_job_title(said["title"]):
            found.append((sentence.start, said["title"], LATER_WORDS.sub("", said["employer"]), dates))
    ends = [*(start for start, *_ in found[1:]), section.end][: len(found)]
    for (start, title, employer, dates), end in zip(found, ends, strict=True):
        if dates is None:
            yield Job(title, employer, None, None, is_current=False, text_start=start, text_end=end)
        else:
            yield Job(title, employer, dates.start, dates.end, dates.is_current, start, end)
