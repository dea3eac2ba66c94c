"""How well, how alike and how fast CVs are read: messy ones, the same in ten formats, and files made to harm."""

import os
import resource
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks.measuring import report, timed
from matching.evaluation.reading import measure_folder, summary
from matching.parsing import UnreadableDocument, extract_text, parse_document, parse_text, passages
from matching.parsing.documents.limits import MEMORY_BYTES, WALL_SECONDS
from matching.profiles import CandidateProfile
from tests.factories.cv_formats import EVERY_FORMAT
from tests.factories.hostile import MORE_HOSTILE

TESTS = Path(__file__).parents[1] / "tests/unit/matching/parsing"
MEGABYTE = 1024 * 1024


def main() -> None:
    """Print accuracy over the messy CVs, agreement over formats, what hostile files cost, and the time a CV takes."""
    _accuracy()
    _agreement()
    _hostile()
    _speed()


def _accuracy() -> None:
    readings = measure_folder(TESTS / "cv/messy_cvs")
    found = summary(readings)
    print(f"{found.cvs} messy CVs, {found.jobs} jobs: share read right")
    for field in ("title", "employer", "start", "end", "sections"):
        print(f"  {field:10} {getattr(found, field):.3f}")
    print(f"  {'invented':10} {found.invented:.3f}")
    for reading in readings:
        for wrong in reading.wrong:
            print(f"  {reading.name}: {wrong}")


def _agreement() -> None:
    cvs = sorted((TESTS / "documents/same_cvs").glob("*.txt"))
    print(f"{len(cvs)} CVs in {len(EVERY_FORMAT)} formats: files that say exactly what the text says")
    plain = {path: _said(_profile(path, "text")) for path in cvs}
    for kind in EVERY_FORMAT:
        same = sum(_said(_profile(path, kind)) == plain[path] for path in cvs)
        print(f"  {kind:20} {same}/{len(cvs)}")


def _profile(path: Path, kind: str) -> CandidateProfile:
    return parse_text(extract_text(EVERY_FORMAT[kind](path.read_text(encoding="utf-8"))).text)


def _said(profile: CandidateProfile) -> tuple[object, ...]:
    return (
        {skill.skill_id for skill in profile.skills},
        {(job.title, job.employer, job.start, job.end) for job in profile.jobs},
        sorted(" ".join(passage.canonical.split()) for passage in passages(profile)),
    )


def _hostile() -> None:
    print(f"hostile files: seconds (limit {WALL_SECONDS:.0f}) and memory (limit {MEMORY_BYTES // MEGABYTE} MB)")
    for name, (data, _) in MORE_HOSTILE.items():
        sys.stdout.flush()
        child = os.fork()  # so that the memory of one file's reader is told from another's
        if child == 0:
            _read_one(name, data)
            sys.stdout.flush()
            os._exit(0)
        os.waitpid(child, 0)


def _read_one(name: str, data: bytes) -> None:
    began = time.perf_counter()
    try:
        parse_document(data)
        outcome = "read"
    except UnreadableDocument as error:
        outcome = error.code
    took = time.perf_counter() - began
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"  {name:28} {len(data) / 1024:7.0f} KB {took:6.2f} s {peak:6.0f} MB  {outcome}")


def _speed() -> None:
    texts = [path.read_text(encoding="utf-8") for path in sorted((TESTS / "documents/same_cvs").glob("*.txt"))]
    parse_text(texts[0])  # builds the lexicon
    alone = timed([lambda text=text: parse_text(text) for text in texts])
    print(f"text to profile, in this process: {alone}")
    files = [EVERY_FORMAT["pdf"](text) for text in texts]
    limited = timed([lambda data=data: parse_document(data) for data in files])
    print(f"PDF to profile, in the limited process: {limited}")
    report(
        "mean PDF, in the limited process",
        sum(limited.milliseconds) / len(files),
        "ms",
        "text in this process",
        sum(alone.milliseconds) / len(texts),
    )


if __name__ == "__main__":
    main()
