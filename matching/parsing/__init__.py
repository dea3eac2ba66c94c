"""Documents to profiles: bytes → text → sections → CandidateProfile. May import `profiles` and the career framework.

`parse_document` for files of strangers (a limited process), `parse_text` for text, `passages` for evidence.
"""

from matching.parsing.errors import (
    EmptyDocument,
    EncryptedDocument,
    MalformedDocument,
    NoTextInDocument,
    TooComplexDocument,
    TooLargeDocument,
    UnknownDocumentType,
    UnreadableDocument,
)
from matching.parsing.extraction import ExtractedText, extract_text
from matching.parsing.kinds import DocumentKind
from matching.parsing.languages import language_of
from matching.parsing.limits import MAX_BYTES
from matching.parsing.passages import TextSpan, passages
from matching.parsing.profile import parse_text
from matching.parsing.redaction import canonical, canonical_blind_text
from matching.parsing.sandbox import parse_document

__all__ = [
    "MAX_BYTES",
    "DocumentKind",
    "EmptyDocument",
    "EncryptedDocument",
    "ExtractedText",
    "MalformedDocument",
    "NoTextInDocument",
    "TextSpan",
    "TooComplexDocument",
    "TooLargeDocument",
    "UnknownDocumentType",
    "UnreadableDocument",
    "canonical",
    "canonical_blind_text",
    "extract_text",
    "language_of",
    "parse_document",
    "parse_text",
    "passages",
]
