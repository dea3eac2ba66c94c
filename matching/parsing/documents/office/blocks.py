"""Lines gathered from an office document, and how table rows become lines."""

from dataclasses import dataclass, field

from matching.parsing.lines.headings import heading_kind

CELL_SEPARATOR = " | "


@dataclass(slots=True)
class Lines:
    """Text lines in reading order, and whether something hidden was left out."""

    lines: list[str] = field(default_factory=list)
    has_hidden: bool = False

    def add(self, text: str) -> None:
        """Append a paragraph; a line break inside it starts a new line."""
        self.lines.extend(part.rstrip() for part in text.split("\n"))

    def add_row(self, cells: list["Lines"]) -> None:
        """Append a table row: short cells side by side, long ones (a layout table) one after another."""
        self.has_hidden |= any(cell.has_hidden for cell in cells)
        filled = [[line for line in cell.lines if line.strip()] for cell in cells]
        heads = bool(filled) and len(filled[0]) == 1 and heading_kind(filled[0][0]) is not None
        if all(len(cell) <= 1 for cell in filled) and not heads:
            joined = CELL_SEPARATOR.join(cell[0].strip() for cell in filled if cell)
            self.lines.extend([joined] if joined else [])
            return
        for position, cell in enumerate(cells):
            # Dates in a narrow cell belong to what stands beside them; two long cells are columns
            is_label = len(filled[position]) == 1 and position + 1 < len(cells)
            self.lines.extend(filled[position] if is_label else [*cell.lines, ""])

    def extend(self, other: "Lines") -> None:
        """Append everything of `other`."""
        self.lines.extend(other.lines)
        self.has_hidden |= other.has_hidden

    def add_once(self, other: "Lines") -> None:
        """Append the lines of `other` not seen yet: first-page and odd-page headers repeat each other."""
        seen = set(self.lines)
        self.lines.extend(line for line in other.lines if line not in seen)
        self.has_hidden |= other.has_hidden

    def text(self) -> str:
        """Return all lines as one text."""
        return "\n".join(self.lines)
