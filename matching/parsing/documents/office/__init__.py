"""Word and OpenDocument files: archives of XML."""
