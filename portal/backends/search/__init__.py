"""Search over documents: an interface, Whoosh, a plain database fallback and an in-memory one for tests."""
