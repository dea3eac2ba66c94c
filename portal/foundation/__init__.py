"""The ground: database, settings, clock, bilingual values, events and outbox. Imports nothing above."""
