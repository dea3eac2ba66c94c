"""How much a document may cost. A real CV stays far below each of these."""

MAX_BYTES = 5 * 1024 * 1024

# Inside a ZIP (DOCX, ODT)
MAX_ZIP_ENTRIES = 500
MAX_ZIP_UNPACKED = 60 * 1024 * 1024
MAX_XML_PART = 20 * 1024 * 1024
MAX_ZIP_RATIO = 200  # unpacked to packed, of one part; Word's own XML rarely passes 30
RATIO_MATTERS_ABOVE = 1024 * 1024
MAX_XML_DEPTH = 200
MAX_XML_ELEMENTS = 400_000

# Inside a PDF
MAX_PAGES = 40

# What comes out
MAX_TEXT = 200_000  # characters; a CV of fifty pages
MAX_LINE = 40_000  # characters without a line break; whole CVs are pasted as one paragraph, and are shorter

# The subprocess
MEMORY_BYTES = 1024 * 1024 * 1024
CPU_SECONDS = 8
WALL_SECONDS = 9.5  # so that the answer is there within ten, the process ended and all
OPEN_FILES = 64
MAX_OUTPUT_BYTES = 32 * 1024 * 1024
