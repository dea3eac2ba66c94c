"""Vacancies from files, adverts and role levels: what is asked, line by line. May import `sandbox` and `skills`."""
