"""Interchangeable engines behind interfaces: search, mail, storage. One setting chooses each."""
