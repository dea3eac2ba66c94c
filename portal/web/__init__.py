"""Speaks HTTP. Audiences (public, candidate, staff, admin) own pages and never import each other."""
