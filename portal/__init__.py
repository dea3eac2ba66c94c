"""Swyddi, the portal: people, vacancies and the web. May import matching and career_framework."""
