"""Pages of council HR and shared services: vacancies, applicants, shortlists."""
