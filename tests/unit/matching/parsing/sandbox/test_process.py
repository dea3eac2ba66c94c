"""A reader taken over by its document learns nothing of us, and cannot fill our memory or keep us waiting."""

import json
import sys
import time

import pytest

from matching.parsing.documents.errors import TooComplexDocument
from matching.parsing.documents.limits import MAX_OUTPUT_BYTES
from matching.parsing.sandbox.process import READER, run_limited


def python(code: str) -> tuple[str, ...]:
    return (sys.executable, "-c", code)


def test_the_reader_sees_no_secret_of_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SWYDDI_SECRET_KEY", "a secret of the parent process")
    code = "import json, os; print(json.dumps(dict(os.environ)))"
    output, _ = run_limited(python(code), b"", seconds=10)
    assert set(json.loads(output)) <= {"PYTHONPATH", "PYTHONDONTWRITEBYTECODE", "PATH", "LC_CTYPE"}


def test_what_it_writes_without_end_is_read_up_to_a_ceiling() -> None:
    start = time.monotonic()
    output, code = run_limited(python("while True: print('x' * 1_000_000)"), b"", seconds=30)
    assert len(output) == MAX_OUTPUT_BYTES + 1
    assert code < 0
    assert time.monotonic() - start < 20


@pytest.mark.parametrize(
    "code",
    [
        "import time; time.sleep(60)",
        "import os, time; os.close(1); time.sleep(60)",
        "import os, time; os.fork() or time.sleep(60)",
    ],
)
def test_one_that_only_waits_is_ended_with_what_it_started(code: str) -> None:
    start = time.monotonic()
    with pytest.raises(TooComplexDocument):
        run_limited(python(code), b"", seconds=1)
    assert time.monotonic() - start < 10


def test_the_reader_itself_answers() -> None:
    output, code = run_limited(READER, b"Cerys Enghraifft\n\nDeveloper, Cyngor Enghraifft\n", seconds=20)
    assert code == 0
    assert "profile" in json.loads(output)
