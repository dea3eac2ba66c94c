"""Adverts, from draft to closed. Sees candidates and below; a stranger to cvs."""
