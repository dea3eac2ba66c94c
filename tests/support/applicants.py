"""People who apply with a real CV file, read by the real reader: for stories in which the engine scores them."""

from dataclasses import dataclass
from functools import cache

from portal.cli.demo.cv_documents import render_cv
from portal.cli.demo.people import CvLanguage, Quality, build_candidates
from portal.domain.applications.models import Application
from portal.domain.applications.services import submit
from portal.domain.cvs.reading import ReadCv, read_upload
from portal.domain.cvs.services import store_cv
from portal.domain.vacancies.models import Vacancy
from portal.foundation.i18n import Language
from tests.factories.accounts import make_account
from tests.factories.candidates import make_candidate
from tests.support.stage import Stage


@dataclass(frozen=True, slots=True)
class Applicant:
    """Somebody, and what they sent."""

    name: str
    email: str
    application: Application


@cache
def developer() -> tuple[str, ReadCv]:
    """A strong software developer's name and CV, which has the name in it too."""
    somebody = next(
        candidate
        for candidate in build_candidates(7)
        if (candidate.role_id, candidate.quality, candidate.cv_language)
        == ("software-developer", Quality.STRONG, CvLanguage.ENGLISH)
    )
    return f"{somebody.given_name} {somebody.family_name}", read_upload(*render_cv(somebody))


@cache
def beside_the_point() -> ReadCv:
    """A CV of somebody who has done other work."""
    lines = (
        "Profile",
        "I keep the rota of the village hall and unlock it for the choir on Thursday evenings.",
        "Experience",
        "Gardener, Example Parks, January 2016 to present",
        "Grew leeks, onions and beans for the autumn show and carried the chairs back afterwards.",
        "Drove the minibus to the coast twice every summer with flasks of tea for the pensioners.",
        "Mended the greenhouse, ordered seeds and kept the diary of the allotment association.",
    )
    return read_upload("gardener.txt", "\n".join(lines).encode())


@cache
def next_to_nothing() -> ReadCv:
    """A CV too short to say anything about its owner."""
    return read_upload("short.txt", b"Please see my website.")


def apply_to(
    stage: Stage, vacancy: Vacancy, name: str, read: ReadCv, *, language: Language = Language.ENGLISH
) -> Applicant:
    """Apply, as the pages do; the worker scores it when it next works."""
    with stage.session() as session:
        vacancy = session.merge(vacancy, load=False)
        account = make_account(session, name=name, language=language)
        candidate = make_candidate(session, account=account)
        store_cv(session, store=stage.backends.store, candidate=candidate, read=read, at=stage.clock.now())
        application = submit(
            session, vacancy=vacancy, candidate=candidate, language=language, answers={}, at=stage.clock.now()
        )
        return Applicant(name, account.email, application)
