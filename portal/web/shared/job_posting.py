"""schema.org JobPosting of a live vacancy, for the vacancy page and feeds."""

from collections.abc import Iterable
from typing import Any

from markupsafe import Markup

from portal.domain.vacancies.models import Contract, VacancyLocation, Workplace
from portal.web.shared.advert import Advert
from portal.web.shared.language import language

EMPLOYMENT_TYPES = {
    Contract.PERMANENT: (),
    Contract.FIXED_TERM: ("TEMPORARY",),
    Contract.TEMPORARY: ("TEMPORARY",),
    Contract.APPRENTICESHIP: ("OTHER",),
    Contract.SECONDMENT: ("TEMPORARY",),
}
COUNTRY = {"@type": "Country", "name": "GB"}


def job_posting(advert: Advert, *, url: str) -> dict[str, Any]:
    """Return the markup of a live vacancy in the page's language. It says nothing the page does not show."""
    vacancy = advert.vacancy
    name = vacancy.organisation.name.in_(language())
    posting: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "JobPosting",
        "title": vacancy.title.in_(language()),
        "description": _description(advert),
        "identifier": {"@type": "PropertyValue", "name": name, "value": vacancy.reference},
        "url": url,
        "datePosted": vacancy.opens_at.isoformat() if vacancy.opens_at else None,
        "validThrough": vacancy.closes_at.isoformat() if vacancy.closes_at else None,
        "employmentType": _employment_types(advert),
        "hiringOrganization": {"@type": "Organization", "name": name},
        "jobLocation": [_location(place) for place in vacancy.locations] or _council_location(advert),
        "baseSalary": _salary(advert),
        "totalJobOpenings": vacancy.posts,
        "directApply": True,
        "skills": [line.skill.name.in_(language()) for line in advert.essential if line.skill],
    }
    if vacancy.workplace is Workplace.REMOTE:
        posting |= {"jobLocationType": "TELECOMMUTE", "applicantLocationRequirements": COUNTRY}
    return {key: value for key, value in posting.items() if value}


def _description(advert: Advert) -> str:
    """Return the advert's text as the small HTML the vocabulary asks for; everything written is escaped."""
    vacancy, here = advert.vacancy, language()
    asked = [line.skill.name.in_(here) if line.skill else line.text.in_(here) for line in advert.essential]
    paragraphs = (Markup("<p>{}</p>").format(line) for line in _lines(vacancy.purpose.in_(here)))
    lists = (_lines(vacancy.duties.in_(here)), asked, _lines(vacancy.offer.in_(here)))
    return str(Markup("").join(paragraphs) + Markup("").join(_list(lines) for lines in lists))


def _list(lines: Iterable[str]) -> Markup:
    items = Markup("").join(Markup("<li>{}</li>").format(line) for line in lines)
    return Markup("<ul>") + items + Markup("</ul>") if items else Markup("")


def _lines(text: str) -> Iterable[str]:
    return (line.strip() for line in text.splitlines() if line.strip())


def _employment_types(advert: Advert) -> list[str]:
    vacancy = advert.vacancy
    times = [
        name
        for tag, name in (("full-time", "FULL_TIME"), ("part-time", "PART_TIME"))
        if tag in vacancy.working_patterns
    ]
    return [*times, *(EMPLOYMENT_TYPES[vacancy.contract] if vacancy.contract else ())]


def _location(place: VacancyLocation) -> dict[str, Any]:
    return _place(place.place.in_(language()), place.latitude, place.longitude, place.postcode)


def _council_location(advert: Advert) -> list[dict[str, Any]]:
    council = advert.vacancy.organisation
    return [_place(council.town.in_(language()), council.latitude, council.longitude)]


def _place(town: str, latitude: float, longitude: float, postcode: str = "") -> dict[str, Any]:
    address = {
        "@type": "PostalAddress",
        "addressLocality": town,
        "addressRegion": "Wales",
        "postalCode": postcode,
        "addressCountry": "GB",
    }
    return {
        "@type": "Place",
        "address": {key: value for key, value in address.items() if value},
        "geo": {"@type": "GeoCoordinates", "latitude": latitude, "longitude": longitude},
    }


def _salary(advert: Advert) -> dict[str, Any]:
    vacancy = advert.vacancy
    amount = {"minValue": vacancy.salary_min, "maxValue": vacancy.salary_max}
    return {
        "@type": "MonetaryAmount",
        "currency": "GBP",
        "value": {"@type": "QuantitativeValue", **amount, "unitText": "YEAR"},
    }
