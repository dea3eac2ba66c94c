"""How long things are kept: the figures of docs/data-protection.md, in one place."""

from datetime import timedelta

from portal.domain.accounts import codes, invitations, sessions

APPLICATIONS_YEARS = 1  # after the vacancy closed or was withdrawn
EQUALITY_YEARS = 3
WORK_DONE = timedelta(days=90)  # what the worker has finished with
SIGN_IN_CODES = codes.KEPT
SIGN_IN_SESSIONS = sessions.KEPT
INVITATIONS = invitations.KEPT
