"""Pages of those who review applicants: the ranked list, one person, deciding."""
