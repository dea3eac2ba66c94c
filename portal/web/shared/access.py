"""Who may open what. Every route declares a policy; a route without one opens for nobody."""

from dataclasses import dataclass
from enum import Enum, auto
from typing import Protocol

from flask import Flask

from portal.domain.accounts.models import Account
from portal.domain.accounts.policies import Permission, holds_any

REGISTRY = "swyddi.access"


class Verdict(Enum):
    """What a policy says of somebody."""

    ALLOW = auto()
    SIGN_IN = auto()  # nobody is signed in: ask
    FORBID = auto()  # signed in, but not somebody who may
    HIDE = auto()  # as if the page did not exist


class Policy(Protocol):
    """Decides from who asks. Whether a particular record may be seen is the scoped query's matter."""

    @property
    def name(self) -> str:
        """A stable name, for tests and the operator's guide."""
        ...

    def decide(self, account: Account | None, *, demo: bool) -> Verdict:
        """Return the verdict for an account, or for nobody."""
        ...


@dataclass(frozen=True, slots=True)
class Everyone:
    """No sign-in needed."""

    name: str = "public"

    def decide(self, account: Account | None, *, demo: bool) -> Verdict:  # noqa: ARG002 - part of the Policy interface
        """Allow everybody."""
        return Verdict.ALLOW


@dataclass(frozen=True, slots=True)
class SignedIn:
    """Anybody with an account."""

    name: str = "signed-in"

    def decide(self, account: Account | None, *, demo: bool) -> Verdict:  # noqa: ARG002 - part of the Policy interface
        """Allow any account."""
        return Verdict.ALLOW if account else Verdict.SIGN_IN


@dataclass(frozen=True, slots=True)
class CandidateOnly:
    """People looking for work. Staff apply with an account of their own, so that roles never mix."""

    name: str = "candidate"

    def decide(self, account: Account | None, *, demo: bool) -> Verdict:  # noqa: ARG002 - part of the Policy interface
        """Allow accounts without staff roles."""
        if account is None:
            return Verdict.SIGN_IN
        is_staff = bool(account.memberships) or account.is_platform_administrator
        return Verdict.FORBID if is_staff else Verdict.ALLOW


@dataclass(frozen=True, slots=True)
class Staff:
    """Staff holding one of these permissions somewhere; where, the scope says."""

    permissions: frozenset[Permission]

    @property
    def name(self) -> str:
        """`staff:` and the permissions."""
        return "staff:" + "|".join(sorted(self.permissions))

    def decide(self, account: Account | None, *, demo: bool) -> Verdict:  # noqa: ARG002 - part of the Policy interface
        """Allow accounts with a granting membership."""
        if account is None:
            return Verdict.SIGN_IN
        return Verdict.ALLOW if holds_any(account, self.permissions) else Verdict.FORBID


@dataclass(frozen=True, slots=True)
class PlatformAdministrator:
    """Those who run the platform. They see no applicants."""

    name: str = "platform-administrator"

    def decide(self, account: Account | None, *, demo: bool) -> Verdict:  # noqa: ARG002 - part of the Policy interface
        """Allow platform administrators."""
        if account is None:
            return Verdict.SIGN_IN
        return Verdict.ALLOW if account.is_platform_administrator else Verdict.FORBID


@dataclass(frozen=True, slots=True)
class DemoOnly:
    """Everybody in demo mode; a page that does not exist otherwise."""

    name: str = "demo"

    def decide(self, account: Account | None, *, demo: bool) -> Verdict:  # noqa: ARG002 - part of the Policy interface
        """Allow in demo mode."""
        return Verdict.ALLOW if demo else Verdict.HIDE


PUBLIC = Everyone()
SIGNED_IN = SignedIn()
CANDIDATE = CandidateOnly()
PLATFORM = PlatformAdministrator()
DEMO = DemoOnly()


def staff(*permissions: Permission) -> Staff:
    """Return the policy for staff holding any of these permissions."""
    return Staff(frozenset(permissions))


@dataclass(frozen=True, slots=True)
class Access:
    """A route's declaration: its policy, and whether a GET of it writes (an audited view does)."""

    policy: Policy
    writes: bool = False


def declare(app: Flask, endpoint: str, access: Access) -> None:
    """Note an endpoint's access. Only web/shared/routing.py calls this."""
    app.extensions.setdefault(REGISTRY, {})[endpoint] = access


def access_of(app: Flask, endpoint: str | None) -> Access | None:
    """Return what an endpoint declared, or None where it declared nothing."""
    declared: dict[str | None, Access] = app.extensions.get(REGISTRY, {})
    return declared.get(endpoint)
