"""People looking for work. Sees accounts and below."""
