"""Why a document could not be read. Codes are stable: callers turn them into words for the person."""


class UnreadableDocument(Exception):  # noqa: N818 -- names what the document is, as callers read it
    """A document that cannot become a profile. `code` says why; a person must look or send another file."""

    code = "malformed"

    def __init__(self, detail: str = "") -> None:
        super().__init__(f"{self.code}: {detail}" if detail else self.code)
        self.detail = detail


class EmptyDocument(UnreadableDocument):
    """There are no bytes, or nothing but blank space."""

    code = "empty"


class TooLargeDocument(UnreadableDocument):
    """More bytes than `limits.MAX_BYTES`."""

    code = "too-large"


class UnknownDocumentType(UnreadableDocument):
    """Neither PDF, DOCX, ODT nor plain text, whatever its name says."""

    code = "unknown-type"


class EncryptedDocument(UnreadableDocument):
    """A password is needed to open it."""

    code = "encrypted"


class NoTextInDocument(UnreadableDocument):
    """It opens but holds no text: typically a scan or a photograph."""

    code = "no-text"


class MalformedDocument(UnreadableDocument):
    """It claims a type it does not keep to: truncated or damaged."""

    code = "malformed"


class TooComplexDocument(UnreadableDocument):
    """Reading it would take more memory, time or unpacking than a CV ever needs."""

    code = "too-complex"


ERRORS: dict[str, type[UnreadableDocument]] = {
    error.code: error
    for error in (
        EmptyDocument,
        TooLargeDocument,
        UnknownDocumentType,
        EncryptedDocument,
        NoTextInDocument,
        MalformedDocument,
        TooComplexDocument,
    )
}
