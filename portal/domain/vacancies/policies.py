"""Pure rules: which steps a state allows, who may approve, what is still missing."""

from collections.abc import Callable
from datetime import datetime
from enum import StrEnum

from portal.domain.accounts.models import Account
from portal.domain.accounts.policies import Permission, organisations_granting
from portal.domain.vacancies.errors import IllegalTransitionError
from portal.domain.vacancies.models import (
    ChangeKind,
    Contract,
    Vacancy,
    VacancyState,
    WelshNeed,
    Workplace,
)
from portal.domain.vacancies.sections import Section
from portal.foundation.i18n import Bilingual


class Step(StrEnum):
    """What people do to a vacancy."""

    EDIT = "edit"
    SUBMIT = "submit"
    RETURN = "return"
    PUBLISH = "publish"
    CHANGE = "change"
    EXTEND = "extend"
    WITHDRAW = "withdraw"


# The one table of legal moves: (state, step) → state. What is not here is refused.
TRANSITIONS: dict[tuple[VacancyState, Step], VacancyState] = {
    (VacancyState.DRAFT, Step.EDIT): VacancyState.DRAFT,
    (VacancyState.DRAFT, Step.SUBMIT): VacancyState.IN_REVIEW,
    (VacancyState.DRAFT, Step.WITHDRAW): VacancyState.WITHDRAWN,
    (VacancyState.IN_REVIEW, Step.RETURN): VacancyState.DRAFT,
    (VacancyState.IN_REVIEW, Step.PUBLISH): VacancyState.PUBLISHED,
    (VacancyState.IN_REVIEW, Step.WITHDRAW): VacancyState.WITHDRAWN,
    (VacancyState.PUBLISHED, Step.CHANGE): VacancyState.PUBLISHED,
    (VacancyState.PUBLISHED, Step.EXTEND): VacancyState.PUBLISHED,
    (VacancyState.PUBLISHED, Step.WITHDRAW): VacancyState.WITHDRAWN,
}


def next_state(vacancy: Vacancy, step: Step) -> VacancyState:
    """Return the state a step leads to.

    Raises:
        IllegalTransitionError: the step does not start from the vacancy's state.

    """
    try:
        return TRANSITIONS[vacancy.state, step]
    except KeyError:
        raise IllegalTransitionError(f"{step} from {vacancy.state}") from None


def may(vacancy: Vacancy, step: Step) -> bool:
    """Say whether the vacancy's state allows a step."""
    return (vacancy.state, step) in TRANSITIONS


def may_write(account: Account, vacancy: Vacancy) -> bool:
    """Say whether somebody may write this council's vacancies."""
    return vacancy.organisation_id in organisations_granting(account, Permission.WRITE_VACANCIES)


def may_manage(account: Account, vacancy: Vacancy) -> bool:
    """Say whether somebody may change, extend or withdraw a published vacancy: the council's approvers."""
    return vacancy.organisation_id in organisations_granting(account, Permission.APPROVE_VACANCIES)


def may_approve(account: Account, vacancy: Vacancy) -> bool:
    """Say whether somebody may decide on this vacancy: an approver there, and a second pair of eyes.

    Unless the organisation says otherwise, neither the author nor whoever submitted it last may approve it.
    """
    if not may_manage(account, vacancy):
        return False
    return not vacancy.organisation.approver_must_differ or account.id not in _hands(vacancy)


def _hands(vacancy: Vacancy) -> set[int]:
    submitters = [change.actor_id for change in vacancy.history if change.kind is ChangeKind.SUBMITTED]
    return {vacancy.author_id, *submitters[-1:]}


def missing_parts(vacancy: Vacancy, *, at: datetime | None = None) -> list[Section]:
    """Return the sections that still lack something, in the journey's order; empty when it may be published.

    With `at`, a closing time that is already past counts as missing too.
    """
    missing = [section for section, is_done in COMPLETENESS.items() if not is_done(vacancy)]
    if at and vacancy.closes_at and vacancy.closes_at <= at:
        missing.append(Section.DATES)
    return sorted(set(missing), key=list(Section).index)


def texts_without_welsh(vacancy: Vacancy) -> list[str]:
    """Return which written texts have no Welsh: field names, then `requirements` and `questions`."""
    fields = [name for name in ("title", "purpose", "duties", "offer") if _lacks_welsh(getattr(vacancy, name))]
    if any(_lacks_welsh(row.text) for row in vacancy.requirements):
        fields.append("requirements")
    if any(_lacks_welsh(row.text) for row in vacancy.questions):
        fields.append("questions")
    return fields


def _lacks_welsh(text: Bilingual) -> bool:
    return bool(text.en.strip()) and not text.cy.strip()


def _has_pay(vacancy: Vacancy) -> bool:
    return bool(vacancy.salary_basis and vacancy.salary_min and vacancy.salary_max)


def _has_terms(vacancy: Vacancy) -> bool:
    if vacancy.contract in {Contract.FIXED_TERM, Contract.TEMPORARY} and not vacancy.contract_months:
        return False
    return bool(vacancy.contract and vacancy.hours and vacancy.working_patterns)


def _has_place(vacancy: Vacancy) -> bool:
    if vacancy.workplace is Workplace.HYBRID and vacancy.office_days is None:
        return False
    return vacancy.workplace is Workplace.REMOTE or bool(vacancy.workplace and vacancy.locations)


def _has_welsh_need(vacancy: Vacancy) -> bool:
    if vacancy.welsh_need in {WelshNeed.DESIRABLE, WelshNeed.ESSENTIAL}:
        return vacancy.welsh_skill is not None
    return vacancy.welsh_need is not None


def _has_description(vacancy: Vacancy) -> bool:
    return all(text.en.strip() for text in (vacancy.title, vacancy.purpose, vacancy.duties, vacancy.offer))


def _has_translation(vacancy: Vacancy) -> bool:
    if not _has_description(vacancy):
        return False  # nothing yet that could be complete in Welsh
    return not texts_without_welsh(vacancy) or bool(vacancy.english_only_reason.strip())


COMPLETENESS: dict[Section, Callable[[Vacancy], bool]] = {
    Section.ROLE: lambda vacancy: bool(vacancy.role_id and vacancy.level_id),
    Section.REQUIREMENTS: lambda vacancy: bool(vacancy.requirements),
    Section.DESCRIPTION: _has_description,
    Section.PAY: _has_pay,
    Section.TERMS: _has_terms,
    Section.PLACE: _has_place,
    Section.WELSH: _has_welsh_need,
    Section.DATES: lambda vacancy: vacancy.closes_at is not None,
    Section.CONTACT: lambda vacancy: bool(vacancy.contact_name and vacancy.contact_email),
    Section.TRANSLATION: _has_translation,
}
