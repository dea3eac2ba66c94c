"""Signing in."""

from flask import render_template


def sign_in() -> str:
    """Ask for an e-mail address."""
    return render_template("public/sign_in.html")
