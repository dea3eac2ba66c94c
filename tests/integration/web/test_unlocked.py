"""While a request does something slow it holds no lock, so that others can write."""

from flask import Flask
from sqlalchemy import select
from sqlalchemy.orm import Session

from portal.domain.accounts.models import Account
from portal.foundation.db import writing
from portal.web.shared.context import db, unlocked
from tests.factories.accounts import make_account


def test_somebody_else_can_write_meanwhile_and_what_was_written_stays(app: Flask, session: Session) -> None:
    with app.test_request_context("/my/cv/upload", method="POST"):
        before = make_account(db())
        with unlocked():
            meanwhile = make_account(writing(session))
            session.commit()
        after = make_account(db())
        db().commit()
    found = session.scalars(select(Account.id).order_by(Account.id)).all()
    assert found == [before.id, meanwhile.id, after.id]
