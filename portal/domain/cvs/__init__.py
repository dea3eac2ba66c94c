"""CVs: stored, read, corrected. Sees candidates and below; a stranger to vacancies."""
