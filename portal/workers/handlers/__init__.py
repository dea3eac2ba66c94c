"""What happens after an event, one file a room. A handler may run twice: each makes sure it does no harm."""
