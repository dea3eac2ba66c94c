"""What a text does to a machine that reads it, which is marked for a person to look at. May import `words`."""
