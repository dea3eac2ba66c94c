"""The demo: invented people with real CV files, adverts, who applied where, and the accounts to try.

`plan` and what it builds on are pure functions of a seed: no database, no web, no clock. They may import the
standard library, career_framework and the document writers (fpdf2, python-docx, odfpy, Pillow, Open Sans).
`accounts` and the seeding that puts a plan into the database may import the domain.
"""
