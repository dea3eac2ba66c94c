"""What must hold of the evidence for every CV: more never shows less, and quotations are the CV's own words."""

from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from career_framework import SkillLevel
from matching.embedding.hashing import HashingEmbedder
from matching.engine import Engine
from matching.parsing import parse_text
from matching.profiles import Band, Evidence, Importance, Match, SectionKind, Strength, VacancyProfile
from tests.factories.matching import prepared, requirement

ENGINE = Engine(HashingEmbedder(1024))
STRENGTHS = (Strength.ABSENT, Strength.CLAIMED, Strength.EVIDENCED)
BANDS = (Band.NOT_YET, Band.READY_WITH_TRAINING, Band.READY_NOW)
VACANCY = VacancyProfile(
    title="Developer",
    text="",
    requirements=(
        requirement("Incident management", skill_id="incident-management", level=SkillLevel.PRACTITIONER),
        requirement("Programming services in Python with automated tests", level=SkillLevel.WORKING),
        requirement("Kubernetes"),
        requirement("Speaking Welsh with residents", importance=Importance.DESIRABLE),
        requirement("ITIL Foundation or a similar certificate"),
    ),
)
# Things done, of every kind the vacancy asks for and of others, in lines a CV could hold.
DEEDS = (
    "Led incident management for live services such as council tax",
    "Took calls in incident management after a flood",
    "Wrote programming services in Python with automated tests for parking",
    "Assisted with programming automated tests",
    "Moved twelve services to Kubernetes and looked after the cluster",
    "Moved twelve services to containers and looked after the cluster",
    "Answered residents speaking Welsh and English at the front desk",
    "Passed ITIL 4 Foundation in 2024 and used it for every incident",
    "Painted the fence of the bowling green and mended its gate",
)
CLAIMS = (
    "Python, Kubernetes, Docker, SQL, Linux",
    "Keen to learn Kubernetes",
    "Excellent incident management skills",
)
LINES = st.lists(st.sampled_from((*DEEDS, *CLAIMS)), max_size=8, unique=True)


def _match(lines: Sequence[str], years: float | None = 2.0) -> Match:
    return ENGINE.match(prepared(ENGINE.embedder, lines, years=years), VACANCY)


def _shows_no_less(more: Evidence, less: Evidence) -> bool:
    return (
        STRENGTHS.index(more.strength) >= STRENGTHS.index(less.strength)
        and (more.estimated_level or 0) >= (less.estimated_level or 0)
        and more.is_met >= less.is_met
        and (more.is_met or more.is_learnable >= less.is_learnable)
        and more.score >= less.score
    )


@settings(max_examples=150, deadline=None)
@given(LINES, st.sampled_from(DEEDS))
def test_one_more_thing_done_never_shows_less(lines: list[str], deed: str) -> None:
    less = _match([line for line in lines if line != deed])
    more = _match([*(line for line in lines if line != deed), deed])
    for after, before in zip(more.evidence, less.evidence, strict=True):
        assert _shows_no_less(after, before), (after, before)
    assert BANDS.index(more.band) >= BANDS.index(less.band)


@settings(max_examples=60, deadline=None)
@given(LINES, st.sampled_from([0.5, 2.0]), st.sampled_from([3.5, 8.0]))
def test_the_same_done_for_longer_never_shows_less(lines: list[str], short: float, long: float) -> None:
    for after, before in zip(_match(lines, long).evidence, _match(lines, short).evidence, strict=True):
        assert _shows_no_less(after, before)


@settings(max_examples=60, deadline=None)
@given(LINES)
def test_what_is_asked_by_name_is_evidenced_by_that_name(lines: list[str]) -> None:
    by_text = {item.requirement.text: item for item in _match(lines).evidence}
    for passage in by_text["Kubernetes"].passages:
        assert "Kubernetes" in passage.text
    for passage in by_text["Speaking Welsh with residents"].passages:
        assert "Welsh" in passage.text


HEADINGS = (
    "Experience",
    "WORK HISTORY:",
    "Skills",
    "Education",
    "Proffil",
    "Interests",
    "References",
    "Certificates",
)
JOBS = (
    "Developer, Example Council    2019 - present",
    "Clerk | Cyngor Enghraifft | Ionawr 2015 - 2018",
    "Cook (2011)",
)
BREAKS = st.sampled_from(["\n", "\n\n", "\r\n", " \n", "\n\t", "\n• ", "\n- ", "\n   * ", "\n1. ", "   "])
WORDS = st.sampled_from(
    (
        *DEEDS,
        *CLAIMS,
        *HEADINGS,
        *JOBS,
        "e\ufb03cient data-\nbase work",
        "Jo Bloggs",
        "jo@person.example",
        "She led it",
    )
)
MESSY = st.lists(st.tuples(WORDS, BREAKS), min_size=4, max_size=30)


@settings(max_examples=120, deadline=None)
@given(MESSY)
def test_every_quotation_is_literally_in_a_messy_cv(parts: list[tuple[str, str]]) -> None:
    profile = parse_text("".join(words + ending for words, ending in parts))
    for item in ENGINE.match(profile, VACANCY).evidence:
        for passage in item.passages:
            assert profile.blind_text[passage.start : passage.end] == passage.text
            assert passage.section is not SectionKind.REFERENCES
            if item.strength is Strength.EVIDENCED:
                assert passage.section is not SectionKind.INTERESTS
