"""The councils of Wales and SRS Wales come from data, and loading them twice changes nothing."""

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from portal.domain.audit.models import AuditEntry
from portal.domain.organisations import queries
from portal.domain.organisations.models import OrganisationKind, Partnership
from portal.domain.organisations.reference import read_reference
from portal.domain.organisations.services import load_reference_organisations
from portal.foundation.i18n import Language
from tests.conftest import NOW


def test_there_are_22_councils_and_one_shared_service_each_named_in_both_languages() -> None:
    organisations = read_reference().organisations
    kinds = [facts.kind for facts in organisations]
    assert kinds.count(OrganisationKind.COUNCIL) == 22
    assert kinds.count(OrganisationKind.SHARED_SERVICE) == 1
    assert all(
        facts.name.is_complete and facts.area.is_complete and facts.town.is_complete for facts in organisations
    )
    assert len({facts.slug for facts in organisations}) == 23
    assert all(51 < facts.latitude < 54 and -5.5 < facts.longitude < -2.5 for facts in organisations)


def test_loading_twice_changes_nothing_the_second_time(session: Session) -> None:
    load_reference_organisations(session, NOW)
    torfaen = queries.organisation_by_slug(session, "torfaen")
    assert torfaen is not None
    torfaen.approver_must_differ = False
    load_reference_organisations(session, NOW)
    assert len(queries.all_organisations(session)) == 23
    assert session.scalar(select(func.count()).select_from(Partnership)) == 4
    assert session.scalar(select(func.count()).select_from(AuditEntry)) == 1
    assert torfaen.approver_must_differ is False


def test_partners_are_named_but_have_not_agreed(session: Session) -> None:
    load_reference_organisations(session, NOW)
    srs = queries.organisation_by_slug(session, "srs-wales")
    assert srs is not None
    assert {row.council.code for row in queries.partnerships(session)} == {"TOF", "MON", "BGW", "NWP"}
    assert queries.partners_of(session, srs.id) == []


def test_councils_are_listed_in_each_languages_own_order(session: Session) -> None:
    load_reference_organisations(session, NOW)
    assert queries.councils(session)[0].area.en == "Blaenau Gwent"
    assert queries.councils(session, language=Language.WELSH)[0].area.cy == "Abertawe"
