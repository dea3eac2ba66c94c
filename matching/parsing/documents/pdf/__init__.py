"""PDF files: letters with places, put into lines, rows and reading order."""
