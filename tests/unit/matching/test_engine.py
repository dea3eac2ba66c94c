"""The engine as a whole, with the hashing embedder: what must hold for every CV and vacancy."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from career_framework import RoleLevel, SkillLevel
from matching.embedding.hashing import HashingEmbedder
from matching.embedding.prepared import PreparedCandidate
from matching.engine import ENGINE_VERSION, Engine, WrongModelError
from matching.explanation import ReasonCode, addends, reasons
from matching.parsing import parse_text
from matching.profiles import Band, Match, SectionKind, Strength
from matching.scoring.stack import stack_of
from matching.scoring.weights import STATED
from tests.factories.matching import FILLER, prepared, vacancy

ENGINE = Engine(HashingEmbedder(1024))
ASKED = (
    "incident management for live services",
    "python programming with automated tests",
    "database design in sql",
    "talking with residents about their needs",
)
VACANCY = vacancy(*ASKED, level=SkillLevel.WORKING)
# Each is a plain account of doing what one requirement asks.
RELEVANT = (
    "Led incident management for live services such as council tax",
    "Wrote python programming libraries with automated tests for parking permits",
    "Improved database design in sql for the housing register",
    "Spent years talking with residents about their needs in libraries",
    "Took over incident management after a flood",
)
IRRELEVANT = (*FILLER, "Painted the fence of the bowling green", "Sang bass in a male voice choir in Treorchy")
LINES = st.lists(st.sampled_from(RELEVANT + IRRELEVANT), max_size=9)


def _match(*lines: str) -> Match:
    return ENGINE.match(prepared(ENGINE.embedder, lines), VACANCY)


def _score(*lines: str) -> float:
    score = _match(*lines).score
    assert score is not None
    return score


@settings(max_examples=150, deadline=None)
@given(LINES, st.sampled_from(RELEVANT), st.sampled_from([None, 0.5, 3.0, 9.0]))
def test_one_more_relevant_line_never_lowers_a_score(lines: list[str], line: str, years: float | None) -> None:
    before = ENGINE.match(prepared(ENGINE.embedder, lines, years=2.0), VACANCY).score
    more = prepared(ENGINE.embedder, [*lines, line], years=2.0)
    added = tuple(replace(item, years=years) if item.text == line else item for item in more.passages)
    if line not in lines:
        more = replace(more, passages=added)
    after = ENGINE.match(more, VACANCY).score
    assert before is not None
    assert after is not None
    assert after >= before


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from(RELEVANT + IRRELEVANT), max_size=8, unique=True), st.data())
def test_removing_a_relevant_line_never_raises_a_score(lines: list[str], data: st.DataObject) -> None:
    gone = data.draw(st.sampled_from(RELEVANT))
    rest = [line for line in lines if line != gone]
    assert _score(*rest) <= _score(*rest, gone)


# What can be added to a CV without anything having been done.
KEYWORDS = (
    "incident management",
    "python",
    "automated tests",
    "database design",
    "sql",
    "residents",
    "live services",
)
CLAIMS = st.lists(
    st.one_of(
        st.lists(st.sampled_from(KEYWORDS), min_size=4).map(", ".join),
        st.lists(st.sampled_from(KEYWORDS), min_size=12, max_size=60).map(" ".join),
        st.sampled_from(KEYWORDS),
        st.sampled_from(KEYWORDS).map(lambda word: f"Excellent knowledge of {word}"),
        st.sampled_from(KEYWORDS).map(lambda word: f"{word} " * 50),
    ),
    max_size=12,
)


@settings(max_examples=150, deadline=None)
@given(LINES, CLAIMS, st.sampled_from([SectionKind.SKILLS, SectionKind.SUMMARY, SectionKind.HEADER]))
def test_claims_however_many_move_a_score_by_no_more_than_their_weight(
    lines: list[str], listed: list[str], section: SectionKind
) -> None:
    honest = prepared(ENGINE.embedder, lines)
    claimed = prepared(ENGINE.embedder, [*lines, *listed])
    passages = tuple(replace(item, section=section) if item.text in listed else item for item in claimed.passages)
    before, after = (
        ENGINE.match(candidate, VACANCY).score for candidate in (honest, replace(claimed, passages=passages))
    )
    assert before is not None
    assert after is not None
    assert after - before <= STATED["claims"] + 1e-6


@settings(max_examples=50, deadline=None)
@given(LINES)
def test_a_line_counts_once_however_often_it_is_repeated(lines: list[str]) -> None:
    assert _score(*lines, *lines, *lines) == _score(*lines)


@settings(max_examples=50, deadline=None)
@given(LINES)
def test_every_quotation_is_literally_in_the_cv(lines: list[str]) -> None:
    text = "\n".join([*lines, *FILLER])
    for item in _match(*lines).evidence:
        for passage in item.passages:
            assert text[passage.start : passage.end] == passage.text


@settings(max_examples=50, deadline=None)
@given(LINES)
def test_a_score_is_the_sum_of_its_components(lines: list[str]) -> None:
    match = _match(*lines)
    assert match.score == pytest.approx(sum(line.points for line in addends(match)), abs=1e-6)
    assert match.score is not None
    assert 0 <= match.score <= 1


def test_a_score_does_not_depend_on_who_else_applies() -> None:
    candidates = [prepared(ENGINE.embedder, RELEVANT[:count]) for count in range(5)]
    alone = [ENGINE.match(candidate, VACANCY) for candidate in candidates]
    for order in (candidates, candidates[::-1], candidates[2:3]):
        for ranked in ENGINE.rank(VACANCY, order):
            assert ranked.match in alone


def test_ranking_puts_the_best_first_and_the_unscored_last() -> None:
    good, poor = prepared(ENGINE.embedder, RELEVANT), prepared(ENGINE.embedder, [])
    short = prepared(ENGINE.embedder, ["Too short"], filler=())
    assert [item.index for item in ENGINE.rank(VACANCY, [short, poor, good])] == [2, 1, 0]


def test_a_stored_candidate_scores_exactly_as_a_fresh_one() -> None:
    fresh = prepared(ENGINE.embedder, RELEVANT)
    assert ENGINE.match(PreparedCandidate.from_bytes(fresh.to_bytes()), VACANCY) == ENGINE.match(fresh, VACANCY)


def test_vectors_of_another_model_are_never_compared() -> None:
    with pytest.raises(WrongModelError):
        ENGINE.match(prepared(HashingEmbedder(64), RELEVANT), VACANCY)


def test_a_cv_that_cannot_be_judged_is_not_scored_and_not_zero() -> None:
    match = ENGINE.match(prepared(ENGINE.embedder, [], filler=()), VACANCY)
    assert (match.score, match.band, match.reason) == (None, Band.NOT_SCORED, "unreadable")
    assert [reason.code for reason in reasons(match)] == [ReasonCode.NOT_SCORED]


def test_a_pasted_copy_of_the_advert_gains_nothing_and_is_marked() -> None:
    long = vacancy("keep every live service of the council running through incidents at any hour")
    honest = prepared(ENGINE.embedder, RELEVANT[:1])
    pasted = prepared(ENGINE.embedder, [RELEVANT[0], long.requirements[0].text])
    match = ENGINE.match(pasted, long)
    assert match.score == ENGINE.match(honest, long).score
    assert "copies-the-advert" in match.warnings


def test_a_match_says_what_made_it_and_explains_itself() -> None:
    match = _match(RELEVANT[0])
    assert match.engine_version == ENGINE_VERSION
    assert match.model_digest == ENGINE.embedder.digest
    by_text = {item.requirement.text: item for item in match.evidence}
    assert by_text[ASKED[0]].strength is Strength.EVIDENCED
    assert by_text[ASKED[2]].strength is Strength.ABSENT
    codes = [reason.code for reason in reasons(match)]
    assert codes[:2] == [ReasonCode.ESSENTIALS_MET, ReasonCode.STRONGEST]
    assert ReasonCode.ABSENT in codes


def test_a_welsh_cv_is_trusted_less_but_scored() -> None:
    english = prepared(ENGINE.embedder, RELEVANT)
    welsh = replace(english, warnings=("mostly-welsh",))
    sure, unsure = ENGINE.match(english, VACANCY), ENGINE.match(welsh, VACANCY)
    assert unsure.score == sure.score
    assert unsure.evidence[0].confidence == pytest.approx(sure.evidence[0].confidence / 2)


def test_a_stack_of_cvs_scores_each_exactly_as_alone() -> None:
    candidates = [prepared(ENGINE.embedder, [*RELEVANT[:count], *IRRELEVANT[count:]]) for count in range(6)]
    alone = [ENGINE.match(candidate, VACANCY).score for candidate in candidates]
    assert ENGINE.scores(VACANCY, stack_of(candidates)).tolist() == alone
    assert ENGINE.scores(VACANCY, stack_of(candidates[::-1] * 200)).tolist() == alone[::-1] * 200


CV = """{name}
{street}, Pontllan
{mail}  Date of birth: {birth}

Experience
Developer, Evans Council    March 2019 - present
- Wrote python programming libraries with automated tests for parking permits
- Improved database design in sql for the housing register
Clerk, Council of Anywhere    2015 - 2019
- Spent years talking with residents about their needs in libraries
"""


@pytest.mark.parametrize(
    ("name", "street", "mail", "birth"),
    [
        ("Gwen Evans", "1 High Street", "gwen.evans@person.example", "1 May 1990"),
        ("Muhammad Abdullah al-Someone", "12 Heol y Llan", "m@person.example", "31 December 1961"),
        ("Agnieszka Kowalczyk", "Flat 3, 200 The Parade", "ak1990@person.example", "2 June 2001"),
    ],
)
def test_who_somebody_is_changes_nothing(name: str, street: str, mail: str, birth: str) -> None:
    known = CV.format(name="Jo Bloggs", street="9 Mill Lane", mail="jo@person.example", birth="3 March 1980")
    other = CV.format(name=name, street=street, mail=mail, birth=birth)
    assert ENGINE.match(parse_text(other), VACANCY).score == ENGINE.match(parse_text(known), VACANCY).score


def test_every_role_level_is_set_against_a_cv_and_watched_as_it_goes() -> None:
    seen: list[str] = []

    def watched(levels: Sequence[RoleLevel]) -> Iterator[RoleLevel]:
        for level in levels:
            seen.append(level.id)
            yield level

    fits = ENGINE.roles(prepared(ENGINE.embedder, RELEVANT), watched=watched)
    assert len(fits) == len(seen) == sum(len(role.levels) for role in ENGINE.framework.roles.values())
    assert [fit.score for fit in fits] == sorted((fit.score for fit in fits), reverse=True)
