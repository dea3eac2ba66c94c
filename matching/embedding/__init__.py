"""Text to vectors. Imports nothing of ours but the nouns of matching."""
