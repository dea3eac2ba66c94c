"""Print how the engine does on a graded set, and where it disagrees with the reader.

`python -m tests.matching.report` prints figures and disagreements; `--brief` prints the figures alone,
`--set second` those of the set that nothing was tuned on.
"""

import argparse
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from matching.evaluation.measures import reciprocal_rank
from matching.parsing.adverts.vacancies import is_found
from matching.profiles import Strength
from tests.matching.verdicts import MOST_QUOTED, ONLY_WORDS, Verdict, Verdicts, golden, second, share

DISAGREEMENT = "  - "
SHOWN = 6
SETS = {"golden": golden, "second": second}


def report(of: Verdicts) -> Iterator[str]:
    """Yield the lines of the report, section by section; a disagreement begins with a dash."""
    graded = of.graded
    yield f"{len(graded.cvs)} CVs × {len(graded.vacancies)} vacancies, {len(graded.judgements)} graded requirements"
    for section in (_order, _only_words, _statuses, _evidence, _levels, _bands):
        yield from section(of)


def _order(of: Verdicts) -> Iterator[str]:
    reached = of.order_measures()
    vacancies = of.graded.vacancies
    first = [reciprocal_rank(of.ranking(name), vacancy.grades) for name, vacancy in vacancies.items()]
    yield f"\nOrder: nDCG@5 {sum(reached.values()) / len(reached):.3f}, MRR {sum(first) / len(first):.3f}"
    for name, value in sorted(reached.items(), key=lambda item: item[1]):
        grades = vacancies[name].grades
        best = ", ".join(f"{cv} ({grades[cv]})" for cv in of.ranking(name)[:SHOWN])
        yield f"  {value:.3f}  {name}: {best}"


def _only_words(of: Verdicts) -> Iterator[str]:
    present = [cv for cv in ONLY_WORDS if cv in of.graded.cvs]
    if present:
        yield "\nWords alone: highest score and place"
    vacancies = of.graded.vacancies
    for cv in present:
        name = max(vacancies, key=lambda name: of.matches(name)[cv].score or 0.0)
        score, place = of.matches(name)[cv].score or 0.0, min(of.ranking(name).index(cv) for name in vacancies) + 1
        yield f"  {cv}: {score:.3f} for {name}, best place {place}"


def _statuses(of: Verdicts) -> Iterator[str]:
    found = of.all
    yield f"\nStatus: {share([item.is_right for item in found]):.3f} of {len(found)} right"
    table = Counter((item.judgement.status.value, item.status) for item in found)
    columns = [*Strength, "dropped"]
    yield "  " + "".join(f"{name:>12}" for name in ["reader", *columns])
    for status in Strength:
        yield "  " + f"{status:>12}" + "".join(f"{table[status, column]:>12}" for column in columns)
    yield f"  called evidenced and is: {_precision(found)}"
    yield f"  evidenced and called so: {_recall(found)}"
    yield from _by(of)
    drawn = of.drawn
    yield f"  drawn by chance: {share([item.is_right for item in drawn]):.3f} of {len(drawn)} right"
    yield f"  drawn by chance, called evidenced and is: {_precision(drawn)}"
    yield f"  drawn by chance, evidenced and called so: {_recall(drawn)}"
    for item in found:
        if not item.is_right:
            yield f"{DISAGREEMENT}{item.judgement.place}: {item.judgement.status}, found {item.status}{_quoted(item)}"


def _precision(found: Iterable[Verdict]) -> str:
    called = [item.is_right for item in found if item.status == Strength.EVIDENCED]
    return f"{share(called):.3f} of {len(called)}"


def _recall(found: Iterable[Verdict]) -> str:
    shown = [item.is_right for item in found if item.judgement.status is Strength.EVIDENCED]
    return f"{share(shown):.3f} of {len(shown)}"


def _by(of: Verdicts) -> Iterator[str]:
    """Yield the share that is right by where the requirement comes from, and by the CV's language."""
    kinds: dict[str, list[bool]] = defaultdict(list)
    for item in of.all:
        kinds[_kind(of, item)].append(item.is_right)
        if item.judgement.cv.endswith(("-welsh", "-mixed")):
            kinds["of Welsh and mixed CVs"].append(item.is_right)
    yield "  " + ", ".join(f"{name}: {share(right):.3f} of {len(right)}" for name, right in sorted(kinds.items()))


def _kind(of: Verdicts, item: Verdict) -> str:
    needs = of.graded.vacancies[item.judgement.vacancy].profile.requirements
    need = next(need for need in needs if item.judgement.names(need))
    return "framework skills" if need.skill_id else "pasted lines" if is_found(need) else "authors' lines"


def _quoted(item: Verdict) -> str:
    if not item.found or not item.found.passages:
        return ""
    best = item.found.passages[0]
    return f" [{best.similarity:.2f}] “{best.text[:90]}”"


def _evidence(of: Verdicts) -> Iterator[str]:
    yield ""
    for most in (1, MOST_QUOTED):
        right = [verdict.accepts(passage) for verdict, passage in of.quotations(most)]
        yield f"Evidence: of up to {most} quoted, {share(right):.3f} of {len(right)} accepted by the reader"
        right = [verdict.accepts(passage) for verdict, passage in of.quotations(most, false_ones=True)]
        yield f"  also counting what nothing shows: {share(right):.3f} of {len(right)}"
    for verdict, passage in of.quotations(MOST_QUOTED):
        if not verdict.accepts(passage):
            yield f"{DISAGREEMENT}{verdict.judgement.place} [{passage.similarity:.2f}] “{passage.text[:90]}”"


def _levels(of: Verdicts) -> Iterator[str]:
    rows = [(item, off, item.found) for item in of.all if (off := item.levels_off) is not None and item.found]
    exact, near = share([not by for _, by, _ in rows]), share([abs(by) <= 1 for _, by, _ in rows])
    yield f"\nLevel: {exact:.3f} exact, {near:.3f} within one, of {len(rows)}"
    yield f"  {sum(by > 0 for _, by, _ in rows)} too high, {sum(by < 0 for _, by, _ in rows)} too low"
    by_confidence: dict[float, list[bool]] = defaultdict(list)
    for _, by, found in rows:
        by_confidence[round(found.confidence, 1)].append(not by)
    shares = (f"{sure}: {share(right):.2f} of {len(right)}" for sure, right in sorted(by_confidence.items()))
    yield f"  exact by confidence: {', '.join(shares)}"
    for item, by, _ in rows:
        if by:
            yield f"{DISAGREEMENT}{item.judgement.place}: {by:+d} from {item.judgement.level!r}{_quoted(item)}"


def _bands(of: Verdicts) -> Iterator[str]:
    rows = list(of.bands())
    yield f"\nBand: {share([graded is found for *_, graded, found in rows]):.3f} of {len(rows)} as the reader says"
    for vacancy, cv, graded, found in rows:
        if graded is not found:
            yield f"{DISAGREEMENT}{vacancy} · {cv}: {graded}, found {found}"


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="How the engine does on a graded set.")
    parser.add_argument("--brief", action="store_true", help="figures only, no disagreements")
    parser.add_argument("--set", choices=SETS, default="golden", help="which set")
    args = parser.parse_args()
    sys.stdout.writelines(
        f"{line}\n" for line in report(SETS[args.set]) if not (args.brief and line.startswith(DISAGREEMENT))
    )
