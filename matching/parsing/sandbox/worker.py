"""The process that opens a stranger's file: `python -m matching.parsing.sandbox.worker`, document in, JSON out.

Limits are set before the first byte is read. Whatever goes wrong becomes an error code on standard output;
what kills the process is seen by the parent.
"""

import json
import logging
import resource
import sys
import warnings
from dataclasses import asdict

from matching.parsing.cv.profile import parse_text
from matching.parsing.documents.errors import TooComplexDocument, UnreadableDocument
from matching.parsing.documents.extraction import extract_text
from matching.parsing.documents.limits import CPU_SECONDS, MAX_BYTES, MEMORY_BYTES, OPEN_FILES


def set_limits() -> None:
    """Bound memory, processor time and open files; forbid writing files and core dumps."""
    for kind, limit in (
        (resource.RLIMIT_AS, MEMORY_BYTES),
        (resource.RLIMIT_CPU, CPU_SECONDS),
        (resource.RLIMIT_NOFILE, OPEN_FILES),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(kind, (limit, limit))


def main() -> None:
    """Read a document from standard input, write its profile or its error as JSON."""
    set_limits()
    warnings.simplefilter("ignore")
    logging.disable()
    try:
        extracted = extract_text(sys.stdin.buffer.read(MAX_BYTES + 1))
        answer = {"profile": asdict(parse_text(extracted.text, warnings=extracted.warnings))}
    except UnreadableDocument as error:
        answer = {"error": {"code": error.code, "detail": error.detail}}
    except (MemoryError, RecursionError):
        answer = {"error": {"code": TooComplexDocument.code, "detail": "out of memory"}}
    sys.stdout.buffer.write(json.dumps(answer).encode())


if __name__ == "__main__":
    main()
