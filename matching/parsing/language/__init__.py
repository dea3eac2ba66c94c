"""Which language a passage is in, and Welsh ones put into English. May import `words`."""
