"""Rooms own meaning. Functions take a Session first and know nothing of HTTP."""
