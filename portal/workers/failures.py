"""What is kept and shown of an error: its kind and its place, never its words, which may quote people."""

import traceback

MOST_CAUSES = 4


def failure_summary(error: BaseException) -> str:
    """Return an error's kind and where in our code it arose, then those of what caused it."""
    parts: list[str] = []
    cause: BaseException | None = error
    while cause is not None and len(parts) < MOST_CAUSES:
        parts.append(_kind_and_place(cause))
        cause = cause.__cause__
    return ", from ".join(parts)


def _kind_and_place(error: BaseException) -> str:
    frames = traceback.extract_tb(error.__traceback__)
    ours = [frame for frame in frames if "/site-packages/" not in frame.filename] or frames
    if not ours:
        return type(error).__name__
    name = "/".join(ours[-1].filename.rsplit("/", 2)[-2:])
    return f"{type(error).__name__} at {name}:{ours[-1].lineno}"
