"""Job titles as they are advertised against the roles they mean: floors below what was measured."""

from pathlib import Path

import pytest

from matching.engine import build_engine
from matching.evaluation.calibration import Task
from matching.evaluation.comparison import compare
from matching.evaluation.datasets import read_dataset
from matching.evaluation.engines import Trial

TITLES = Path(__file__).parent / "titles"


@pytest.mark.model
@pytest.mark.parametrize(("folder", "least_mrr"), [(TITLES, 0.90), (TITLES / "welsh", 0.92)])
def test_a_title_finds_its_role(folder: Path, least_mrr: float) -> None:
    trial = Trial(read_dataset(folder), Task.LABELS, build_engine())
    (report,) = compare(trial, ["swyddi"])
    assert report.figures["MRR"].mean >= least_mrr
