"""What can go wrong with the framework: broken data, or an id it does not have."""


class FrameworkDataError(Exception):
    """A data file is broken. Names the file, the key inside it and the reason."""

    def __init__(self, file: str, key: str, reason: str) -> None:
        super().__init__(f"{file}: {key}: {reason}" if key else f"{file}: {reason}")
        self.file = file
        self.key = key
        self.reason = reason


class UnknownId(KeyError):  # noqa: N818 - "UnknownRole" already says what is wrong
    """The framework has nothing of that id. A KeyError, so `except KeyError` works too."""

    def __str__(self) -> str:
        return f"{type(self).__name__}: {'/'.join(map(str, self.args))}"


class UnknownFamily(UnknownId):
    """No family has that id."""


class UnknownRole(UnknownId):
    """No role has that id."""


class UnknownRoleLevel(UnknownId):
    """The role exists, but has no level of that id."""


class UnknownSkill(UnknownId):
    """No skill has that id."""
