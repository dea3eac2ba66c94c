"""What a new installation needs once: the councils, and somebody to run the platform."""

import click

from portal.backends.opened import open_backends
from portal.domain.accounts.models import Account
from portal.domain.accounts.queries import account_by_email
from portal.domain.audit.services import record
from portal.domain.organisations.services import load_reference_organisations
from portal.foundation.db import writing
from portal.foundation.settings import from_environment


@click.command()
def organisations() -> None:
    """Load the councils and shared services, or bring their facts up to date."""
    backends = open_backends(from_environment())
    with backends.sessions() as session:
        loaded = load_reference_organisations(writing(session), backends.clock.now())
        session.commit()
    click.echo(f"{len(loaded)} organisations are in place.")


@click.command()
@click.argument("email")
def administrator(email: str) -> None:
    """Make EMAIL a platform administrator, who invites everybody else."""
    backends = open_backends(from_environment())
    at = backends.clock.now()
    with backends.sessions() as session:
        account = account_by_email(writing(session), email.strip().lower())
        if account is None:
            account = Account(email=email.strip().lower(), created_at=at, memberships=[])
            session.add(account)
            session.flush()
        account.is_platform_administrator = True
        record(
            session,
            action="accounts.made_platform_administrator",
            subject_type="account",
            subject_id=account.id,
            actor_account_id=None,
            at=at,
        )
        session.commit()
    click.echo(f"{account.email} is a platform administrator.")
