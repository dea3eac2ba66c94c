"""Background work: outbox events become deliveries, deliveries become handler calls."""
