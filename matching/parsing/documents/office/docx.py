"""Read a Word document: body, tables, text boxes, content controls, headers and footers, in reading order.

A walk over the XML rather than a library: the ones tried print a text box twice (its modern and its
fallback form), lose list bullets and cannot leave out hidden words.
"""

import re
from collections.abc import Callable
from xml.etree.ElementTree import Element

from matching.parsing.documents.errors import MalformedDocument
from matching.parsing.documents.office.archive import Archive
from matching.parsing.documents.office.blocks import Lines

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
VAL = W + "val"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
SKIPPED = frozenset(
    W + name
    for name in (
        *("del", "delText", "moveFrom", "instrText", "footnoteReference", "endnoteReference"),
        *("pPr", "rPr", "tblPr", "trPr", "tcPr", "sectPr"),
    )
)
WHITE = frozenset({"ffffff", "fefefe", "fdfdfd"})
NOT_FILLED = frozenset({"auto", "ffffff", ""})
TINY_HALF_POINTS = 8  # four points: no reader sees it, a parser does
HEADER = re.compile(r"word/header\d*\.xml")
FOOTER = re.compile(r"word/footer\d*\.xml")


def text_from_docx(data: bytes) -> tuple[str, bool]:
    """Return the text and whether hidden text (vanished, white on white, tiny) was left out."""
    archive = Archive(data)
    document = archive.xml("word/document.xml")
    body = document.find(W + "body")
    if body is None:
        reason = "saved as strict Open XML" if STRICT in document.tag else "no body"
        raise MalformedDocument(reason)
    lines = Lines()
    for name in sorted(filter(HEADER.fullmatch, archive.names)):
        lines.add_once(_blocks(archive.xml(name), on_fill=False))
    lines.extend(_blocks(body, on_fill=False))
    for name in sorted(filter(FOOTER.fullmatch, archive.names)):
        lines.add_once(_blocks(archive.xml(name), on_fill=False))
    return lines.text(), lines.has_hidden


def _blocks(container: Element, *, on_fill: bool) -> Lines:
    """Return the lines of whatever holds paragraphs: a body, a cell, a text box, a content control."""
    lines = Lines()
    for child in container:
        if child.tag == W + "p":
            _paragraph(child, lines, on_fill=on_fill)
        elif child.tag == W + "tbl":
            _table(child, lines, on_fill=on_fill)
        elif child.tag == MC + "AlternateContent":
            lines.extend(_blocks(_alternative(child), on_fill=on_fill))
        elif child.tag not in SKIPPED:
            lines.extend(_blocks(child, on_fill=on_fill))
    return lines


def _table(table: Element, lines: Lines, *, on_fill: bool) -> None:
    for row in table.iter(W + "tr") if table.find(W + "tr") is None else table.findall(W + "tr"):
        cells = [cell for child in row for cell in ([child] if child.tag == W + "tc" else child.iter(W + "tc"))]
        lines.add_row([_blocks(cell, on_fill=on_fill or _is_filled(cell.find(W + "tcPr"))) for cell in cells])


def _paragraph(paragraph: Element, lines: Lines, *, on_fill: bool) -> None:
    properties = paragraph.find(W + "pPr")
    on_fill = on_fill or _is_filled(properties)
    boxes = Lines()
    text = _inline(paragraph, boxes, on_fill=on_fill)
    if text.strip() and _is_list_item(properties):
        text = "• " + text.lstrip()
    if text.strip() or not boxes.lines:
        lines.add(text)
    lines.extend(boxes)


def _inline(element: Element, boxes: Lines, *, on_fill: bool) -> str:
    """Return the words of a paragraph's content; text boxes anchored in it go to `boxes`."""
    parts: list[str] = []
    for child in element:
        if plain := PLAIN.get(child.tag):
            parts.append(plain(child))
        elif child.tag == W + "txbxContent":
            boxes.extend(_blocks(child, on_fill=True))
        elif child.tag == MC + "AlternateContent":
            parts.append(_inline(_alternative(child), boxes, on_fill=on_fill))
        elif child.tag == W + "r" and _is_hidden(child, on_fill=on_fill):
            boxes.has_hidden |= any((text.text or "").strip() for text in child.iter(W + "t"))
        elif child.tag not in SKIPPED:
            parts.append(_inline(child, boxes, on_fill=on_fill))
    return "".join(parts)


PLAIN: dict[str, Callable[[Element], str]] = {
    W + "t": lambda element: element.text or "",
    W + "tab": lambda _: "\t",
    W + "br": lambda _: "\n",
    W + "cr": lambda _: "\n",
    W + "noBreakHyphen": lambda _: "-",
    W + "softHyphen": lambda _: "",
    W + "sym": lambda _: "•",
}


def _alternative(element: Element) -> Element:
    """Return one of the forms of the same content: the first on offer."""
    choice = element.find(MC + "Choice")
    fallback = element.find(MC + "Fallback")
    for form in (choice, fallback):
        if form is not None and next(form.iter(W + "t"), None) is not None:
            return form
    return Element("nothing")


def _is_list_item(properties: Element | None) -> bool:
    if properties is None:
        return False
    style = properties.find(W + "pStyle")
    name = "" if style is None else style.get(VAL, "")
    if name.lower().startswith(("heading", "title")):
        return False
    return properties.find(W + "numPr") is not None or name.startswith("List")


def _is_filled(properties: Element | None) -> bool:
    shading = None if properties is None else properties.find(W + "shd")
    return shading is not None and shading.get(W + "fill", "auto").lower() not in NOT_FILLED


def _is_hidden(run: Element, *, on_fill: bool) -> bool:
    properties = run.find(W + "rPr")
    if properties is None:
        return False
    vanish = properties.find(W + "vanish")
    if vanish is not None and vanish.get(VAL, "true") not in {"0", "false", "off"}:
        return True
    size = properties.find(W + "sz")
    if size is not None and size.get(VAL, "").isdecimal() and int(size.get(VAL, "0")) < TINY_HALF_POINTS:
        return True
    colour = properties.find(W + "color")
    is_white = colour is not None and colour.get(VAL, "").lower() in WHITE
    return is_white and not on_fill and not _is_filled(properties)
