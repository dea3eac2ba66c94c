"""Which organisations' records somebody may see. The default is none."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Scope:
    """A set of organisation ids. Every staff query takes one and returns nothing outside it."""

    organisation_ids: frozenset[int] = frozenset()

    def __contains__(self, organisation_id: object) -> bool:
        """Say whether an organisation's records are in scope."""
        return organisation_id in self.organisation_ids

    def __bool__(self) -> bool:
        """Say whether anything at all is in scope."""
        return bool(self.organisation_ids)


NOTHING = Scope()
