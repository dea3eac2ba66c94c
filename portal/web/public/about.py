"""What anybody may want to know about the service itself."""

from flask import render_template


def how_matching_works() -> str:
    """Explain what the matcher reads, what it never sees, and who decides."""
    return render_template("public/how_matching_works.html")


def accessibility() -> str:
    """Show the accessibility statement."""
    return render_template("public/accessibility.html")


def privacy() -> str:
    """Show what is kept of people, why and for how long."""
    return render_template("public/privacy.html")


def cookies() -> str:
    """Show the one cookie there is."""
    return render_template("public/cookies.html")
