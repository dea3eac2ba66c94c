"""Explained matching of CVs and vacancies. May import career_framework; knows no web and no database."""
