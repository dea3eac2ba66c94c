"""Decisions people make on applications."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import DDL, ForeignKey, Text, event
from sqlalchemy.orm import Mapped, mapped_column, relationship

from portal.domain.accounts.models import Account
from portal.domain.applications.models import Application, ApplicationState
from portal.foundation.db import Base, str_enum

NAMED = frozenset({ApplicationState.SHORTLISTED, ApplicationState.INTERVIEW, ApplicationState.OFFERED})
# Somebody turned down after being shortlisted stays named: the panel has met the name already.
NAMED_IF_ONCE_SHORTLISTED = ApplicationState.NOT_SUCCESSFUL


class DecisionReason(StrEnum):
    """The structured reason a decision must carry. Which goes with which move is a table in policies.py."""

    MEETS_ESSENTIALS = "meets-essentials"
    COULD_LEARN = "could-learn"
    STRONGEST_FIELD = "strongest-field"
    INTERVIEW_PERFORMANCE = "interview-performance"
    ESSENTIAL_NOT_SHOWN = "essential-not-shown"
    LEVEL_NOT_SHOWN = "level-not-shown"
    OTHERS_STRONGER = "others-stronger"
    POST_WITHDRAWN = "post-withdrawn"
    OFFER_DECLINED = "offer-declined"
    PLACE_CAME_FREE = "place-came-free"
    DECIDED_IN_ERROR = "decided-in-error"


class Decision(Base):
    """A person's decision. Append-only: changing one's mind is another decision."""

    __tablename__ = "decisions"

    id: Mapped[int] = mapped_column(primary_key=True)
    application_id: Mapped[int] = mapped_column(ForeignKey(Application.id), index=True)
    actor_id: Mapped[int] = mapped_column(ForeignKey(Account.id))
    at: Mapped[datetime]
    from_state: Mapped[ApplicationState] = mapped_column(str_enum(ApplicationState, name="from_state"))
    to_state: Mapped[ApplicationState] = mapped_column(str_enum(ApplicationState, name="to_state"))
    reason: Mapped[DecisionReason] = mapped_column(str_enum(DecisionReason))
    note: Mapped[str] = mapped_column(Text, default="")  # seen by the panel only
    actor: Mapped[Account] = relationship()


DECISIONS_NEVER_CHANGE = (
    "CREATE TRIGGER decisions_no_update BEFORE UPDATE ON decisions "
    "BEGIN SELECT RAISE(ABORT, 'a decision is not rewritten: make another'); END"
)  # deleting stays possible: retention ends
event.listen(
    Decision.__table__,
    "after_create",
    DDL(DECISIONS_NEVER_CHANGE).execute_if(dialect="sqlite"),  # type: ignore[no-untyped-call]  # untyped upstream
)
