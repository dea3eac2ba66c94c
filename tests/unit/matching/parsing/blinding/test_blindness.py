"""Who somebody is leaves no trace in what is compared, and every offset stays true."""

import re
from dataclasses import dataclass, replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matching.parsing import canonical_blind_text, extract_text, parse_text, passages
from matching.parsing.blinding.contact import folded
from matching.profiles import CandidateProfile, SectionKind
from portal.cli.demo.cv_documents import render_cv
from portal.cli.demo.people import Awkward, build_candidates


@dataclass(frozen=True)
class Person:
    title: str = "Ms"
    first: str = "Eleri"
    last: str = "Gwynfryn"
    she: str = "she"
    her: str = "her"
    sets: str = "she/her"
    email: str = "eleri.gwynfryn@mail.example"
    phone: str = "07700 900123"
    address: str = "14 Heol y Bont, Pontypool, NP4 6ZZ"
    born: str = "12/03/1985"
    age: str = "41"
    nationality: str = "British"
    marital: str = "Married"
    family: str = "married with two children"
    religion: str = "Methodist"
    school: str = "Ysgol Gyfun Enghraifft"
    university: str = "Cardiff University"
    noun: str = "woman"
    photo: str = "Photograph attached"


def cv_of(person: Person) -> str:
    return f"""Curriculum Vitae
{person.title} {person.first} {person.last}
Senior Business Analyst
{person.address}
{person.email} | {person.phone} | linkedin.com/in/{person.first.lower()}
Nationality: {person.nationality} | Date of birth: {person.born} | Pronouns: {person.sets}
Age: {person.age} | Marital status: {person.marital}
{person.photo}

Profile
{person.first} is a business analyst with ten years of experience in local government. Clients trust {person.first},
because {person.she} listens, and {person.her} workshops end on time. I am a {person.noun} who likes plain words.
I am a {person.nationality} citizen, aged {person.age}, born on {person.born} and {person.family}.

Employment history
Senior Business Analyst
Torfaen County Borough Council
Jan 2019 – present
• Led user research and business process modelling with a team of four analysts.
• As {person.title} {person.last} I chaired the data quality board.
• {person.first} {person.last} won the council's prize for accessibility.

Education
BSc (Hons) Computing, {person.university}, 2008 - 2011
A levels: Maths, Physics - {person.school}, 2008

Skills
Agile working, stakeholder relationship management, data modelling

Interests
Singing in the {person.religion} choir

References
{person.title} Someone Else, {person.address}
"""


ELERI = Person()
NAMES = [
    ("Mohammed", "Al-Hassan"), ("Priya", "Venkataraman"), ("Agnieszka", "Wójcik"), ("Chukwuemeka", "Okonkwo-Bello"),
    ("Siân", "Llywelyn-Prys"), ("Rhys", "ap Gwilym"),
    ("Liam", "O'Connor"), ("María José", "de la Cruz"), ("Xi", "Li"),
    ("Fatima", "bint Yusuf"), ("John", "Jones"), ("Grace", "Young"), ("Łukasz", "Żak"), ("Ngozi", "Adichie"),
]  # fmt: skip
SWAPS = [
    *({"first": first, "last": last} for first, last in NAMES),
    {"title": "Mr", "she": "he", "her": "his", "sets": "he/him", "noun": "man"},
    {"title": "Mx", "she": "they", "her": "their", "sets": "they/them", "noun": "non-binary"},
    {"title": "Dr"},
    {"age": "23", "born": "3 January 2003"},
    {"born": "1 Mai 1961"},
    {"nationality": "Polish", "marital": "Single", "family": "divorced"},
    {"nationality": "Nigerian", "religion": "Muslim"},
    {"nationality": "Welsh", "religion": "Catholic"},
    {"address": "Flat 3, 221 High Street, Cardiff CF10 1ZZ", "phone": "+44 (0)29 2000 0000"},
    {"address": "Maes-y-coed, Llanfihangel-y-Creuddyn, SY23 4ZZ", "email": "xyz99@other.example"},
    {"school": "St Mary's Catholic Comprehensive School", "university": "University of Lagos"},
    {"school": "Eton College", "university": "Prifysgol Aberystwyth"},
    {"photo": "[photo]"},
]


@pytest.mark.parametrize("swap", SWAPS, ids=str)
def test_another_person_with_the_same_work_is_the_same_cv(swap: dict[str, str]) -> None:
    one, other = parse_text(cv_of(ELERI)), parse_text(cv_of(replace(ELERI, **swap)))
    assert canonical_blind_text(other) == canonical_blind_text(one)
    assert [passage.canonical for passage in passages(other)] == [passage.canonical for passage in passages(one)]
    assert [skill.skill_id for skill in other.skills] == [skill.skill_id for skill in one.skills]
    assert other.languages == one.languages
    assert other.warnings == one.warnings


def test_nothing_of_the_person_is_left() -> None:
    blind = canonical_blind_text(parse_text(cv_of(ELERI))).casefold()
    for trace in (
        "eleri", "gwynfryn", "mail.example", "900123", "heol", "pontypool", "np4", "1985", "41", "british", "married",
        "methodist", "enghraifft", "cardiff university", "woman", " she ", "her ", "photo", "linkedin", "someone",
    ):  # fmt: skip
        assert trace not in blind
    for kept in ("torfaen county borough council", "jan 2019", "bsc (hons) computing", "data quality", "2008 - 2011"):
        assert kept in blind


def test_a_welsh_cv_is_blind_too() -> None:
    text = """Enw: Eleri Gwynfryn
Dyddiad geni: 12 Mawrth 1985
Cenedligrwydd: Cymraes
Cyfeiriad: 14 Heol y Bont, Pontypŵl

Proffil
Mae Eleri yn ddadansoddwr busnes, 41 oed, yn briod gyda dau o blant. Menyw sy'n arwain timau digidol yw hi.

Addysg
Gradd mewn Cyfrifiadureg, Prifysgol Aberystwyth, 2008
"""
    blind = canonical_blind_text(parse_text(text))
    for trace in ("Eleri", "1985", "Cymraes", "Heol", "41", "Menyw", "Aberystwyth"):
        assert trace not in blind
    assert "arwain timau digidol" in blind
    assert "Cyfrifiadureg" in blind


def test_words_of_the_work_are_not_mistaken_for_the_person() -> None:
    text = """Mark Jenkins
Business Analyst

Employment history
Developer, British Gas, 2015 - 2018
• Built Jenkins pipelines. Mark schemes were checked by a Scrum Master in May 2017.
• Ran the Welsh language scheme; fluent Welsh speaker.
• Saved £1,200,000 between 2015 and 2018 in 12 months.
"""
    blind = parse_text(text).blind_text
    for kept in (
        "Jenkins pipelines",
        "Mark schemes",
        "Scrum Master",
        "May 2017",
        "British Gas",
        "Welsh speaker",
        "£1,200,000",
    ):
        assert kept in blind


def assert_offsets_hold(profile: CandidateProfile) -> None:
    assert len(profile.blind_text) == len(profile.text)
    assert all(blind in {letter, " "} for letter, blind in zip(profile.text, profile.blind_text, strict=True))
    assert [*map(len, profile.text.split("\n"))] == [*map(len, profile.blind_text.split("\n"))]
    for skill in profile.skills:
        assert profile.text[skill.start : skill.end] == skill.passage
        assert skill.matched in skill.passage
    for passage in passages(profile):
        assert profile.blind_text[passage.start : passage.end] == passage.text
    assert [section.start for section in profile.sections[1:]] == [section.end for section in profile.sections[:-1]]
    for section in profile.sections:
        assert section.heading in profile.text[section.start : section.end]


def test_offsets_hold_in_a_whole_cv() -> None:
    assert_offsets_hold(parse_text(cv_of(ELERI)))


LINES = st.sampled_from(
    [*cv_of(ELERI).split("\n"), "", "# Skills:", "• ", "–", "(she/her)", "ŵŷ |||", "2015-", "Mr. Mrs. Dr."]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(LINES | st.text(max_size=40), max_size=25).map("\n".join))
def test_offsets_hold_in_any_text(text: str) -> None:
    assert_offsets_hold(parse_text(text))


def test_passages_know_their_section_and_job() -> None:
    found = {passage.canonical: passage for passage in passages(parse_text(cv_of(ELERI)))}
    led = found["Led user research and business process modelling with a team of four analysts."]
    assert led.section is SectionKind.EXPERIENCE
    assert led.job == 0
    assert led.years is not None
    assert led.years > 7
    assert found["Agile working, stakeholder relationship management, data modelling"].job is None


def renamed(text: str, old: str, first: str, last: str) -> str:
    """Give the person of a CV another name, in the text and in the e-mail address."""
    old_first, old_last = old.split(" ", 1)
    for was, becomes in ((old_first, first), (old_last, last), (old_first.upper(), first.upper())):
        text = re.sub(rf"\b{re.escape(was)}\b", becomes, text)
    text = text.replace(old_last.upper(), last.upper())
    local = ".".join(re.sub(r"[^a-z]", "", folded(part)) for part in (first, last))
    return re.sub(r"[\w.'-]+@", f"{local}@", text, count=1)


def test_the_demo_cvs_are_the_same_under_any_name() -> None:
    for candidate in build_candidates(7)[:40]:
        if candidate.awkward is Awkward.MOSTLY_IMAGE:
            continue
        text = extract_text(render_cv(candidate)[1]).text
        blind = {
            canonical_blind_text(parse_text(renamed(text, candidate.name, first, last)))
            for first, last in (NAMES[0], NAMES[5], NAMES[7], NAMES[11])
        }
        assert blind == {canonical_blind_text(parse_text(text))}, candidate.key
