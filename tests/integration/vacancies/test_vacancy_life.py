"""A vacancy's life from draft to closed, and every step that is refused."""

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from portal.domain.accounts.models import StaffRole
from portal.domain.audit.models import AuditEntry
from portal.domain.organisations.scope import NOTHING, Scope
from portal.domain.vacancies import queries, services
from portal.domain.vacancies.errors import (
    ApproverError,
    ClosingTimeError,
    IllegalTransitionError,
    IncompleteError,
    NothingChangedError,
    ReasonRequiredError,
    SectionLockedError,
)
from portal.domain.vacancies.models import ChangeKind, RequirementImportance, Vacancy
from portal.domain.vacancies.policies import may_approve, missing_parts
from portal.domain.vacancies.sections import QuestionLine, RequirementLine, Section
from portal.domain.vacancies.snapshot import public_fields
from portal.domain.vacancies.status import VacancyStatus, status_of
from portal.foundation.i18n import Bilingual
from portal.foundation.outbox import OutboxEvent
from tests.conftest import NOW
from tests.factories.accounts import make_account
from tests.factories.organisations import make_organisation
from tests.factories.vacancies import make_vacancy

DAY = timedelta(days=1)
SECOND = timedelta(seconds=1)


@pytest.mark.parametrize("state", list(VacancyStatus))
def test_status_is_the_same_in_python_and_in_sql(session: Session, state: VacancyStatus) -> None:
    vacancy = make_vacancy(session, organisation=make_organisation(session), state=state, at=NOW)
    scope = Scope(frozenset({vacancy.organisation_id}))

    assert status_of(vacancy, NOW) is state
    for asked in VacancyStatus:
        listed = queries.for_staff(session, scope, at=NOW, status=asked)
        assert (vacancy in listed) == (asked is state)
    assert queries.counts_for_staff(session, scope, at=NOW)[state] == 1
    assert sum(queries.counts_for_staff(session, scope, at=NOW).values()) == 1


def test_it_opens_and_closes_to_the_second(session: Session) -> None:
    vacancy = make_vacancy(session, organisation=make_organisation(session), state="scheduled", at=NOW)
    assert vacancy.opens_at
    assert vacancy.closes_at

    for at, expected in [
        (vacancy.opens_at - SECOND, VacancyStatus.SCHEDULED),
        (vacancy.opens_at, VacancyStatus.LIVE),
        (vacancy.closes_at - SECOND, VacancyStatus.LIVE),
        (vacancy.closes_at, VacancyStatus.CLOSED),
    ]:
        assert status_of(vacancy, at) is expected
        assert (queries.live_vacancies(session, at=at) == [vacancy]) == (expected is VacancyStatus.LIVE)


@pytest.mark.parametrize(
    ("state", "seen"),
    [
        ("draft", False),
        ("in-review", False),
        ("scheduled", False),
        ("live", True),
        ("closed", True),
        ("withdrawn", True),
    ],
)
def test_the_public_knows_only_what_was_opened(session: Session, state: str, seen: bool) -> None:  # noqa: FBT001 - a parameter table
    vacancy = make_vacancy(session, organisation=make_organisation(session), state=state, at=NOW)
    found = queries.by_reference_for_public(session, reference=vacancy.reference.lower(), at=NOW)
    assert (found is vacancy) == seen


def test_withdrawn_before_it_opened_stays_unknown(session: Session) -> None:
    vacancy = make_vacancy(session, organisation=make_organisation(session), state="scheduled", at=NOW)
    services.withdraw(session, vacancy, reason="Not needed", actor=vacancy.author, at=NOW)
    assert queries.by_reference_for_public(session, reference=vacancy.reference, at=NOW + 3 * DAY) is None


def test_no_scope_no_vacancies(session: Session) -> None:
    mine = make_vacancy(session, organisation=make_organisation(session), at=NOW)
    other = make_organisation(session)

    assert queries.for_staff(session, NOTHING, at=NOW) == []
    assert queries.by_reference_for_staff(session, NOTHING, reference=mine.reference) is None
    assert queries.by_reference_for_staff(session, Scope(frozenset({other.id})), reference=mine.reference) is None


def test_staff_pages_are_ordered_and_counted(session: Session) -> None:
    council = make_organisation(session)
    made = [make_vacancy(session, organisation=council, state="draft", at=NOW + i * DAY) for i in range(3)]
    scope = Scope(frozenset({council.id}))

    first = queries.for_staff(session, scope, at=NOW, limit=2)
    second = queries.for_staff(session, scope, at=NOW, limit=2, offset=2)

    assert [*first, *second] == made[::-1]
    assert queries.counts_for_staff(session, scope, at=NOW)[VacancyStatus.DRAFT] == 3


LEGAL = {
    ("draft", "edit"),
    ("draft", "submit"),
    ("draft", "withdraw"),
    ("in-review", "return"),
    ("in-review", "publish"),
    ("in-review", "withdraw"),
    ("scheduled", "change"),
    ("scheduled", "extend"),
    ("scheduled", "withdraw"),
    ("live", "change"),
    ("live", "extend"),
    ("live", "withdraw"),
    ("closed", "withdraw"),
}


@pytest.mark.parametrize("step", ["edit", "submit", "return", "publish", "change", "extend", "withdraw"])
@pytest.mark.parametrize("state", list(VacancyStatus))
def test_only_legal_steps_are_taken(session: Session, state: VacancyStatus, step: str) -> None:
    council = make_organisation(session)
    vacancy = make_vacancy(session, organisation=council, state=state, at=NOW)
    approver = make_account(session, roles=[(council, StaffRole.APPROVER)])
    by = {"actor": approver, "at": NOW}
    steps = {
        "edit": lambda: services.edit_section(
            session, vacancy, section=Section.PAY, values={"grade": "Grade 9"}, **by
        ),
        "submit": lambda: services.submit(session, vacancy, **by),
        "return": lambda: services.return_to_author(session, vacancy, comment="Say more", **by),
        "publish": lambda: services.publish(session, vacancy, **by),
        "change": lambda: services.change_published(
            session, vacancy, section=Section.PAY, values={"grade": "Grade 9"}, reason="A slip", **by
        ),
        "extend": lambda: services.extend(session, vacancy, closes_at=NOW + 30 * DAY, reason="Few replies", **by),
        "withdraw": lambda: services.withdraw(session, vacancy, reason="No money", **by),
    }
    if (state.value, step) in LEGAL:
        steps[step]()
    else:
        with pytest.raises(IllegalTransitionError):
            steps[step]()


def test_the_author_may_not_approve_their_own_work_unless_the_council_says_so(session: Session) -> None:
    council = make_organisation(session)
    author = make_account(session, roles=[(council, StaffRole.APPROVER)])
    vacancy = make_vacancy(session, organisation=council, author=author, state="in-review", at=NOW)

    assert not may_approve(author, vacancy)
    with pytest.raises(ApproverError):
        services.publish(session, vacancy, actor=author, at=NOW)

    council.approver_must_differ = False
    services.publish(session, vacancy, actor=author, at=NOW)
    assert status_of(vacancy, NOW) is VacancyStatus.LIVE


def test_whoever_submitted_it_counts_as_its_author(session: Session) -> None:
    council = make_organisation(session)
    vacancy = make_vacancy(session, organisation=council, state="draft", at=NOW)
    approver = make_account(session, roles=[(council, StaffRole.APPROVER)])
    services.submit(session, vacancy, actor=approver, at=NOW)
    assert not may_approve(approver, vacancy)


def test_another_councils_approver_may_not_approve(session: Session) -> None:
    vacancy = make_vacancy(session, organisation=make_organisation(session), state="in-review", at=NOW)
    stranger = make_account(session, roles=[(make_organisation(session), StaffRole.APPROVER)])
    assert not may_approve(stranger, vacancy)


def test_an_empty_draft_lacks_everything_and_cannot_be_submitted(session: Session) -> None:
    council = make_organisation(session)
    author = make_account(session, roles=[(council, StaffRole.AUTHOR)])
    vacancy = services.create(session, organisation=council, author=author, at=NOW)

    assert set(missing_parts(vacancy)) == set(Section) - {Section.QUESTIONS}
    with pytest.raises(IncompleteError) as refused:
        services.submit(session, vacancy, actor=author, at=NOW)
    assert Section.PAY in refused.value.parts


def test_publishing_without_welsh_needs_a_reason(session: Session) -> None:
    council = make_organisation(session)
    vacancy = make_vacancy(
        session, organisation=council, state="draft", at=NOW, purpose=Bilingual("Only in English", "")
    )
    assert missing_parts(vacancy) == [Section.TRANSLATION]

    services.edit_section(
        session,
        vacancy,
        section=Section.TRANSLATION,
        values={"english_only_reason": "The translation unit is closed this week."},
        actor=vacancy.author,
        at=NOW,
    )
    assert missing_parts(vacancy) == []


def test_a_line_of_the_authors_own_needs_welsh_too(session: Session) -> None:
    own = RequirementLine(RequirementImportance.ESSENTIAL, text=Bilingual("A driving licence"))
    vacancy = make_vacancy(
        session, organisation=make_organisation(session), state="draft", at=NOW, requirements=[own]
    )
    assert missing_parts(vacancy) == [Section.TRANSLATION]


def test_a_past_closing_time_is_a_missing_part(session: Session) -> None:
    vacancy = make_vacancy(
        session, organisation=make_organisation(session), state="draft", at=NOW, closes_at=NOW - SECOND
    )
    assert missing_parts(vacancy, at=NOW) == [Section.DATES]


def test_it_cannot_close_before_it_opens(session: Session) -> None:
    council = make_organisation(session)
    vacancy = make_vacancy(session, organisation=council, state="in-review", at=NOW)
    approver = make_account(session, roles=[(council, StaffRole.APPROVER)])
    with pytest.raises(ClosingTimeError):
        services.publish(session, vacancy, actor=approver, at=NOW, opens_at=NOW + 14 * DAY)


def test_a_change_after_publication_is_explained_numbered_kept_and_announced(session: Session) -> None:
    vacancy = make_vacancy(session, organisation=make_organisation(session), at=NOW)
    title = Bilingual("Lead developer", "Prif ddatblygwr")
    before = vacancy.title

    with pytest.raises(ReasonRequiredError):
        _change(session, vacancy, {"title": title}, reason="  ")
    _change(session, vacancy, {"title": title}, reason="The title was wrong")

    assert vacancy.version == 2
    last = vacancy.history[-1]
    assert (last.kind, last.version, last.reason) == (ChangeKind.CHANGED, 2, "The title was wrong")
    assert last.changes == {"title": [{"en": before.en, "cy": before.cy}, {"en": title.en, "cy": title.cy}]}
    assert _events(session)[-1] == ("VacancyChanged", {"vacancy_id": vacancy.id})
    assert public_fields(vacancy)["version"] == 2


def test_saying_the_same_again_is_no_change(session: Session) -> None:
    vacancy = make_vacancy(session, organisation=make_organisation(session), at=NOW)
    with pytest.raises(NothingChangedError):
        _change(session, vacancy, {"title": vacancy.title}, reason="Nothing")


def test_a_change_may_not_leave_the_advert_without_welsh(session: Session) -> None:
    vacancy = make_vacancy(session, organisation=make_organisation(session), at=NOW)
    with pytest.raises(IncompleteError):
        _change(session, vacancy, {"title": Bilingual("English only")}, reason="A new title")


def test_questions_and_role_are_fixed_once_published(session: Session) -> None:
    vacancy = make_vacancy(session, organisation=make_organisation(session), at=NOW)
    for section, values in [
        (Section.QUESTIONS, {"questions": [QuestionLine(Bilingual("Why?", "Pam?"))]}),
        (Section.ROLE, {"level_id": "developer"}),
        (Section.DATES, {"closes_at": NOW + DAY}),
    ]:
        with pytest.raises(SectionLockedError):
            services.change_published(
                session, vacancy, section=section, values=values, reason="Why not", actor=vacancy.author, at=NOW
            )


def test_extending_only_ever_moves_the_closing_time_later(session: Session) -> None:
    vacancy = make_vacancy(session, organisation=make_organisation(session), at=NOW)
    assert vacancy.closes_at
    announced = vacancy.closes_at
    with pytest.raises(ClosingTimeError):
        services.extend(session, vacancy, closes_at=announced, reason="Late", actor=vacancy.author, at=NOW)
    services.extend(session, vacancy, closes_at=announced + DAY, reason="Late", actor=vacancy.author, at=NOW)
    assert vacancy.history[-1].changes["closes_at"][0] == announced.isoformat()


def test_events_and_audit_tell_the_whole_story(session: Session) -> None:
    vacancy = make_vacancy(session, organisation=make_organisation(session), state="withdrawn", at=NOW)
    session.commit()

    assert [name for name, _ in _events(session)] == ["VacancySubmitted", "VacancyPublished", "VacancyWithdrawn"]
    acts = session.scalars(
        select(AuditEntry.action).where(AuditEntry.subject_id == vacancy.id).order_by(AuditEntry.id)
    ).all()
    assert [act for act in acts if act != "vacancies.edited"] == [
        "vacancies.created",
        "vacancies.submitted",
        "vacancies.published",
        "vacancies.withdrawn",
    ]


def test_requirements_keep_their_identity_and_questions_their_order(session: Session) -> None:
    vacancy = make_vacancy(session, organisation=make_organisation(session), state="draft", at=NOW)
    first, second = vacancy.requirements
    lines = [
        RequirementLine(RequirementImportance.ESSENTIAL, second.skill_id, 3, id=second.id),
        RequirementLine(RequirementImportance.DESIRABLE, text=Bilingual("Own line", "Llinell")),
    ]
    by = {"actor": vacancy.author, "at": NOW}
    services.edit_section(session, vacancy, section=Section.REQUIREMENTS, values={"requirements": lines}, **by)
    for text in ("First", "Other"):
        asked = [QuestionLine(Bilingual(text, text)), QuestionLine(Bilingual("Two", "Dau"))]
        services.edit_section(session, vacancy, section=Section.QUESTIONS, values={"questions": asked}, **by)
    session.commit()
    session.expire_all()

    assert vacancy.requirements[0].id == second.id
    assert first.id not in [row.id for row in vacancy.requirements]
    assert [row.text.en for row in vacancy.questions] == ["Other", "Two"]


def _change(session: Session, vacancy: Vacancy, values: dict[str, Any], *, reason: str) -> None:
    services.change_published(
        session, vacancy, section=Section.DESCRIPTION, values=values, reason=reason, actor=vacancy.author, at=NOW
    )


def _events(session: Session) -> list[tuple[str, dict]]:
    rows = session.scalars(select(OutboxEvent).order_by(OutboxEvent.id)).all()
    return [(row.name, row.payload) for row in rows]
