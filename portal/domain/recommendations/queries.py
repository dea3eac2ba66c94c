"""Reading stored matches, and finding those that no longer hold."""

from sqlalchemy import ColumnElement, Select, or_, select
from sqlalchemy.orm import Session, undefer

from portal.domain.applications.models import Application, ApplicationState
from portal.domain.recommendations.models import ApplicationMatch, PreparedCv
from portal.domain.recommendations.profiles import matching_profile
from portal.domain.recommendations.scorer import Scorer
from portal.domain.vacancies.models import Vacancy

COUNTS = Application.state != ApplicationState.WITHDRAWN


def match_row(session: Session, application_id: int) -> ApplicationMatch | None:
    """Return an application's stored match with its evidence, or None while it waits to be scored."""
    return session.scalar(
        select(ApplicationMatch)
        .options(undefer(ApplicationMatch.components), undefer(ApplicationMatch.evidence))
        .where(ApplicationMatch.application_id == application_id)
    )


def prepared(session: Session, *, profile_hash: str, engine_version: str, model_digest: str) -> PreparedCv | None:
    """Return a CV prepared by this engine with this model, if it was."""
    return session.scalar(
        select(PreparedCv).where(
            PreparedCv.profile_hash == profile_hash,
            PreparedCv.engine_version == engine_version,
            PreparedCv.model_digest == model_digest,
        )
    )


def stale(session: Session, scorer: Scorer) -> list[int]:
    """Return the ids of applications without a match by this engine and model of the advert as it stands now.

    What an application carried never changes, so its hash need not be compared. Withdrawn ones are left alone.
    """
    missing = session.scalars(_ids().where(_is_from_another(scorer)))
    return sorted({*missing, *_of_changed_adverts(session, scorer)})


def stale_of_vacancy(session: Session, scorer: Scorer, *, vacancy: Vacancy) -> list[int]:
    """Return the ids of one vacancy's applications that `stale` would name."""
    current = scorer.vacancy_hash(matching_profile(vacancy))
    outdated = or_(_is_from_another(scorer), ApplicationMatch.vacancy_hash != current)
    return list(session.scalars(_ids().where(Application.vacancy_id == vacancy.id, outdated)))


def _of_changed_adverts(session: Session, scorer: Scorer) -> list[int]:
    pairs = session.execute(
        select(Application.vacancy_id, ApplicationMatch.vacancy_hash)
        .join(ApplicationMatch)
        .where(COUNTS)
        .distinct()
        .order_by(Application.vacancy_id, ApplicationMatch.vacancy_hash)
    ).all()
    ids = {vacancy_id for vacancy_id, _ in pairs}
    found = session.scalars(select(Vacancy).where(Vacancy.id.in_(ids)).order_by(Vacancy.id))
    current = {vacancy.id: scorer.vacancy_hash(matching_profile(vacancy)) for vacancy in found}
    outdated = [(vacancy_id, stored) for vacancy_id, stored in pairs if stored != current[vacancy_id]]
    return [
        application_id
        for vacancy_id, stored in outdated
        for application_id in session.scalars(
            _ids().where(Application.vacancy_id == vacancy_id, ApplicationMatch.vacancy_hash == stored)
        )
    ]


def _ids() -> Select[int]:
    return (
        select(Application.id)
        .outerjoin(ApplicationMatch, ApplicationMatch.application_id == Application.id)
        .where(COUNTS)
        .order_by(Application.id)
    )


def _is_from_another(scorer: Scorer) -> ColumnElement[bool]:
    return or_(
        ApplicationMatch.application_id.is_(None),
        ApplicationMatch.engine_version != scorer.engine_version,
        ApplicationMatch.model_digest != scorer.model_digest,
    )
