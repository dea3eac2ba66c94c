"""Review and decisions by people. Sees recommendations and below."""
