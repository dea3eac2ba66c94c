"""Putting the demo plan into the database through the rooms' own services, as people would have done it."""
