"""Accounts and everything that proves who somebody is."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from portal.domain.organisations.models import Organisation
from portal.foundation.db import Base, str_enum
from portal.foundation.i18n import Language


class StaffRole(StrEnum):
    """What a member of staff does for an organisation."""

    AUTHOR = "author"
    APPROVER = "approver"
    HIRING_REVIEWER = "hiring-reviewer"
    ORGANISATION_ADMINISTRATOR = "organisation-administrator"
    SHARED_SERVICE_REVIEWER = "shared-service-reviewer"


class Account(Base):
    """Somebody who can sign in. `email` is stored lower case."""

    __tablename__ = "accounts"
    __table_args__ = (CheckConstraint("email = lower(email)", name="email_is_lower_case"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    email: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str] = mapped_column(default="")
    language: Mapped[Language] = mapped_column(str_enum(Language), default=Language.ENGLISH)
    is_platform_administrator: Mapped[bool] = mapped_column(default=False)
    is_demo: Mapped[bool] = mapped_column(default=False)
    created_at: Mapped[datetime]
    disabled_at: Mapped[datetime | None]
    memberships: Mapped[list["Membership"]] = relationship(order_by="Membership.id", lazy="selectin")


class Membership(Base):
    """A staff role at an organisation."""

    __tablename__ = "memberships"
    __table_args__ = (UniqueConstraint("account_id", "organisation_id", "role"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    account_id: Mapped[int] = mapped_column(ForeignKey(Account.id), index=True)
    organisation_id: Mapped[int] = mapped_column(ForeignKey(Organisation.id), index=True)
    role: Mapped[StaffRole] = mapped_column(str_enum(StaffRole))
    created_at: Mapped[datetime]
    organisation: Mapped[Organisation] = relationship(lazy="joined")


class Invitation(Base):
    """An e-mailed offer of a staff role. The link's secret is derived from `nonce`; only its hash is stored."""

    __tablename__ = "invitations"

    id: Mapped[int] = mapped_column(primary_key=True)
    organisation_id: Mapped[int] = mapped_column(ForeignKey(Organisation.id), index=True)
    email: Mapped[str]
    role: Mapped[StaffRole] = mapped_column(str_enum(StaffRole))
    language: Mapped[Language] = mapped_column(str_enum(Language))
    nonce: Mapped[str]
    token_hash: Mapped[str] = mapped_column(unique=True)
    invited_by_id: Mapped[int] = mapped_column(ForeignKey(Account.id))
    created_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    accepted_at: Mapped[datetime | None]
    revoked_at: Mapped[datetime | None]
    organisation: Mapped[Organisation] = relationship(lazy="joined")


class SignInCode(Base):
    """A one-time code sent by e-mail.

    The code is an HMAC of `nonce` under the secret key, so the worker can write it into the message without
    any table or queue holding it; what is compared at sign-in is `code_hash`.
    """

    __tablename__ = "sign_in_codes"

    id: Mapped[int] = mapped_column(primary_key=True)
    email: Mapped[str] = mapped_column(index=True)
    language: Mapped[Language] = mapped_column(str_enum(Language))
    nonce: Mapped[str]
    code_hash: Mapped[str]
    address_hash: Mapped[str] = mapped_column(index=True)  # of where the request came from, keyed; only counted
    created_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    attempts: Mapped[int] = mapped_column(default=0)
    used_at: Mapped[datetime | None]


class SignInSession(Base):
    """A signed-in browser. The cookie carries the token, the table its hash."""

    __tablename__ = "sign_in_sessions"

    id: Mapped[int] = mapped_column(primary_key=True)
    account_id: Mapped[int] = mapped_column(ForeignKey(Account.id), index=True)
    token_hash: Mapped[str] = mapped_column(unique=True)
    created_at: Mapped[datetime]
    last_seen_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    revoked_at: Mapped[datetime | None]
    account: Mapped[Account] = relationship(lazy="joined")
