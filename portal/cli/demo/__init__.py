"""The demo's raw material: invented people with real CV files, adverts, and who applied where.

Pure functions of a seed: no database, no web, no clock. May import the standard library, career_framework
and the document writers (fpdf2, python-docx, odfpy, Pillow, Open Sans), nothing else of the portal.
"""
