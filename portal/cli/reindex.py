"""Rebuilding the search index from the database."""

import click
from tqdm import tqdm

from portal.backends.opened import open_backends
from portal.domain.vacancies.indexing import published_count, published_documents
from portal.foundation.settings import from_environment


@click.command()
def reindex() -> None:
    """Rebuild the search index from the database; searches use the old one until the new one is whole."""
    backends = open_backends(from_environment())
    with backends.sessions() as session:
        total = published_count(session)
        backends.search.rebuild(tqdm(published_documents(session), total=total, unit="vacancy"))
    click.echo(f"Indexed {total} vacancies.")
