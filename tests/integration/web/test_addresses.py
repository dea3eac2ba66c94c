"""Addresses nobody could have been given."""

from collections.abc import Callable

from flask.testing import FlaskClient
from sqlalchemy.orm import Session

from portal.domain.accounts.models import Account
from tests.factories.accounts import make_account


def test_a_number_no_database_can_hold_names_no_page(
    client: FlaskClient, session: Session, sign_in: Callable[[FlaskClient, Account], None]
) -> None:
    account = make_account(session)
    account.is_platform_administrator = True
    session.commit()
    sign_in(client, account)
    assert client.post(f"/admin/failed/{2**63}/retry").status_code == 404
    assert client.get(f"/admin/roles/{10**40}/remove").status_code == 404
