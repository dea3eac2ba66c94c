"""A vacancy as a search document: what it can be found by."""

from career_framework import Role, RoleLevel, load_framework
from portal.backends.search.base import Document, Words
from portal.domain.vacancies.models import Vacancy
from portal.foundation.i18n import Bilingual, Language


def document(vacancy: Vacancy) -> Document:
    """Return the document of a published vacancy: both languages, facets, numbers, places."""
    # A role or level the framework no longer has must not keep the advert from being found.
    role = load_framework().roles.get(vacancy.role_id or "")
    level = next((level for level in role.levels if level.id == vacancy.level_id), None) if role else None
    facets = {
        "council": (vacancy.organisation.code,),
        "family": (role.family_id,) if role else (),
        "stage": (level.stage.value,) if level else (),
        "pattern": tuple(vacancy.working_patterns),
        "workplace": _value(vacancy.workplace),
        "welsh": _value(vacancy.welsh_need),
        "contract": _value(vacancy.contract),
    }
    numbers = {
        "opens": vacancy.opens_at.timestamp() if vacancy.opens_at else None,
        "closes": vacancy.closes_at.timestamp() if vacancy.closes_at else None,
        "published": vacancy.opens_at.timestamp() if vacancy.opens_at else None,
        "salary": vacancy.salary_max or vacancy.salary_min,
    }
    return Document(
        key=str(vacancy.id),
        english=_words(vacancy, role, level, Language.ENGLISH),
        welsh=_words(vacancy, role, level, Language.WELSH),
        facets=facets,
        numbers={name: float(value) for name, value in numbers.items() if value is not None},
        points=tuple((place.latitude, place.longitude) for place in vacancy.locations),
    )


def _value(member: str | None) -> tuple[str, ...]:
    return () if member is None else (str(member),)


def _words(vacancy: Vacancy, role: Role | None, level: RoleLevel | None, language: Language) -> Words:
    """Gather the words of one language, the synonyms of the role among its titles."""
    title = [_in(vacancy.title, language)]
    if role:
        title += [role.name.in_(language), *(role.synonyms.cy if language is Language.WELSH else role.synonyms.en)]
    if level:
        title.append(level.name.in_(language))
    organisation = vacancy.organisation
    written = [
        organisation.name,
        organisation.area,
        organisation.town,
        vacancy.purpose,
        vacancy.duties,
        vacancy.offer,
    ]
    written += [place.place for place in vacancy.locations]
    written += [requirement.text for requirement in vacancy.requirements]
    skills = load_framework().skills
    named = [skills[line.skill_id].name.in_(language) for line in vacancy.requirements if line.skill_id in skills]
    text = [vacancy.reference, *named, *(_in(value, language) for value in written)]
    return Words(title=" ".join(title), text=" ".join(text))


def _in(value: Bilingual, language: Language) -> str:
    """Return one language alone: each has its own analyser, so nothing falls back here."""
    return value.cy if language is Language.WELSH else value.en
