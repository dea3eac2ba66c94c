"""Documents to profiles: bytes → text → sections → CandidateProfile. May import `profiles` and the career framework.

`parse_document` for files of strangers (a limited process), `parse_text` for text, `passages` for evidence. A row
imports only what stands below it; an import contract says so (docs/decisions/0013-rooms-in-parsing.md):

    adverts                           vacancies from files and adverts, line by line
    sandbox                           a file read in a process that may fail
    cv                                text to profile; the passages that are evidence
    blinding | documents              who somebody is, hidden | file bytes to text
    lines | language | marks | skills what a line is | Welsh | tricks on a machine that reads | things with a name
    words                             word lists, and finding them
"""

from matching.parsing.blinding.redaction import canonical, canonical_blind_text
from matching.parsing.cv.passages import TextSpan, passages
from matching.parsing.cv.profile import parse_text
from matching.parsing.documents.errors import (
    EmptyDocument,
    EncryptedDocument,
    MalformedDocument,
    NoTextInDocument,
    TooComplexDocument,
    TooLargeDocument,
    UnknownDocumentType,
    UnreadableDocument,
)
from matching.parsing.documents.extraction import ExtractedText, extract_text
from matching.parsing.documents.kinds import DocumentKind
from matching.parsing.documents.limits import MAX_BYTES
from matching.parsing.language.languages import language_of
from matching.parsing.sandbox.process import parse_document

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
