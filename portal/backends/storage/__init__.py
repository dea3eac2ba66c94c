"""Files: an interface, a folder and an in-memory store for tests."""
