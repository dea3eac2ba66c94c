"""Commands for operators: seed, reindex, worker."""
