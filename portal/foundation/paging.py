"""Pages of long lists."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """One page of a list: its rows, its number (from 1), rows a page, and how many rows there are in all."""

    items: Sequence[T]
    number: int
    size: int
    total: int

    @property
    def last(self) -> int:
        """The number of the last page; 1 when the list is empty."""
        return max(1, -(-self.total // self.size))


def page_of(session: Session, statement: Select[T], *, number: int, size: int) -> Page[T]:
    """Return one page of an ordered statement's rows; a number past either end means the nearest page."""
    counted: Select[Any] = select(func.count()).select_from(statement.order_by(None).subquery())
    total = session.scalar(counted) or 0
    number = min(max(1, number), max(1, -(-total // size)))
    rows = session.scalars(statement.limit(size).offset((number - 1) * size)).all()
    return Page(rows, number, size, total)
