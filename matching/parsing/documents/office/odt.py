"""Read an OpenDocument text: body, tables, lists, frames, headers and footers, in reading order."""

import re
from xml.etree.ElementTree import Element

from matching.parsing.documents.errors import EncryptedDocument, MalformedDocument
from matching.parsing.documents.office.archive import Archive
from matching.parsing.documents.office.blocks import Lines

NS = "{urn:oasis:names:tc:opendocument:xmlns:"
OFFICE, TEXT, TABLE, DRAW, STYLE, FO = (
    f"{NS}{name}:1.0}}" for name in ("office", "text", "table", "drawing", "style", "xsl-fo-compatible")
)
PARAGRAPHS = frozenset({TEXT + "p", TEXT + "h"})
SKIPPED = frozenset(
    {
        TEXT + "tracked-changes",
        TEXT + "note",
        TEXT + "sequence-decls",
        TEXT + "bookmark",
        OFFICE + "annotation",
        OFFICE + "forms",
        "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}title",
        "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}desc",
    }
)
MOST_SPACES = 8
WHITE = frozenset({"#ffffff", "#fefefe", "#fdfdfd"})
POINTS = re.compile(r"([\d.]+)pt")
TINY_POINTS = 4.0


def text_from_odt(data: bytes) -> tuple[str, bool]:
    """Return the text and whether hidden text (not displayed, white on white, tiny) was left out."""
    archive = Archive(data)
    if "META-INF/manifest.xml" in archive.names and b"encryption-data" in archive.read("META-INF/manifest.xml"):
        raise EncryptedDocument("an OpenDocument file with a password")
    content = archive.xml("content.xml")
    body = content.find(f"{OFFICE}body/{OFFICE}text")
    if body is None:
        raise MalformedDocument("no text body")
    styles = archive.xml("styles.xml") if "styles.xml" in archive.names else Element("none")
    reader = _Reader(hidden=_hidden_styles(content) | _hidden_styles(styles), filled=_filled_styles(content))
    lines = Lines()
    for header in styles.iter(STYLE + "header"):
        lines.add_once(reader.blocks(header, on_fill=False))
    lines.extend(reader.blocks(body, on_fill=False))
    for footer in styles.iter(STYLE + "footer"):
        lines.add_once(reader.blocks(footer, on_fill=False))
    return lines.text(), lines.has_hidden


class _Reader:
    """Walks the body knowing which styles hide text and which fill the ground behind it."""

    def __init__(self, *, hidden: frozenset[tuple[str, bool]], filled: frozenset[str]) -> None:
        self._hidden = hidden
        self._filled = filled

    def blocks(self, container: Element, *, on_fill: bool, bullet: str = "") -> Lines:
        lines = Lines()
        for child in container:
            if child.tag in PARAGRAPHS:
                self._paragraph(child, lines, on_fill=on_fill, bullet=bullet)
            elif child.tag == TABLE + "table-row":
                self._row(child, lines, on_fill=on_fill)
            elif child.tag == TEXT + "list-item":
                lines.extend(self.blocks(child, on_fill=on_fill, bullet="• "))
            elif child.tag not in SKIPPED:
                lines.extend(self.blocks(child, on_fill=on_fill, bullet=bullet))
        return lines

    def _row(self, row: Element, lines: Lines, *, on_fill: bool) -> None:
        cells = [cell for cell in row if cell.tag == TABLE + "table-cell"]
        lines.add_row(
            [
                self.blocks(cell, on_fill=on_fill or cell.get(TABLE + "style-name", "") in self._filled)
                for cell in cells
            ]
        )

    def _paragraph(self, paragraph: Element, lines: Lines, *, on_fill: bool, bullet: str) -> None:
        boxes = Lines()
        text = self._inline(paragraph, boxes, on_fill=on_fill)
        if text.strip() or not boxes.lines:
            is_item = bullet and paragraph.tag == TEXT + "p" and text.strip()
            lines.add(bullet + text.lstrip() if is_item else text)
        lines.extend(boxes)

    def _inline(self, element: Element, boxes: Lines, *, on_fill: bool) -> str:
        if self._is_hidden(element, on_fill=on_fill):
            boxes.has_hidden |= bool("".join(element.itertext()).strip())
            return ""
        parts = [element.text or ""]
        for child in element:
            parts.append(self._child(child, boxes, on_fill=on_fill))
            parts.append(child.tail or "")
        return "".join(parts)

    def _child(self, child: Element, boxes: Lines, *, on_fill: bool) -> str:
        if child.tag == TEXT + "s":
            count = child.get(TEXT + "c", "1")
            return " " * min(int(count) if count.isdecimal() else 1, MOST_SPACES)
        if child.tag in {TEXT + "tab", TEXT + "line-break"}:
            return "\t" if child.tag == TEXT + "tab" else "\n"
        if child.tag in {DRAW + "frame", DRAW + "custom-shape", DRAW + "g"}:
            boxes.extend(self.blocks(child, on_fill=True))
            return ""
        return "" if child.tag in SKIPPED else self._inline(child, boxes, on_fill=on_fill)

    def _is_hidden(self, element: Element, *, on_fill: bool) -> bool:
        name = element.get(TEXT + "style-name", "")
        return (name, False) in self._hidden or (not on_fill and (name, True) in self._hidden)


def _hidden_styles(root: Element) -> frozenset[tuple[str, bool]]:
    """Return (style name, only hidden where nothing fills the ground behind it)."""
    found: set[tuple[str, bool]] = set()
    for style in root.iter(STYLE + "style"):
        properties = style.find(STYLE + "text-properties")
        if properties is None:
            continue
        size = POINTS.fullmatch(properties.get(FO + "font-size", ""))
        is_tiny = size is not None and float(size[1]) < TINY_POINTS
        name = style.get(STYLE + "name", "")
        if properties.get(TEXT + "display") == "none" or is_tiny:
            found.add((name, False))
        elif properties.get(FO + "color", "").lower() in WHITE and not _has_ground(style):
            found.add((name, True))
    return frozenset(found)


def _filled_styles(root: Element) -> frozenset[str]:
    return frozenset(style.get(STYLE + "name", "") for style in root.iter(STYLE + "style") if _has_ground(style))


def _has_ground(style: Element) -> bool:
    grounds = {properties.get(FO + "background-color", "transparent").lower() for properties in style}
    return bool(grounds - WHITE - {"transparent"})
