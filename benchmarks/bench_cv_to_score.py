"""A CV from its bytes to its stored score, one worker, real parser and real model, beside the model alone."""

import os
import resource
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

os.environ["OMP_NUM_THREADS"] = "1"  # as the worker runs; must stand before torch loads
sys.path.insert(0, str(Path(__file__).parents[1]))

from sqlalchemy import func, select

from benchmarks.measuring import Times, report, timed
from benchmarks.serving import open_portal
from matching.engine import build_engine
from portal.cli.demo.cv_documents import render_cv
from portal.cli.demo.plan import build_plan
from portal.domain.applications.models import Application
from portal.domain.applications.services import submit
from portal.domain.cvs.errors import UnreadableCvError
from portal.domain.cvs.reading import ReadCv, read_upload
from portal.domain.cvs.services import store_cv
from portal.domain.recommendations.engine import EngineScorer
from portal.domain.recommendations.models import ApplicationMatch
from portal.domain.recommendations.services import Scored, read_pair, store
from portal.domain.vacancies.models import Vacancy
from portal.foundation.db import writing
from portal.foundation.i18n import Language
from tests.factories.candidates import make_candidate
from tests.factories.organisations import make_organisation
from tests.factories.vacancies import make_vacancy

CVS = int(os.environ.get("CVS", "30"))
STEPS = ("parse", "apply", "read back", "prepare (embed)", "match", "store")
MEGABYTE = 1024  # ru_maxrss counts kilobytes on Linux


class Stopwatch:
    """Milliseconds of each step, call by call."""

    def __init__(self) -> None:
        self.taken: dict[str, list[float]] = {step: [] for step in STEPS}

    @contextmanager
    def step(self, name: str) -> Iterator[None]:
        """Time what the block does."""
        start = time.perf_counter()
        yield
        self.taken[name].append((time.perf_counter() - start) * 1000)


def main() -> None:
    """Take each CV through every step a request and the worker would, then embed the same texts whole."""
    watch = Stopwatch()
    files = [render_cv(person) for person in build_plan().candidates[:CVS]]
    before = _peak(resource.RUSAGE_SELF)
    read = [one for filename, data in files if (one := _read(filename, data, watch)) is not None]
    # A child starts with its parent's peak on record, so before the model is loaded here is the time to look.
    parser_peak = _peak(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    scorer = EngineScorer(build_engine())
    print(f"model and engine loaded in {time.perf_counter() - start:.1f} s (once a worker)")
    stored = _score_all(read, scorer, watch)
    print(f"{len(files)} CVs, {len(read)} readable, {stored} scores stored")
    for step, taken in watch.taken.items():
        print(f"  {step:16} {Times(tuple(taken))}")
    print(f"peak memory: worker {_peak(resource.RUSAGE_SELF):.0f} MB")
    print(f"             a CV's reading process at most {parser_peak:.0f} MB (its parent then had {before:.0f} MB)")
    texts = [one.profile.text for one in read]
    whole = timed([lambda text=text: scorer.engine.embedder.embed(_windows(text)) for text in texts])
    print(f"baseline: whole text encoded, nothing else: {whole}")
    alone = _mean(whole.milliseconds)
    total = sum(_mean(taken) for taken in watch.taken.values())
    embedding = _mean(watch.taken["prepare (embed)"])
    report("mean a CV, bytes to stored score", total, "ms", "encoding alone", alone)
    report("mean a CV, preparing", embedding, "ms", "encoding alone", alone)


def _score_all(cvs: Sequence[ReadCv], scorer: EngineScorer, watch: Stopwatch) -> int:
    """Apply with each CV and score the application; return how many scores the database then holds."""
    with TemporaryDirectory() as folder:
        backends = open_portal(Path(folder))
        at = backends.clock.now()
        with backends.sessions() as session:
            vacancy = make_vacancy(session, organisation=make_organisation(session), at=at)
            session.commit()
            for read in cvs:
                with watch.step("apply"):  # what two requests do: keep the CV, then the application
                    candidate = make_candidate(writing(session))
                    vacancy = session.get_one(Vacancy, vacancy.id)
                    store_cv(session, store=backends.store, candidate=candidate, read=read, at=at)
                    made = submit(session, vacancy=vacancy, candidate=candidate, language=Language.ENGLISH, at=at)
                    session.commit()
                session.expunge_all()  # the worker is another process
                with watch.step("read back"):
                    pair = read_pair(session, scorer, session.get_one(Application, made.id))
                    session.rollback()
                with watch.step("prepare (embed)"):
                    prepared = scorer.prepare(pair.candidate, as_of=pair.as_of)
                with watch.step("match"):
                    match = scorer.match(prepared, pair.vacancy)
                with watch.step("store"):
                    store(writing(session), Scored(pair, match, prepared), at=at)
                    session.commit()
                session.expunge_all()
            stored = session.scalar(select(func.count()).select_from(ApplicationMatch)) or 0
        backends.engine.dispose()
    return stored


def _read(filename: str, data: bytes, watch: Stopwatch) -> ReadCv | None:
    with watch.step("parse"):
        try:
            return read_upload(filename, data)
        except UnreadableCvError:
            return None


def _mean(taken: Sequence[float]) -> float:
    return sum(taken) / len(taken)


def _windows(text: str, words: int = 180) -> list[str]:
    """Cut a text into pieces that fit the model's 256 tokens, so that all of it is read."""
    found = text.split()
    return [" ".join(found[place : place + words]) for place in range(0, len(found), words)]


def _peak(who: int) -> float:
    """Return the most memory this process (or its largest child) ever held, in megabytes."""
    return resource.getrusage(who).ru_maxrss / MEGABYTE


if __name__ == "__main__":
    main()
