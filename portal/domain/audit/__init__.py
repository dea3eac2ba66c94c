"""The append-only record of who did or saw what, written in the same transaction. Imports no other room."""
