"""Which texts are near which: numbers in, ids and numbers out. Knows nothing of scores or people."""
