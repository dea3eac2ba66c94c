"""How a CV's bytes become a profile, and a profile becomes JSON and back.

The portal's only door to `matching.parsing`; see docs/decisions/0006-reading-a-cv-in-the-request.md.
"""

import hashlib
import json
from dataclasses import asdict, dataclass, replace
from typing import Any

from matching.parsing import UnreadableDocument, parse_document
from matching.parsing.blinding.redaction import blinded, canonical
from matching.parsing.documents.kinds import document_kind
from matching.parsing.sandbox.serial import profile_from_json
from matching.profiles import CandidateProfile
from portal.domain.cvs.errors import Unreadable, UnreadableCvError
from portal.domain.cvs.filenames import safe_filename
from portal.domain.cvs.models import DocumentKind

__all__ = ["ReadCv", "profile_from_json", "profile_to_json", "read_upload", "text_hash", "without_names"]


@dataclass(frozen=True, slots=True)
class ReadCv:
    """A file that could be read, not stored yet."""

    filename: str
    data: bytes
    kind: DocumentKind
    profile: CandidateProfile


def read_upload(filename: str, data: bytes) -> ReadCv:
    """Read a file in a subprocess with limits; seconds at most. Nothing is stored.

    Raises:
        UnreadableCvError: it cannot be read; its code says why.

    """
    try:
        profile = parse_document(data)
        kind = DocumentKind(document_kind(data).value)
    except UnreadableDocument as error:
        raise UnreadableCvError(Unreadable(error.code)) from error
    return ReadCv(filename=safe_filename(filename), data=data, kind=kind, profile=profile)


def text_hash(text: str) -> str:
    """Return the SHA-256 of a text, in hexadecimal."""
    return hashlib.sha256(text.encode()).hexdigest()


def profile_to_json(profile: CandidateProfile) -> dict[str, Any]:
    """Return a profile as plain JSON values."""
    plain: dict[str, Any] = json.loads(json.dumps(asdict(profile)))
    return plain


def without_names(text: str, *, profile: CandidateProfile, name: str) -> str:
    """Return what somebody wrote beside their CV without what tells who they are, as blind as the CV itself."""
    known = replace(profile.contact, names=(*profile.contact.names, *([name] if name else [])))
    return canonical(blinded(text, sections=(), contact=known))
