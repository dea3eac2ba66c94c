"""The staff journey of a vacancy: writing, checking, approving, and what may still change after."""
