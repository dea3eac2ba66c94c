"""What can go wrong with organisations."""


class PartnershipNotPossibleError(Exception):
    """A partnership joins a shared service and a council; these two are something else."""
