"""Reports as lines of text: a row an engine, below it how it differs from the first one."""

from collections.abc import Sequence

from matching.evaluation.comparison import MEASURES, Figure, Report

NAME_WIDTH = 12
WIDTH = 24


def table(reports: Sequence[Report]) -> list[str]:
    """Lay out reports. An interval is the difference to the first engine, 95% of paired resamples."""
    if not reports:
        return []
    width = max(NAME_WIDTH, *(len(report.engine) + 2 for report in reports))
    head = f"{'engine':<{width}}" + "".join(f"{name:<{WIDTH}}" for name in MEASURES) + "seconds"
    rows = [
        f"{report.engine:<{width}}"
        + "".join(f"{_cell(report.figures[name]):<{WIDTH}}" for name in MEASURES)
        + f"{report.seconds:.1f}"
        for report in reports
    ]
    return [head, *rows, f"[low, high]: difference to {reports[0].engine}, 95% of paired bootstrap resamples"]


def _cell(figure: Figure) -> str:
    difference = figure.difference
    return f"{figure.mean:.3f}" + (f" [{difference.low:+.3f}, {difference.high:+.3f}]" if difference else "")
