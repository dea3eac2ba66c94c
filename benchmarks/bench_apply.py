"""One-click apply by 50 candidates at once, beside the same 50 one after another; nothing lost, nothing double."""

import os
import sys
import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).parents[1]))

from sqlalchemy import func, select, text
from sqlalchemy.orm import Session

from benchmarks.measuring import Times, report
from benchmarks.serving import WORKERS, Browser, Page, cookies_for, gunicorn, open_portal
from portal.backends.opened import Backends
from portal.cli.demo.plan import build_plan
from portal.cli.seeding.candidates import read_cvs
from portal.domain.applications.models import Application, ApplicationSnapshot
from portal.domain.audit.models import AuditEntry
from portal.domain.cvs.services import store_cv
from portal.domain.vacancies.models import Vacancy
from portal.foundation.outbox import OutboxEvent
from tests.factories.candidates import make_candidate
from tests.factories.organisations import make_organisation
from tests.factories.vacancies import make_vacancy

CANDIDATES = int(os.environ.get("CANDIDATES", "50"))
CVS = 10  # real files, really read; shared among the candidates
ROUNDS = ("one after another", "at once", "at once, every click doubled")
FULL = 2  # PRAGMA synchronous: a commit is on disk before it is answered


@dataclass(frozen=True, slots=True)
class Click:
    """One press of the button: milliseconds to the answer, and on to the receipt."""

    answered: float
    receipt: float
    reference: str


@dataclass(frozen=True, slots=True)
class Round:
    """All clicks of one round and the seconds they took together."""

    clicks: Sequence[Click]
    seconds: float

    @property
    def answered(self) -> Times:
        """Click to answer."""
        return Times(tuple(click.answered for click in self.clicks))

    @property
    def receipt(self) -> Times:
        """Click to receipt page."""
        return Times(tuple(click.receipt for click in self.clicks))


def main() -> None:
    """Apply three times over and look in the database afterwards."""
    with TemporaryDirectory() as folder:
        backends = open_portal(Path(folder))
        with backends.sessions() as session:
            vacancies, cookies = _people(backends, session)
        bind = backends.settings.bind
        with gunicorn(backends.settings):
            for _ in range(WORKERS * 10):  # both workers have rendered the page before anything is timed
                Browser(bind, cookies[0]).get(f"/jobs/{vacancies[0].reference}")
            rounds = [
                _round(bind, cookies, vacancy.reference, kind)
                for vacancy, kind in zip(vacancies, (_alone, _together, _doubled), strict=True)
            ]
        for name, one in zip(ROUNDS, rounds, strict=True):
            print(f"{CANDIDATES} {name}: {one.seconds:.2f} s in all")
            print(f"  click to answer:  {one.answered}")
            print(f"  click to receipt: {one.receipt}")
        lost_or_double = _check(backends, vacancies, rounds)
        backends.engine.dispose()
    alone, together, doubled = rounds
    report(f"apply p95, {CANDIDATES} at once", together.answered.p95, "ms", "one alone", alone.answered.p95)
    report("apply p95, clicks doubled", doubled.answered.p95, "ms", "one alone", alone.answered.p95)
    report("seconds for all, at once", together.seconds, "s", "one after another", alone.seconds)
    if lost_or_double:
        raise SystemExit(1)


def _people(backends: Backends, session: Session) -> tuple[list[Vacancy], list[str]]:
    """Make a vacancy a round and candidates with real CVs; return the vacancies and a cookie a candidate."""
    at = backends.clock.now()
    organisation = make_organisation(session)
    vacancies = [make_vacancy(session, organisation=organisation, at=at) for _ in ROUNDS]
    cvs = [one.cv for one in read_cvs(build_plan().candidates[:CVS]) if one.cv is not None]
    accounts = []
    for number in range(CANDIDATES):
        candidate = make_candidate(session)
        store_cv(session, store=backends.store, candidate=candidate, read=cvs[number % len(cvs)], at=at)
        accounts.append(candidate.account)
    cookies = cookies_for(backends, session, accounts)
    session.commit()
    return vacancies, cookies


Start = Callable[[Sequence[Callable[[], Click]]], list[Click]]


def _round(bind: str, cookies: Sequence[str], reference: str, start: Start) -> Round:
    """Open the vacancy's page for everybody, then let all click as `start` says."""
    ready = []
    for cookie in cookies:
        browser = Browser(bind, cookie)
        ready.append(_button(browser, browser.get(f"/jobs/{reference}"), reference))
    began = time.perf_counter()
    clicks = start(ready)
    return Round(clicks, time.perf_counter() - began)


def _button(browser: Browser, page: Page, reference: str) -> Callable[[], Click]:
    fields = {name: page.hidden(name) for name in ("csrf_token", "form_opened")}

    def press() -> Click:
        began = time.perf_counter()
        answer = browser.post(f"/jobs/{reference}/apply", fields)
        answered = time.perf_counter()
        if answer.status != HTTPStatus.FOUND:
            return Click((answered - began) * 1000, 0.0, f"status {answer.status}")
        shown = browser.get(answer.location)
        finished = time.perf_counter()
        made = answer.location.rstrip("/").split("/")[-2]
        if shown.status != HTTPStatus.OK or made not in shown.text:
            made = f"receipt {shown.status}"
        return Click((answered - began) * 1000, (finished - began) * 1000, made)

    return press


def _alone(buttons: Sequence[Callable[[], Click]]) -> list[Click]:
    return [press() for press in buttons]


def _together(buttons: Sequence[Callable[[], Click]]) -> list[Click]:
    """Press all at the same moment, each from a thread of its own."""
    starting_line = threading.Barrier(len(buttons))

    def press(button: Callable[[], Click]) -> Click:
        starting_line.wait()
        return button()

    with ThreadPoolExecutor(max_workers=len(buttons)) as pool:
        return list(pool.map(press, buttons))


def _doubled(buttons: Sequence[Callable[[], Click]]) -> list[Click]:
    return _together([button for button in buttons for _ in range(2)])


def _check(backends: Backends, vacancies: Sequence[Vacancy], rounds: Sequence[Round]) -> int:
    """Compare what candidates were told with what the database holds; return how much was lost or double."""
    wrong = 0
    with backends.sessions() as session:
        synchronous = session.scalar(text("PRAGMA synchronous"))
        for vacancy, name, one in zip(vacancies, ROUNDS, rounds, strict=True):
            told = {click.reference for click in one.clicks}
            stored = session.execute(
                select(Application.reference, Application.candidate_id).where(Application.vacancy_id == vacancy.id)
            ).all()
            kept = {reference for reference, _ in stored}
            lost = len(told - kept) + CANDIDATES - len({candidate for _, candidate in stored})
            double = len(stored) - len({candidate for _, candidate in stored}) + len(kept - told)
            wrong += lost + double
            print(f"{name}: {len(one.clicks)} clicks, {len(stored)} applications, {lost} lost, {double} double")
        wrong += _company(session)
    print(f"commits are durable (synchronous = FULL): {'yes' if synchronous == FULL else 'NO'}")
    return wrong + (synchronous != FULL)


def _company(session: Session) -> int:
    """Count what should stand beside each application, once: what was sent, the event, the entry in the log."""
    expected = CANDIDATES * len(ROUNDS)
    counts = {
        "snapshots": select(func.count()).select_from(ApplicationSnapshot),
        "events": select(func.count()).where(OutboxEvent.name == "ApplicationSubmitted"),
        "log entries": select(func.count()).where(AuditEntry.action == "applications.submitted"),
    }
    found = {name: session.scalar(counted) or 0 for name, counted in counts.items()}
    print("beside them: " + ", ".join(f"{number} {name}" for name, number in found.items()) + f" ({expected} each)")
    return sum(abs(number - expected) for number in found.values())


if __name__ == "__main__":
    main()
