"""Staff hear what waits for them."""

from sqlalchemy.orm import Session

from portal.backends.mail.memory import MemoryMailer
from portal.backends.opened import Backends
from portal.domain.accounts.models import StaffRole
from portal.domain.vacancies import services
from portal.foundation.clock import FixedClock
from portal.foundation.i18n import Language
from portal.workers.runner import Worker
from tests.factories.accounts import make_account
from tests.factories.organisations import make_organisation
from tests.factories.vacancies import make_vacancy


def sent(backends: Backends) -> list[tuple[str, str, str]]:
    assert isinstance(backends.mailer, MemoryMailer)
    return [(message.to, message.language, message.subject) for message in backends.mailer.sent]


def test_approvers_of_the_council_are_told_in_their_language_and_nobody_else(
    session: Session, backends: Backends, clock: FixedClock
) -> None:
    council, other = make_organisation(session), make_organisation(session)
    approver = make_account(session, roles=[(council, StaffRole.APPROVER)], language=Language.WELSH)
    make_account(session, roles=[(other, StaffRole.APPROVER)])
    vacancy = make_vacancy(session, organisation=council, state="in-review", at=clock.now())
    session.commit()
    Worker(backends).drain()
    [(to, language, subject)] = sent(backends)
    assert (to, language) == (approver.email, "cy")
    assert vacancy.title.cy in subject


def test_the_author_is_told_why_a_vacancy_came_back(session: Session, backends: Backends, clock: FixedClock) -> None:
    council = make_organisation(session)
    approver = make_account(session, roles=[(council, StaffRole.APPROVER)])
    vacancy = make_vacancy(session, organisation=council, state="in-review", at=clock.now())
    services.return_to_author(session, vacancy, comment="The pay is last year’s.", actor=approver, at=clock.now())
    session.commit()
    Worker(backends).drain()
    assert [to for to, _, _ in sent(backends)] == [vacancy.author.email]
    assert isinstance(backends.mailer, MemoryMailer)
    assert "The pay is last year’s." in backends.mailer.sent[0].body
