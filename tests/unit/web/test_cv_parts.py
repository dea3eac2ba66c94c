"""How a reviewer's page lays a CV out."""

from matching.profiles import CandidateProfile, Section, SectionKind
from portal.web.staff.shortlist.applicant import Part, parts_of

TEXT = """Experience
• Wrote a Python integration that moves 240 records a night and reports every
row it could not place.
• Led four people
python
sql
"""


def test_a_sentence_the_page_broke_is_one_line_again_and_short_lines_stay_apart() -> None:
    section = Section(SectionKind.EXPERIENCE, "Experience", 0, len(TEXT))
    cv = CandidateProfile(text=TEXT, blind_text=TEXT, sections=(section,))
    sentence = "• Wrote a Python integration that moves 240 records a night and reports every row it could not place."
    assert parts_of(cv) == [Part("Experience", [sentence, "• Led four people", "python", "sql"])]
