"""Print how the engine does on the golden set, and where it disagrees with the reader.

`python -m tests.matching.report` prints figures and disagreements; `--brief` prints the figures alone.
"""

import argparse
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from matching.evaluation.measures import reciprocal_rank
from matching.parsing.adverts.vacancies import is_found
from matching.profiles import Strength
from tests.matching.golden_set import cvs, judgements, vacancies
from tests.matching.verdicts import (
    MOST_QUOTED,
    ONLY_WORDS,
    Verdict,
    bands,
    chance_verdicts,
    matches,
    order_measures,
    quotations,
    ranking,
    share,
    verdicts,
)

DISAGREEMENT = "  - "
SHOWN = 6


def report() -> Iterator[str]:
    """Yield the lines of the report, section by section; a disagreement begins with a dash."""
    yield f"{len(cvs())} CVs × {len(vacancies())} vacancies, {len(judgements())} graded requirements"
    for section in (_order, _only_words, _statuses, _evidence, _levels, _bands):
        yield from section()


def _order() -> Iterator[str]:
    reached = order_measures()
    first = [reciprocal_rank(ranking(name), vacancy.grades) for name, vacancy in vacancies().items()]
    yield f"\nOrder: nDCG@5 {sum(reached.values()) / len(reached):.3f}, MRR {sum(first) / len(first):.3f}"
    for name, value in sorted(reached.items(), key=lambda item: item[1]):
        grades = vacancies()[name].grades
        best = ", ".join(f"{cv} ({grades[cv]})" for cv in ranking(name)[:SHOWN])
        yield f"  {value:.3f}  {name}: {best}"


def _only_words() -> Iterator[str]:
    yield "\nWords alone: highest score and place"
    for cv in ONLY_WORDS:
        name = max(vacancies(), key=lambda name: matches(name)[cv].score or 0.0)
        score, place = matches(name)[cv].score or 0.0, min(ranking(name).index(cv) for name in vacancies()) + 1
        yield f"  {cv}: {score:.3f} for {name}, best place {place}"


def _statuses() -> Iterator[str]:
    found = verdicts()
    yield f"\nStatus: {share([item.is_right for item in found]):.3f} of {len(found)} right"
    table = Counter((item.judgement.status.value, item.status) for item in found)
    columns = [*Strength, "dropped"]
    yield "  " + "".join(f"{name:>12}" for name in ["reader", *columns])
    for status in Strength:
        yield "  " + f"{status:>12}" + "".join(f"{table[status, column]:>12}" for column in columns)
    yield f"  called evidenced and is: {_precision(found)}"
    yield from _by(found)
    drawn = chance_verdicts()
    yield f"  drawn by chance: {share([item.is_right for item in drawn]):.3f} of {len(drawn)} right"
    yield f"  drawn by chance, called evidenced and is: {_precision(drawn)}"
    for item in found:
        if not item.is_right:
            yield f"{DISAGREEMENT}{item.judgement.place}: {item.judgement.status}, found {item.status}{_quoted(item)}"


def _precision(found: Iterable[Verdict]) -> str:
    called = [item.is_right for item in found if item.status == Strength.EVIDENCED]
    return f"{share(called):.3f} of {len(called)}"


def _by(found: Iterable[Verdict]) -> Iterator[str]:
    """Yield the share that is right by where the requirement comes from, and by the CV's language."""
    kinds: dict[str, list[bool]] = defaultdict(list)
    for item in found:
        kinds[_kind(item)].append(item.is_right)
        if item.judgement.cv.endswith(("-welsh", "-mixed")):
            kinds["of Welsh and mixed CVs"].append(item.is_right)
    yield "  " + ", ".join(f"{name}: {share(right):.3f} of {len(right)}" for name, right in sorted(kinds.items()))


def _kind(item: Verdict) -> str:
    needs = vacancies()[item.judgement.vacancy].profile.requirements
    need = next(need for need in needs if item.judgement.names(need))
    return "framework skills" if need.skill_id else "pasted lines" if is_found(need) else "authors' lines"


def _quoted(item: Verdict) -> str:
    if not item.found or not item.found.passages:
        return ""
    best = item.found.passages[0]
    return f" [{best.similarity:.2f}] “{best.text[:90]}”"


def _evidence() -> Iterator[str]:
    yield ""
    for most in (1, MOST_QUOTED):
        right = [verdict.accepts(passage) for verdict, passage in quotations(most)]
        yield f"Evidence: of up to {most} quoted, {share(right):.3f} of {len(right)} accepted by the reader"
    for verdict, passage in quotations(MOST_QUOTED):
        if not verdict.accepts(passage):
            yield f"{DISAGREEMENT}{verdict.judgement.place} [{passage.similarity:.2f}] “{passage.text[:90]}”"


def _levels() -> Iterator[str]:
    rows = [
        (item, item.found.estimated_level - item.judgement.level)
        for item in verdicts()
        if item.judgement.level and item.found and item.found.estimated_level
    ]
    exact, near = share([not by for _, by in rows]), share([abs(by) <= 1 for _, by in rows])
    yield f"\nLevel: {exact:.3f} exact, {near:.3f} within one, of {len(rows)}"
    yield f"  {sum(by > 0 for _, by in rows)} too high, {sum(by < 0 for _, by in rows)} too low"
    for item, by in rows:
        if abs(by) > 1:
            yield f"{DISAGREEMENT}{item.judgement.place}: {by:+d}{_quoted(item)}"


def _bands() -> Iterator[str]:
    rows = list(bands())
    yield f"\nBand: {share([graded is found for *_, graded, found in rows]):.3f} of {len(rows)} as the reader says"
    for vacancy, cv, graded, found in rows:
        if graded is not found:
            yield f"{DISAGREEMENT}{vacancy} · {cv}: {graded}, found {found}"


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="How the engine does on the golden set.")
    parser.add_argument("--brief", action="store_true", help="figures only, no disagreements")
    brief = parser.parse_args().brief
    sys.stdout.writelines(f"{line}\n" for line in report() if not (brief and line.startswith(DISAGREEMENT)))
