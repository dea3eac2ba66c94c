"""The fairness report: what is measured, in order, as data or as lines of text."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from matching.engine import ENGINE_VERSION, Engine
from matching.evaluation.fairness import USUAL_CVS, Tally, recut, swapped, vacancies
from matching.evaluation.gaming import Gain, gamed

NAME_WIDTH = 28
WIDTH = 10


@dataclass(frozen=True, slots=True)
class FairnessReport:
    """Tallies of swaps (nothing may change) and of years cut another way (nothing may fall), and gains."""

    engine_version: str
    model_digest: str
    cvs: int
    swaps: Sequence[Tally]
    years: Sequence[Tally]
    gains: Sequence[Gain]

    @property
    def holds(self) -> bool:
        """Whether everything promised was found."""
        return not (
            any(tally.changed for tally in self.swaps)
            or any(tally.lowered for tally in self.years)
            or any(gain.too_much or gain.unmarked for gain in self.gains)
        )


def measure_fairness(
    engine: Engine, *, cvs: int = USUAL_CVS, progress: Callable[[range], Iterable[int]] = iter
) -> FairnessReport:
    """Measure on the first `cvs` fictional CVs."""
    return FairnessReport(
        engine_version=ENGINE_VERSION,
        model_digest=engine.embedder.digest,
        cvs=cvs,
        swaps=swapped(engine, cvs=cvs, progress=progress),
        years=recut(engine, cvs=cvs),
        gains=gamed(engine, vacancies(engine), cvs=cvs),
    )


def fairness_data(report: FairnessReport) -> dict[str, Any]:
    """Turn a report into plain data for JSON."""
    return {"holds": report.holds, **asdict(report)}


def fairness_table(report: FairnessReport) -> list[str]:
    """Lay out a report: a row for each kind of change. A pair is a CV before and after, for one vacancy."""
    lines = [
        f"{report.cvs} fictional CVs; engine {report.engine_version}; {report.model_digest}",
        "",
        _row("swap", "pairs", "changed", "largest"),
        *(_row(tally.kind, tally.pairs, tally.changed, f"{tally.largest:.6f}") for tally in report.swaps),
        _row("all", sum(tally.pairs for tally in report.swaps), sum(tally.changed for tally in report.swaps), ""),
        "",
        _row("years", "pairs", "lower", "largest fall"),
        *(_row(tally.kind, tally.pairs, tally.lowered, f"{abs(tally.largest_fall):.6f}") for tally in report.years),
        "",
        _row("gaming", "pairs", "above .02", "largest", "mean", "unmarked"),
        *map(_gain, report.gains),
        "",
        "Everything promised holds." if report.holds else "NOT everything promised holds.",
    ]
    return [line.rstrip() for line in lines]


def _gain(gain: Gain) -> str:
    mean = gain.total / max(gain.pairs, 1)
    return _row(gain.attack, gain.pairs, gain.too_much, f"{gain.largest:.4f}", f"{mean:+.4f}", gain.unmarked)


def _row(name: str, *cells: object) -> str:
    return f"{name:<{NAME_WIDTH}}" + "".join(f"{cell!s:>{WIDTH}}  " for cell in cells)
