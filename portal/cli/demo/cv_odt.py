"""Lays a CV out as an OpenDocument text."""

from io import BytesIO
from typing import Any

from odf.opendocument import OpenDocumentText
from odf.style import (
    Columns,
    Header,
    ListLevelProperties,
    MasterPage,
    PageLayout,
    PageLayoutProperties,
    ParagraphProperties,
    SectionProperties,
    Style,
    TableColumnProperties,
    TextProperties,
)
from odf.table import Table, TableCell, TableColumn, TableRow
from odf.text import H, List, ListItem, ListLevelStyleBullet, ListStyle, P, Section

from portal.cli.demo.cv_text import CvContent, CvEntry, CvSection
from portal.cli.demo.people import Layout


def write_odt(content: CvContent, layout: Layout) -> bytes:
    """Return the CV as an ODT file in `layout` (a text box is a DOCX matter and becomes a single column)."""
    paper = _Paper(content)
    if layout is not Layout.RUNNING_HEADER:
        paper.line(content.name, "Name")
        for line in content.contact:
            paper.line(line)
    body = paper.columns() if layout is Layout.TWO_COLUMN else paper.document.text
    for section in content.sections:
        if layout is Layout.TABLE and section.entries:
            paper.table(body, section)
        else:
            paper.section(body, section, plain=layout is Layout.PLAIN)
    if layout is Layout.RUNNING_HEADER:
        paper.running_header()
    written = BytesIO()
    paper.document.save(written)
    return written.getvalue()


class _Paper:
    """An OpenDocument text with the few styles a CV needs."""

    def __init__(self, content: CvContent) -> None:
        self.content = content
        self.document = OpenDocumentText()
        self.page = PageLayout(name="Page")
        self.page.addElement(PageLayoutProperties(pagewidth="21cm", pageheight="29.7cm", margin="1.9cm"))
        self.document.automaticstyles.addElement(self.page)
        self.master = MasterPage(name="Standard", pagelayoutname=self.page)
        self.document.masterstyles.addElement(self.master)
        self.bullets = self._bullet_style()
        self.styles = {
            "Name": self._style("Name", size="20pt", bold=True),
            "Title": self._style("JobTitle", size="11pt", bold=True),
            "Dates": self._style("Dates", size="9.5pt", colour="#505a5f"),
            "Body": self._style("Body", size="10.5pt"),
            "Heading": self._style("SectionHeading", size="13pt", bold=True, colour="#1d505f", above="0.35cm"),
        }

    def _bullet_style(self) -> Any:
        style = ListStyle(name="Bullets")
        level = ListLevelStyleBullet(level=1, bulletchar="•")
        level.addElement(ListLevelProperties(spacebefore="0.2cm", minlabelwidth="0.4cm"))
        style.addElement(level)
        self.document.styles.addElement(style)
        return style

    def _style(self, name: str, *, size: str, bold: bool = False, colour: str = "#000000", above: str = "0cm") -> Any:
        style = Style(name=name, family="paragraph")
        style.addElement(ParagraphProperties(margintop=above, marginbottom="0.1cm"))
        weight = "bold" if bold else "normal"
        style.addElement(TextProperties(fontfamily="Liberation Sans", fontsize=size, fontweight=weight, color=colour))
        self.document.styles.addElement(style)
        return style

    def line(self, text: str, style: str = "Body", into: Any = None) -> None:
        """Add a paragraph to the text, or to `into`."""
        (self.document.text if into is None else into).addElement(P(stylename=self.styles[style], text=text))

    def section(self, into: Any, section: CvSection, *, plain: bool) -> None:
        """Add a headed section; `plain` types the heading and the bullets instead of styling them."""
        if section.heading and plain:
            self.line(section.heading.upper(), into=into)
        elif section.heading:
            into.addElement(H(outlinelevel=2, stylename=self.styles["Heading"], text=section.heading))
        if section.text:
            self.line(section.text, into=into)
        for entry in section.entries:
            self._entry(into, entry, plain=plain)
        self._bullets(into, section.items, plain=plain)

    def _entry(self, into: Any, entry: CvEntry, *, plain: bool) -> None:
        self.line(f"{entry.title}, {entry.employer}", "Body" if plain else "Title", into)
        self.line(entry.dates, "Dates", into)
        self._bullets(into, entry.bullets, plain=plain)

    def _bullets(self, into: Any, lines: tuple[str, ...], *, plain: bool = False) -> None:
        if plain:
            for line in lines:
                self.line(f"- {line}", into=into)
        elif lines:
            bullets = List(stylename=self.bullets)
            for line in lines:
                item = ListItem()
                self.line(line, into=item)
                bullets.addElement(item)
            into.addElement(bullets)

    def columns(self) -> Any:
        """Return a two-column section to write into."""
        style = Style(name="TwoColumns", family="section")
        properties = SectionProperties()
        properties.addElement(Columns(columncount=2, columngap="0.8cm"))
        style.addElement(properties)
        self.document.automaticstyles.addElement(style)
        section = Section(stylename=style, name="Story")
        self.document.text.addElement(section)
        return section

    def table(self, into: Any, section: CvSection) -> None:
        """Add jobs as a table: dates at the left, words at the right."""
        into.addElement(H(outlinelevel=2, stylename=self.styles["Heading"], text=section.heading))
        table = Table(name=section.kind)
        for name, width in (("DatesColumn", "3.6cm"), ("StoryColumn", "13.4cm")):
            style = Style(name=name, family="table-column")
            style.addElement(TableColumnProperties(columnwidth=width))
            self.document.automaticstyles.addElement(style)
            table.addElement(TableColumn(stylename=style))
        for entry in section.entries:
            row = TableRow()
            dates, story = TableCell(valuetype="string"), TableCell(valuetype="string")
            self.line(entry.dates, "Dates", dates)
            self.line(f"{entry.title}, {entry.employer}", "Title", story)
            self._bullets(story, entry.bullets)
            row.addElement(dates)
            row.addElement(story)
            table.addElement(row)
        into.addElement(table)

    def running_header(self) -> None:
        """Put the name and contact details in the page header."""
        header = Header()
        self.line(self.content.name, "Title", header)
        self.line("  |  ".join(self.content.contact), "Dates", header)
        self.master.addElement(header)
