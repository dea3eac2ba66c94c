"""Read a stranger's file in a process of its own that may fail without taking ours along."""

import contextlib
import json
import os
import signal
import subprocess
import sys
import tempfile
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from matching.parsing.documents.errors import (
    ERRORS,
    EmptyDocument,
    MalformedDocument,
    TooComplexDocument,
    TooLargeDocument,
)
from matching.parsing.documents.limits import MAX_BYTES, MAX_OUTPUT_BYTES, WALL_SECONDS
from matching.parsing.sandbox.serial import profile_from_json
from matching.profiles import CandidateProfile

READER = (sys.executable, "-X", "utf8", "-P", "-m", "matching.parsing.sandbox.worker")
SOURCE = Path(__file__).resolve().parents[3]  # where `matching` can be imported from


def parse_document(data: bytes, *, seconds: float = WALL_SECONDS) -> CandidateProfile:
    """Return the profile of a CV file of any supported kind, read in a limited process.

    Raises a subclass of UnreadableDocument within about `seconds`; `too-complex` also stands for a reader
    that ran out of time or memory.
    """
    if not data:
        raise EmptyDocument
    if len(data) > MAX_BYTES:
        raise TooLargeDocument(f"{len(data)} bytes")
    output, code = run_limited(READER, data, seconds=seconds)
    if code < 0 or len(output) > MAX_OUTPUT_BYTES:
        raise TooComplexDocument(f"the reader was stopped ({code})")
    try:
        answer: dict[str, Any] = json.loads(output)
    except ValueError as error:
        raise MalformedDocument(f"the reader failed ({code})") from error
    if "profile" in answer:
        return profile_from_json(answer["profile"])
    failure = answer["error"]
    raise ERRORS.get(failure["code"], MalformedDocument)(failure["detail"])


def run_limited(command: Sequence[str], data: bytes, *, seconds: float) -> tuple[bytes, int]:
    """Run a reader on `data` and return what it wrote and how it ended (negative: killed by that signal).

    The output goes through a pipe that is read up to a ceiling, whatever a reader taken over by its document writes;
    the input through an unlinked file, so that neither side can block the other. The reader sees nothing of our
    environment. Raises TooComplexDocument when time is up.
    """
    is_late = threading.Event()
    with tempfile.TemporaryFile() as document:
        document.write(data)
        document.seek(0)
        process = subprocess.Popen(  # noqa: S603 - our own reader; the document is only its input
            command,
            stdin=document,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={"PYTHONPATH": str(SOURCE), "PYTHONDONTWRITEBYTECODE": "1", "PATH": os.defpath},
            cwd="/",
            start_new_session=True,
        )

        def end_late() -> None:
            is_late.set()
            _kill(process)

        watch = threading.Timer(seconds, end_late)
        watch.start()
        try:
            output = process.stdout.read(MAX_OUTPUT_BYTES + 1) if process.stdout else b""
            if len(output) > MAX_OUTPUT_BYTES:
                _kill(process)
            code = process.wait()
        except BaseException:
            _kill(process)
            raise
        finally:
            watch.cancel()
            if process.stdout:
                process.stdout.close()
    if is_late.is_set():
        raise TooComplexDocument("the reader ran out of time")
    return output, code


def _kill(process: subprocess.Popen[bytes]) -> None:
    """End the reader and whatever it may have started: it leads a process group of its own."""
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
