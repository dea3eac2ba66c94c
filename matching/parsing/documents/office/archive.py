"""Office documents are ZIP files: look at the directory before unpacking anything, unpack with a ceiling."""

import io
import zipfile
from xml.etree.ElementTree import Element

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import ParseError, iterparse

from matching.parsing.documents.errors import EncryptedDocument, MalformedDocument, TooComplexDocument
from matching.parsing.documents.limits import (
    MAX_XML_DEPTH,
    MAX_XML_ELEMENTS,
    MAX_XML_PART,
    MAX_ZIP_ENTRIES,
    MAX_ZIP_RATIO,
    MAX_ZIP_UNPACKED,
    RATIO_MATTERS_ABOVE,
)

ENCRYPTED_FLAG = 0x1


class Archive:
    """A ZIP whose declared sizes were checked and whose parts are read under a ceiling."""

    def __init__(self, data: bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OSError, EOFError, NotImplementedError) as error:
            raise MalformedDocument("the ZIP directory cannot be read") from error
        self._check_directory()
        self.names = frozenset(self._zip.namelist())

    def _check_directory(self) -> None:
        entries = self._zip.infolist()
        if len(entries) > MAX_ZIP_ENTRIES:
            raise TooComplexDocument(f"{len(entries)} parts")
        if sum(entry.file_size for entry in entries) > MAX_ZIP_UNPACKED:
            raise TooComplexDocument("unpacks to too much")
        for entry in entries:
            if entry.flag_bits & ENCRYPTED_FLAG:
                raise EncryptedDocument(entry.filename)
            packed = max(entry.compress_size, 1)
            if entry.file_size > RATIO_MATTERS_ABOVE and entry.file_size / packed > MAX_ZIP_RATIO:
                raise TooComplexDocument(f"{entry.filename} unpacks {entry.file_size // packed} times")

    def read(self, name: str, *, limit: int = MAX_XML_PART) -> bytes:
        """Return a part's bytes. The declared size may lie, so reading stops at `limit`."""
        try:
            with self._zip.open(name) as part:
                data = part.read(limit + 1)
        except KeyError as error:
            raise MalformedDocument(f"{name} is missing") from error
        except Exception as error:
            # zlib, lzma, bz2 and struct each raise their own kind on damaged data
            raise MalformedDocument(f"{name} cannot be unpacked") from error
        if len(data) > limit:
            raise TooComplexDocument(f"{name} is too long")
        return data

    def xml(self, name: str) -> Element:
        """Return a part as an element tree: no entities, no external anything, bounded depth and size."""
        return parse_xml(self.read(name))


def parse_xml(data: bytes) -> Element:
    """Parse untrusted XML. Entity declarations, absurd depth and absurd size raise TooComplexDocument."""
    depth = count = 0
    root: Element | None = None
    try:
        for event, element in iterparse(io.BytesIO(data), events=("start", "end"), forbid_dtd=True):
            if event == "end":
                depth -= 1
                continue
            root = element if root is None else root
            depth += 1
            count += 1
            if depth > MAX_XML_DEPTH or count > MAX_XML_ELEMENTS:
                raise TooComplexDocument("XML nested too deeply or too long")
    except DefusedXmlException as error:
        raise TooComplexDocument("XML declares entities") from error
    except (ParseError, ValueError, LookupError) as error:
        raise MalformedDocument("XML is damaged") from error
    if root is None:
        raise MalformedDocument("XML is empty")
    return root
