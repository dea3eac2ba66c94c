"""The front page."""

from flask import render_template


def home() -> str:
    """Show what Swyddi is and where to start."""
    return render_template("public/home.html")
