"""What can go wrong with a decision. Nothing was changed."""


class DecisionError(Exception):
    """Any refusal of this room."""


class WrongReasonError(DecisionError):
    """The reason does not go with the move."""


class DecidedMeanwhileError(DecisionError):
    """Somebody else moved the application after this person's page was made."""


class NoteTooLongError(DecisionError):
    """The note is longer than a note."""


class WithdrawnError(DecisionError):
    """The candidate took the application back: nobody reads it any more."""
