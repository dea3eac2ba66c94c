"""The rows of a PDF's pages to text: running heads said once, wrapped lines made whole, paragraphs set apart."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from matching.parsing.documents.pdf.layout import Row
from matching.parsing.lines.headings import heading_kind
from matching.parsing.lines.sentences import BULLET
from matching.parsing.lines.titles import is_job_title, is_organisation
from matching.parsing.lines.wrapping import could_go_on, surely_goes_on

NEW_PARAGRAPH = 1.9  # times the letter height from line to line
SAME_SIZE = 0.12  # of the letter height
INDENT = 3.0  # points a line may stand off the one it wraps
SPACE = 0.2  # of the letter height: the narrowest space between words
FULL = 20  # letters of a line that may show the width
HALF = 0.55  # of the letters of the longest line, in a narrow column
LARGE = 1.3  # times the usual letter height: a name
MOST_NAME_WORDS = 5
MOST_ABOVE = 10  # rows above a column's first heading that may say who somebody is
AT_EDGE = 2.0  # points: as near as that lines end only when they are set to fill the width
FEWEST_NEAR = 3
BETWEEN_SEGMENTS = "   "
PAGE_NUMBER = re.compile(r"(?:(?:page|tudalen|p\.?)\s*)?\d{1,2}(?:\s*(?:of|o|/|-)\s*\d{1,2})?", re.IGNORECASE)
EDGE_ROWS = 3  # of a page, at each end, that may be running heads
BROKEN = re.compile(r"[^\W\d_][-\u00ad\u2010\u0002\ufffe]$")  # a word; `tidied` mends it
BULLET_ALONE = re.compile(r"[•●▪■◦‣⁃∙○◆❖➢➤►✓✔\uf0b7\uf0a7\uf0d8\uf076·*–-]")


def text_of_pages(pages: Sequence[Sequence[Row]]) -> str:
    """Return the text of all pages, each line as long as its writer made it."""
    body, feet = _without_running(pages)
    columns = [list(_flows(page)) for page in body]
    columns[:1] = [_who_first(flows) for flows in columns[:1]]
    text = ""
    last: Row | None = None
    for flows in columns:
        between = "\n"  # a paragraph, or a job, may go on over the page
        for flow in flows:
            goes_on = last is not None and _goes_over(last, flow[0])
            text += (" " if goes_on else between if text else "") + "\n".join(_lines(flow))
            last, between = flow[-1], "\n\n"
    return "\n\n".join([text, *feet])


def _without_running(pages: Sequence[Sequence[Row]]) -> tuple[list[list[Row]], list[str]]:
    """Leave out page numbers and repetitions of running heads; those at the foot come last."""
    seen = Counter(text for page in pages for text in {_numberless(row) for row in _edges(page)})
    kept: list[list[Row]] = []
    feet: dict[str, str] = {}
    said: set[str] = set()
    for page in pages:
        edges = {id(row) for row in _edges(page)}
        left: list[Row] = []
        for place, row in enumerate(page):
            name = _numberless(row)
            is_running = id(row) in edges and len(pages) > 1 and seen[name] > len(pages) / 2
            if id(row) in edges and PAGE_NUMBER.fullmatch(_text(row).strip()):
                continue
            if is_running and place > len(page) / 2:
                feet.setdefault(name, _text(row))
            elif not is_running or name not in said:
                left.append(row)
            if is_running:
                said.add(name)
        kept.append(left)
    return kept, [text for name, text in feet.items() if not PAGE_NUMBER.fullmatch(name.strip())]


def _edges(page: Sequence[Row]) -> list[Row]:
    """Return the rows that stand highest and lowest on a page."""
    by_height = sorted(page, key=lambda row: -row[0].bottom)
    return [*by_height[:EDGE_ROWS], *by_height[EDGE_ROWS:][-EDGE_ROWS:]]


def _numberless(row: Row) -> str:
    return re.sub(r"\d+", "0", _text(row))


def _flows(page: Sequence[Row]) -> Iterator[list[Row]]:
    """Yield runs of rows that go down the page: a column each, or all of it."""
    flow: list[Row] = []
    for row in page:
        if flow and row[0].bottom > flow[-1][0].bottom + 1:
            yield flow
            flow = []
        flow.append(row)
    if flow:
        yield flow


def _who_first(flows: list[list[Row]]) -> list[list[Row]]:
    """Put what stands above a later column's first heading first, when it says who somebody is: name or e-mail."""
    if len(flows) < 2:  # noqa: PLR2004 -- one column
        return flows
    middle = sorted(row[0].height for flow in flows for row in flow)[sum(map(len, flows)) // 2]
    heads: list[list[Row]] = []
    rests: list[list[Row]] = []
    is_headless = _is_heading(flows[0][0])
    for flow in flows:
        until = next((place for place, row in enumerate(flow) if _is_heading(row)), len(flow))
        top = flow[: min(until, MOST_ABOVE)]
        says_who = any("@" in _text(row) or row[0].height > LARGE * middle for row in top)
        if is_headless and flow is not flows[0]:
            says_who = says_who or (bool(top) and _could_be_name(_text(top[0]).strip()))
        elif until == len(flow):
            says_who = False
        if not says_who or (until > MOST_ABOVE and until < len(flow)):
            until = 0
        is_headless = is_headless and until == 0
        heads.append(flow[:until])
        rests.append(flow[until:])
    return [flow for flow in (*heads, *rests) if flow]


def _is_heading(row: Row) -> bool:
    return heading_kind(_text(row).strip()) is not None


def _could_be_name(text: str) -> bool:
    """Tell whether a line alone above a column may be a person's name: two to five words in capitals, no title."""
    words = re.split(r"\s[–—|-]\s|,", text.lstrip("#* "), maxsplit=1)[0].split()
    are_names = all(word[0].isupper() and word.strip(".").replace("-", "").isalpha() for word in words)
    said = " ".join(words)
    return 1 < len(words) <= MOST_NAME_WORDS and are_names and not is_job_title(said) and not is_organisation(said)


def _goes_over(above: Row, row: Row) -> bool:
    """Tell whether a paragraph goes on in the next column or on the next page."""
    line = _text(above)
    return _is_one_size(above, row) and len(line) >= FULL and surely_goes_on(line, _text(row))


def _lines(flow: Sequence[Row]) -> Iterator[str]:
    edge, hanging = _edge(flow), _is_hanging(flow)
    above: Row | None = None
    held = ""
    for row in flow:
        text = _text(row)
        if above is None:
            held = text
        elif _wraps(above, row, edge, hanging=hanging):
            held += ("\n" if BROKEN.search(held) else " ") + text.strip()
        else:
            yield held
            if above[0].bottom - row[0].bottom > NEW_PARAGRAPH * max(above[0].height, row[0].height):
                yield ""
            held = text
        above = row
    yield held


def _is_hanging(flow: Sequence[Row]) -> bool:
    """Tell whether list items wrap to where their words begin rather than to where their bullets stand."""
    pairs = [
        (item, row) for item, row in pairwise(flow) if _is_item(item) and surely_goes_on(_text(item), _text(row))
    ]
    return any(abs(row[0].left - _words_left(item)) <= INDENT for item, row in pairs)


def _is_item(row: Row) -> bool:
    return BULLET.match(_text(row)) is not None or BULLET_ALONE.match(row[0].text) is not None


def _words_left(row: Row) -> float:
    """Return where the words of a row begin: of a list item after its bullet, of several columns in the last."""
    if not _is_item(row):
        return row[-1].left
    return row[1].left if len(row) > 1 else row[0].rest


def _edge(flow: Sequence[Row]) -> float | None:
    """Return where the lines of a flow end at the latest, when some of them surely were broken there."""
    full = [row for row in flow if len(_text(row)) >= FULL]
    if not full:
        return None
    right = max(row[-1].right for row in full)
    least = min(FULL, HALF * max(len(_text(row)) for row in full))
    going_on = sum(
        len(_text(row)) >= least and surely_goes_on(_text(row), _text(after)) for row, after in pairwise(flow)
    )
    near = sum(row[-1].right >= right - AT_EDGE for row in full)
    return right if going_on or near >= FEWEST_NEAR else None


def _wraps(above: Row, row: Row, edge: float | None, *, hanging: bool) -> bool:
    line, text = _text(above), _text(row)
    step = above[0].bottom - row[0].bottom
    if not 0 < step <= NEW_PARAGRAPH * above[0].height or not _is_one_size(above, row):
        return False
    if not _stands_under(above, row, hanging=hanging):
        return False
    if edge is None or not could_go_on(line, text):
        return False
    fits = above[-1].right + above[-1].height * SPACE + row[0].first_word <= edge
    # In a narrow column a shorter line is full, too; only what parts its words by commas is told from a list there
    return not fits and (len(line) >= FULL or "," in line or surely_goes_on(line, text))


def _is_one_size(above: Row, row: Row) -> bool:
    return abs(above[-1].height - row[0].height) <= SAME_SIZE * above[-1].height


def _stands_under(above: Row, row: Row, *, hanging: bool) -> bool:
    """Tell whether a row begins where the words above began, or where their bullet stands when none hangs."""
    lefts = [_words_left(above), *(piece.left for piece in above if not _is_item(above))]
    if any(abs(row[0].left - left) <= INDENT for left in lefts):
        return True
    return _is_item(above) and not hanging and abs(row[0].left - above[0].left) <= INDENT


def _text(row: Row) -> str:
    """Return a row's words. A heading beside what it heads gets a line of its own."""
    words = [piece.text for piece in row]
    if len(words) > 1 and BULLET_ALONE.fullmatch(words[0]):
        words = [f"• {words[1]}", *words[2:]]
    if len(words) > 1 and heading_kind(words[0]) and not heading_kind(words[1]):
        return words[0] + "\n" + BETWEEN_SEGMENTS.join(words[1:])
    return BETWEEN_SEGMENTS.join(words)
