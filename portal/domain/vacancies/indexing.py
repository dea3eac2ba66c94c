"""Keeping the search index in step with the database. Only the worker and the reindex command call this."""

from collections.abc import Iterator

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from portal.backends.search.base import Document, SearchIndex
from portal.domain.vacancies.documents import document
from portal.domain.vacancies.models import Vacancy, VacancyState
from portal.domain.vacancies.queries import PUBLISHED

BATCH = 500


def index_vacancy(session: Session, index: SearchIndex, vacancy_id: int) -> None:
    """Bring one vacancy's document in step: there while published (closed ones too), gone otherwise."""
    vacancy = session.get(Vacancy, vacancy_id)
    if vacancy is not None and vacancy.state == VacancyState.PUBLISHED:
        index.put([document(vacancy)])
    else:
        index.remove([str(vacancy_id)])


def published_count(session: Session) -> int:
    """Return how many documents the index should hold."""
    return session.scalar(select(func.count()).select_from(Vacancy).where(PUBLISHED)) or 0


def published_documents(session: Session) -> Iterator[Document]:
    """Yield every published vacancy's document, in batches from the database."""
    statement = select(Vacancy).where(PUBLISHED).order_by(Vacancy.id).execution_options(yield_per=BATCH)
    for vacancy in session.scalars(statement):
        yield document(vacancy)
