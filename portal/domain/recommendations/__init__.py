"""Stored match scores; the only room that calls matching. Sees applications and below."""
