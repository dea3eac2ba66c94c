"""Forgetting what the retention list says is forgotten. Sees every room."""
