"""Councils, shared services and their partnerships. May import audit."""
