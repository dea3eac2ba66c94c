"""Files made to harm a reader: what unpacks, repeats, nests or draws without end. Made afresh, none is kept."""

import io
import zipfile
import zlib

from odf.opendocument import OpenDocumentText
from odf.text import P

from tests.factories.cv_layouts import odt_bytes, zip_of

PAGE = b"/Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 5 0 R>>>>/Contents 4 0 R"
FONT = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"


def pdf_of(*objects: bytes) -> bytes:
    """Number the objects from 1 and leave the cross references out: readers rebuild them."""
    body = b"".join(b"%d 0 obj%s endobj\n" % (number, held) for number, held in enumerate(objects, start=1))
    return b"%PDF-1.5\n" + body + b"trailer<</Root 1 0 R>>\n%%EOF"


def stream(data: bytes, extra: bytes = b"") -> bytes:
    packed = zlib.compress(data, 9)
    return b"<</Filter/FlateDecode%s/Length %d>>stream\n%s\nendstream" % (extra, len(packed), packed)


def one_page_pdf(content: bytes, page: bytes = PAGE) -> bytes:
    return pdf_of(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<<" + page + b">>",
        stream(content),
        FONT,
    )


def million_glyphs() -> bytes:
    """A page as high as a tower, so that no line lies over another."""
    page = PAGE.replace(b"0 0 595 842", b"0 0 595 250000")
    return one_page_pdf(b"BT /F1 9 Tf " + _placed_lines(20_000) + b"ET", page)


def _placed_lines(count: int) -> bytes:
    """Lines of sixty letters under each other."""
    words = b"(" + b"word " * 12 + b") Tj "
    return b"".join(b"1 0 0 1 10 %d Tm " % (10 + 10 * number) + words for number in range(count))


def glyphs_on_every_page() -> bytes:
    """As many pages as are read, each with nearly as many letters as are read."""
    page = PAGE.replace(b"0 0 595 842", b"0 0 595 40000")
    return pdf_of(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[" + b" ".join(b"%d 0 R" % (number + 6) for number in range(40)) + b"]/Count 40>>",
        b"<<>>",
        stream(b"BT /F1 9 Tf " + _placed_lines(3_000) + b"ET"),
        FONT,
        *[b"<<" + page + b">>"] * 40,
    )


def ten_thousand_pages() -> bytes:
    kids = b" ".join(b"%d 0 R" % (number + 6) for number in range(10_000))
    pages = [b"<<" + PAGE + b">>"] * 10_000
    return pdf_of(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[" + kids + b"]/Count 10000>>",
        b"<<" + PAGE + b">>",
        stream(b"BT /F1 9 Tf 10 800 Td (A page of many) Tj ET"),
        FONT,
        *pages,
    )


def object_stream_bomb() -> bytes:
    """Objects packed in a stream that unpacks to three hundred megabytes."""
    packed = stream(b"6 0 " + b" " * (300 * 1024 * 1024), b"/Type/ObjStm/N 1/First 4")
    return pdf_of(b"<</Type/Catalog/Pages 6 0 R>>", packed)


def cyclic_pages() -> bytes:
    """Two page trees that hold each other."""
    return pdf_of(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 5/Parent 3 0 R>>",
        b"<</Type/Pages/Kids[2 0 R]/Count 5/Parent 2 0 R>>",
    )


def self_drawing_form() -> bytes:
    """A drawing that draws itself twice, and so on."""
    resources = b"/Resources<</XObject<</X 4 0 R>>>>"
    form = b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]" + resources
    return pdf_of(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R" + resources + b">>",
        stream(b"/X Do " * 50, form),
    )


def huge_page_with_white_words() -> bytes:
    """White words make the reader draw the page, which is as large as a PDF allows to say."""
    page = PAGE.replace(b"0 0 595 842", b"0 0 2000000 2000000")
    return one_page_pdf(b"1 1 1 rg BT /F1 9 Tf 10 800 Td (white words that nobody sees) Tj ET", page)


def huge_image() -> bytes:
    """A picture of forty thousand by forty thousand dots, and no words."""
    page = PAGE.replace(b"/Font<</F1 5 0 R>>", b"/XObject<</I 6 0 R>>")
    dots = b"/Type/XObject/Subtype/Image/Width 40000/Height 40000/BitsPerComponent 8/ColorSpace/DeviceGray"
    return pdf_of(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<<" + page + b">>",
        stream(b"500 0 0 500 0 0 cm /I Do"),
        FONT,
        stream(bytes(64 * 1024 * 1024), dots),
    )


def many_filters() -> bytes:
    """A stream packed fifty times over."""
    data = bytes(4 * 1024 * 1024)
    for _ in range(50):
        data = zlib.compress(data)
    filters = b"[" + b"/FlateDecode" * 50 + b"]"
    content = b"<</Filter%s/Length %d>>stream\n%s\nendstream" % (filters, len(data), data)
    return pdf_of(
        b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>", b"<<" + PAGE + b">>", content, FONT
    )


def _odt(content: str) -> bytes:
    whole = io.BytesIO(odt_bytes(OpenDocumentText()))
    with zipfile.ZipFile(whole) as source:
        parts = {name: source.read(name) for name in source.namelist()}
    return zip_of(parts | {"content.xml": content.encode()})


ODT_NAMES = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
)


def odt_bomb() -> bytes:
    return _odt("<x>" + " " * (70 * 1024 * 1024) + "</x>")


def odt_entities() -> bytes:
    entities = "".join(f'<!ENTITY l{n + 1} "{f"&l{n};" * 10}">' for n in range(9))
    return _odt(
        f'<!DOCTYPE d [<!ENTITY l0 "lol">{entities}]><office:document-content {ODT_NAMES}><office:body><office:text>'
        "<text:p>&l9;</text:p></office:text></office:body></office:document-content>"
    )


def odt_nested() -> bytes:
    depth = 50_000
    return _odt(f"<office:document-content {ODT_NAMES}>" + "<text:p>" * depth + "</text:p>" * depth)


def odt_endless_spaces() -> bytes:
    """Spaces by number and cells by repetition, in a document of hardly a word."""
    spaces = '<text:p>a<text:s text:c="999999999"/></text:p>' * 10
    cells = (
        '<table:table><table:table-row table:number-rows-repeated="9999999"><table:table-cell/></table:table-row>'
        "</table:table>"
    )
    return _odt(
        f"<office:document-content {ODT_NAMES}><office:body><office:text>{spaces}{cells}</office:text></office:body>"
        "</office:document-content>"
    )


def odt_many_elements() -> bytes:
    return _odt(f"<office:document-content {ODT_NAMES}>{'<text:p/>' * 450_000}</office:document-content>")


def encrypted_odt() -> bytes:
    whole = io.BytesIO(odt_bytes(OpenDocumentText()))
    with zipfile.ZipFile(whole) as source:
        parts = {name: source.read(name) for name in source.namelist()}
    return zip_of(parts | {"META-INF/manifest.xml": b"<m><file-entry><encryption-data/></file-entry></m>"})


def truncated_odt() -> bytes:
    document = OpenDocumentText()
    for number in range(50):
        document.text.addElement(P(text=f"Line {number} of a document that stops"))
    whole = odt_bytes(document)
    return whole[: len(whole) // 2]


def overlapping_zip() -> bytes:
    """Entries that all point at one packed part, so that a few bytes unpack to much."""
    data = zip_of({"word/document.xml": bytes(15 * 1024 * 1024)})
    return data.replace(b"word/document.xml", b"word/document.xmm", 1)


def slow_text(unit: str) -> bytes:
    """As much text as is read, of one thing that patterns could stumble over."""
    return (unit * (190_000 // len(unit))).encode()


MORE_HOSTILE = {
    "million glyphs": (million_glyphs(), {"too-complex"}),
    "glyphs on forty pages": (glyphs_on_every_page(), {"too-complex"}),
    "ten thousand pages": (ten_thousand_pages(), {"too-complex"}),
    "object stream bomb": (object_stream_bomb(), {"too-complex", "malformed", "no-text"}),
    "cyclic pages": (cyclic_pages(), {"too-complex", "malformed", "no-text"}),
    "drawing that draws itself": (self_drawing_form(), {"too-complex", "malformed", "no-text"}),
    "white words on a huge page": (huge_page_with_white_words(), {"too-complex", "malformed", "no-text"}),
    "huge picture": (huge_image(), {"no-text", "too-complex", "malformed"}),
    "fifty filters": (many_filters(), {"no-text", "too-complex", "malformed"}),
    "odt bomb": (odt_bomb(), {"too-complex"}),
    "odt entities": (odt_entities(), {"too-complex"}),
    "odt nested": (odt_nested(), {"too-complex"}),
    "odt endless spaces": (odt_endless_spaces(), {"no-text"}),
    "odt of many elements": (odt_many_elements(), {"too-complex"}),
    "odt with a password": (encrypted_odt(), {"encrypted"}),
    "odt truncated": (truncated_odt(), {"malformed"}),
    "zip of another name": (overlapping_zip(), {"unknown-type", "malformed", "too-complex"}),
    "text of addresses": (slow_text("a."), {"too-complex"}),
}
