"""Print how the engine does on the golden set, and where it disagrees: python -m tests.matching.report."""

import sys
from collections import Counter
from collections.abc import Iterator

from matching.evaluation.measures import reciprocal_rank
from matching.profiles import Strength
from tests.matching.golden_set import cvs, judgements, vacancies
from tests.matching.verdicts import Verdict, bands, order_measures, quotations, ranking, share, verdicts

ALL_QUOTED = 3


def report() -> Iterator[str]:
    """Yield the lines of the report: figures first, then every disagreement."""
    yield f"{len(cvs())} CVs × {len(vacancies())} vacancies, {len(judgements())} graded requirements"
    yield from _order()
    yield from _statuses()
    yield from _evidence()
    yield from _levels()
    yield from _bands()


def _order() -> Iterator[str]:
    reached = order_measures()
    first = [reciprocal_rank(ranking(name), vacancy.grades) for name, vacancy in vacancies().items()]
    yield f"\nOrder: nDCG@5 {sum(reached.values()) / len(reached):.3f}, MRR {sum(first) / len(first):.3f}"
    for name, value in sorted(reached.items(), key=lambda item: item[1]):
        grades = vacancies()[name].grades
        best = ", ".join(f"{cv} ({grades[cv]})" for cv in ranking(name)[:6])
        yield f"  {value:.3f}  {name}: {best}"


def _statuses() -> Iterator[str]:
    found = verdicts()
    yield f"\nStatus: {share([item.is_right for item in found]):.3f} of {len(found)} right"
    table = Counter((item.judgement.status.value, item.status) for item in found)
    columns = [*Strength, "dropped"]
    yield "  " + "".join(f"{name:>12}" for name in ["reader", *columns])
    for status in Strength:
        yield "  " + f"{status:>12}" + "".join(f"{table[status, column]:>12}" for column in columns)
    called = [item.is_right for item in found if item.status == Strength.EVIDENCED]
    yield f"  called evidenced and is: {share(called):.3f} of {len(called)}"
    for item in found:
        if not item.is_right:
            yield f"  {item.judgement.place}: {item.judgement.status}, found {item.status}{_quoted(item)}"


def _quoted(item: Verdict) -> str:
    if not item.found or not item.found.passages:
        return ""
    best = item.found.passages[0]
    return f" [{best.similarity:.2f}] “{best.text[:90]}”"


def _evidence() -> Iterator[str]:
    for most in (1, ALL_QUOTED):
        shown = list(quotations(most))
        right = [verdict.accepts(passage) for verdict, passage in shown]
        yield f"\nEvidence, up to {most} quoted: {share(right):.3f} of {len(right)} accepted by the reader"
        known = [item for item in zip(shown, right, strict=True) if item[0][0].judgement.evidence]
        yield f"  where there is evidence: {share([ok for _, ok in known]):.3f} of {len(known)}"
    for (verdict, passage), ok in known:
        if not ok:
            yield f"  {verdict.judgement.place} [{passage.similarity:.2f}] “{passage.text[:90]}”"


def _levels() -> Iterator[str]:
    rows = [
        (item, item.found.estimated_level - item.judgement.level)
        for item in verdicts()
        if item.judgement.level and item.found and item.found.estimated_level and item.is_right
    ]
    exact, near = share([not by for _, by in rows]), share([abs(by) <= 1 for _, by in rows])
    yield f"\nLevel: {exact:.3f} exact, {near:.3f} within one, of {len(rows)}"
    yield f"  {sum(by > 0 for _, by in rows)} too high, {sum(by < 0 for _, by in rows)} too low"
    for item, by in rows:
        if abs(by) > 1:
            yield f"  {item.judgement.place}: {by:+d}{_quoted(item)}"


def _bands() -> Iterator[str]:
    rows = list(bands())
    yield f"\nBand: {share([graded is found for *_, graded, found in rows]):.3f} of {len(rows)} as the reader says"
    for vacancy, cv, graded, found in rows:
        if graded is not found:
            yield f"  {vacancy} · {cv}: {graded}, found {found}"


if __name__ == "__main__":
    sys.stdout.writelines(f"{line}\n" for line in report())
