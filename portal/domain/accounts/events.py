"""Facts this room announces."""

from dataclasses import dataclass

from portal.foundation.events import Event


@dataclass(frozen=True)
class SignInCodeRequested(Event):
    """Somebody asked for a code to sign in with."""

    code_id: int


@dataclass(frozen=True)
class InvitationIssued(Event):
    """Somebody was invited to a staff role."""

    invitation_id: int
