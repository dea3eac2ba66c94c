"""Applications with their immutable snapshot. Sees vacancies, cvs and below."""
