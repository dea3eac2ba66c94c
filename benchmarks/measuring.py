"""What every benchmark shares: timing calls, percentiles, and the one line of result."""

import statistics
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Times:
    """Milliseconds of repeated calls."""

    milliseconds: tuple[float, ...]

    @property
    def p50(self) -> float:
        """The median."""
        return statistics.median(self.milliseconds)

    @property
    def p95(self) -> float:
        """The 95th percentile."""
        return percentile(self.milliseconds, 95)

    def __str__(self) -> str:
        """Both, for a line of output."""
        return f"p50 {self.p50:7.1f} ms   p95 {self.p95:7.1f} ms   ({len(self.milliseconds)} calls)"


def percentile(values: Iterable[float], percent: int) -> float:
    """Return a percentile by linear interpolation."""
    return statistics.quantiles(values, n=100, method="inclusive")[percent - 1]


def timed(calls: Iterable[Callable[[], object]]) -> Times:
    """Run calls one after another and time each."""
    taken = []
    for call in calls:
        start = time.perf_counter()
        call()
        taken.append((time.perf_counter() - start) * 1000)
    return Times(tuple(taken))


def report(name: str, figure: float, unit: str, baseline_name: str, baseline: float) -> None:
    """Print a figure and its ratio to a baseline measured in the same run."""
    ratio = figure / baseline
    print(f"{name}: {figure:.1f} {unit}; {baseline_name}: {baseline:.1f} {unit}; ratio {ratio:.3g}")
