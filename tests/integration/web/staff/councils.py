"""A council with an author and an approver, for the tests of staff pages."""

from collections.abc import Callable
from dataclasses import dataclass
from html import unescape
from typing import Any

from flask.testing import FlaskClient
from sqlalchemy.orm import Session

from portal.domain.accounts.models import Account, StaffRole
from portal.domain.organisations.models import Organisation
from portal.domain.vacancies.models import Vacancy
from tests.conftest import NOW
from tests.factories.accounts import make_account
from tests.factories.organisations import make_organisation
from tests.factories.vacancies import make_vacancy

SignIn = Callable[[FlaskClient, Account], None]


@dataclass
class Council:
    organisation: Organisation
    author: Account
    approver: Account


def make_council(session: Session) -> Council:
    """A council with one author and one approver, committed."""
    organisation = make_organisation(session)
    made = Council(
        organisation,
        make_account(session, roles=[(organisation, StaffRole.AUTHOR)]),
        make_account(session, roles=[(organisation, StaffRole.APPROVER)]),
    )
    session.commit()
    return made


def made(session: Session, council: Council, **overrides: Any) -> Vacancy:
    vacancy = make_vacancy(
        session,
        organisation=council.organisation,
        author=council.author,
        approver=council.approver,
        at=NOW,
        **overrides,
    )
    session.commit()
    return vacancy


def text_of(answer: Any) -> str:
    return " ".join(unescape(answer.get_data(as_text=True)).split())


def reloaded(session: Session, vacancy: Vacancy) -> Vacancy:
    session.rollback()
    session.expire_all()
    return session.get_one(Vacancy, vacancy.id)
