"""Mail: an interface, SMTP, a folder of messages for development and an in-memory outbox for tests."""
