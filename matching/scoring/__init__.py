"""One file per feature of a score, and one table of weights. Pure functions over what the engine hands in."""
