"""A code works once, for a quarter of an hour, and says nothing about who has an account."""

import re
from datetime import timedelta

import pytest
from sqlalchemy import event, func, select
from sqlalchemy.orm import Session

from portal.domain.accounts import codes
from portal.domain.accounts.errors import CodeRefusedError
from portal.domain.accounts.models import Account, SignInCode
from portal.domain.accounts.queries import newest_code
from portal.domain.accounts.tokens import derived_code
from portal.foundation.i18n import Language
from tests.conftest import NOW
from tests.factories.accounts import make_account

SECRET = "a secret key of the tests alone, long enough"
EMAIL = "newcomer@people.example"
OFFICE = "198.51.100.7"


def ask(session: Session, *, email: str = EMAIL, address: str = OFFICE, after: timedelta = timedelta()) -> None:
    codes.request_code(
        session, email=email, language=Language.WELSH, address=address, secret_key=SECRET, at=NOW + after
    )


def code_of(session: Session, email: str = EMAIL) -> str:
    newest = newest_code(session, email=email)
    assert newest is not None
    return derived_code(SECRET, newest.nonce)


def sent(session: Session) -> int:
    return session.scalar(select(func.count()).select_from(SignInCode)) or 0


def test_the_right_code_makes_an_account_for_a_newcomer_and_only_then(session: Session) -> None:
    ask(session, email="Newcomer@People.example ")
    assert session.scalar(select(func.count()).select_from(Account)) == 0
    account = codes.redeem_code(session, email=EMAIL, code=code_of(session), at=NOW)
    assert (account.email, account.language, account.memberships) == (EMAIL, Language.WELSH, [])


def test_the_right_code_finds_an_account_that_is_there(session: Session) -> None:
    known = make_account(session, email=EMAIL)
    ask(session)
    assert codes.redeem_code(session, email=EMAIL, code=code_of(session), at=NOW) is known


def test_a_code_works_once(session: Session) -> None:
    ask(session)
    code = code_of(session)
    codes.redeem_code(session, email=EMAIL, code=code, at=NOW)
    with pytest.raises(CodeRefusedError):
        codes.redeem_code(session, email=EMAIL, code=code, at=NOW)


def test_a_code_stops_working_after_a_quarter_of_an_hour(session: Session) -> None:
    ask(session)
    with pytest.raises(CodeRefusedError):
        codes.redeem_code(session, email=EMAIL, code=code_of(session), at=NOW + codes.LIFETIME)


def test_only_the_newest_code_works(session: Session) -> None:
    ask(session)
    first = code_of(session)
    ask(session)
    with pytest.raises(CodeRefusedError):
        codes.redeem_code(session, email=EMAIL, code=first, at=NOW)


def test_after_five_wrong_attempts_the_right_code_is_refused_too(session: Session) -> None:
    ask(session)
    right = code_of(session)
    wrong = str((int(right) + 1) % 10**8).zfill(8)
    for _ in range(codes.MAX_ATTEMPTS):
        with pytest.raises(CodeRefusedError):
            codes.redeem_code(session, email=EMAIL, code=wrong, at=NOW)
    with pytest.raises(CodeRefusedError):
        codes.redeem_code(session, email=EMAIL, code=right, at=NOW)


def test_somebody_elses_code_is_refused(session: Session) -> None:
    ask(session)
    ask(session, email="other@people.example")
    with pytest.raises(CodeRefusedError):
        codes.redeem_code(session, email="other@people.example", code=code_of(session, EMAIL), at=NOW)


def test_a_disabled_account_is_refused(session: Session) -> None:
    make_account(session, email=EMAIL, disabled_at=NOW)
    ask(session)
    with pytest.raises(CodeRefusedError):
        codes.redeem_code(session, email=EMAIL, code=code_of(session), at=NOW)


def test_an_address_gets_at_most_five_codes_an_hour(session: Session) -> None:
    for _ in range(codes.PER_EMAIL + 3):
        ask(session)
    assert sent(session) == codes.PER_EMAIL
    ask(session, after=codes.WINDOW)
    assert sent(session) == codes.PER_EMAIL + 1


def test_one_place_on_the_network_cannot_write_to_everybody(session: Session) -> None:
    for number in range(codes.PER_ADDRESS + 3):
        ask(session, email=f"person{number}@people.example")
    assert sent(session) == codes.PER_ADDRESS
    ask(session, address="203.0.113.9")
    assert sent(session) == codes.PER_ADDRESS + 1


def test_behind_a_proxy_nobody_told_us_of_people_are_not_counted_as_one(session: Session) -> None:
    for number in range(codes.PER_ADDRESS + 3):
        ask(session, email=f"person{number}@people.example", address="127.0.0.1")
    assert sent(session) == codes.PER_ADDRESS + 3


def test_asking_for_a_code_never_looks_at_the_accounts(session: Session) -> None:
    make_account(session, email=EMAIL)
    session.flush()
    statements: list[str] = []

    def listen(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        statements.append(statement)

    event.listen(session.get_bind(), "before_cursor_execute", listen)
    ask(session)
    assert statements
    assert not [statement for statement in statements if re.search(r"\baccounts\b", statement)]


def test_neither_the_code_nor_the_place_is_stored(session: Session) -> None:
    ask(session)
    newest = newest_code(session, email=EMAIL)
    assert newest is not None
    stored = " ".join(str(value) for value in vars(newest).values())
    assert code_of(session) not in stored
    assert OFFICE not in stored


def test_yesterdays_codes_are_forgotten(session: Session) -> None:
    ask(session)
    ask(session, email="later@people.example", after=codes.KEPT + timedelta(minutes=1))
    assert newest_code(session, email=EMAIL) is None
