"""Candidates: an account that looks for work."""

from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from portal.domain.accounts.models import Account
from portal.foundation.db import Base


class Candidate(Base):
    """Somebody who may upload a CV and apply. Name, e-mail and language are the account's."""

    __tablename__ = "candidates"

    id: Mapped[int] = mapped_column(primary_key=True)
    account_id: Mapped[int] = mapped_column(ForeignKey(Account.id), unique=True)
    phone: Mapped[str] = mapped_column(default="")
    created_at: Mapped[datetime]
    account: Mapped[Account] = relationship(lazy="joined")
