"""What can go wrong with accounts."""


class CodeRefusedError(Exception):
    """The sign-in code is wrong, used, too old, tried too often, or was never sent. Which of these is not said."""


class InvitationNotUsableError(Exception):
    """The invitation was accepted, revoked or has expired, or never existed."""


class RoleNotPossibleError(Exception):
    """An organisation of this kind has no such role."""


class LastAdministratorError(Exception):
    """Taking this role away would leave the organisation without an administrator."""
