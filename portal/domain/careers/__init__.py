"""The career framework as the portal uses it. May import audit and the career_framework package."""
