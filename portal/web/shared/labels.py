"""The words for what vacancies store as codes. Lazy, so that each reader gets their language."""

from collections.abc import Mapping

from flask_babel import LazyString, lazy_gettext

from portal.domain.vacancies.models import (
    ChangeKind,
    Contract,
    RequirementImportance,
    SalaryBasis,
    WelshNeed,
    WelshSkill,
    Workplace,
)
from portal.domain.vacancies.status import VacancyStatus

CONTRACTS: Mapping[Contract, LazyString] = {
    Contract.PERMANENT: lazy_gettext("Permanent"),
    Contract.FIXED_TERM: lazy_gettext("Fixed term"),
    Contract.TEMPORARY: lazy_gettext("Temporary"),
    Contract.APPRENTICESHIP: lazy_gettext("Apprenticeship"),
    Contract.SECONDMENT: lazy_gettext("Secondment"),
}
WORKPLACES: Mapping[Workplace, LazyString] = {
    Workplace.OFFICE: lazy_gettext("Office"),
    Workplace.HYBRID: lazy_gettext("Hybrid"),
    Workplace.REMOTE: lazy_gettext("Remote"),
}
WELSH_NEEDS: Mapping[WelshNeed, LazyString] = {
    WelshNeed.NOT_NEEDED: lazy_gettext("Not needed"),
    WelshNeed.DESIRABLE: lazy_gettext("Desirable"),
    WelshNeed.ESSENTIAL: lazy_gettext("Essential"),
}
WELSH_SKILLS: Mapping[WelshSkill, LazyString] = {
    WelshSkill.ENTRY: lazy_gettext("entry level"),
    WelshSkill.FOUNDATION: lazy_gettext("foundation level"),
    WelshSkill.INTERMEDIATE: lazy_gettext("intermediate level"),
    WelshSkill.ADVANCED: lazy_gettext("advanced level"),
    WelshSkill.PROFICIENT: lazy_gettext("proficient"),
}
IMPORTANCE: Mapping[RequirementImportance, LazyString] = {
    RequirementImportance.ESSENTIAL: lazy_gettext("Essential"),
    RequirementImportance.DESIRABLE: lazy_gettext("Desirable"),
}
SALARY_BASES: Mapping[SalaryBasis, LazyString] = {
    SalaryBasis.NJC_POINTS: lazy_gettext("Points of the national (NJC) pay spine"),
    SalaryBasis.RANGE: lazy_gettext("A salary or a salary range"),
}
STATUSES: Mapping[VacancyStatus, LazyString] = {
    VacancyStatus.DRAFT: lazy_gettext("Draft"),
    VacancyStatus.IN_REVIEW: lazy_gettext("In review"),
    VacancyStatus.SCHEDULED: lazy_gettext("Scheduled"),
    VacancyStatus.LIVE: lazy_gettext("Open"),
    VacancyStatus.CLOSED: lazy_gettext("Closed"),
    VacancyStatus.WITHDRAWN: lazy_gettext("Withdrawn"),
}
STATUS_COLOURS: Mapping[VacancyStatus, str] = {
    VacancyStatus.DRAFT: "grey",
    VacancyStatus.IN_REVIEW: "yellow",
    VacancyStatus.SCHEDULED: "turquoise",
    VacancyStatus.LIVE: "green",
    VacancyStatus.CLOSED: "blue",
    VacancyStatus.WITHDRAWN: "red",
}
# What the history calls the fields of a vacancy.
FIELDS: Mapping[str, LazyString] = {
    "title": lazy_gettext("Job title"),
    "purpose": lazy_gettext("Why this work matters"),
    "duties": lazy_gettext("What you will do"),
    "offer": lazy_gettext("What we offer"),
    "requirements": lazy_gettext("What we ask for"),
    "salary_basis": lazy_gettext("How pay is stated"),
    "grade": lazy_gettext("Grade"),
    "scp_min": lazy_gettext("Lowest pay point"),
    "scp_max": lazy_gettext("Highest pay point"),
    "salary_min": lazy_gettext("Lowest salary"),
    "salary_max": lazy_gettext("Highest salary"),
    "supplement": lazy_gettext("Supplement"),
    "pension_percent": lazy_gettext("Pension contribution"),
    "pension_as_of": lazy_gettext("Date of the pension contribution"),
    "contract": lazy_gettext("Contract"),
    "contract_months": lazy_gettext("Length of the contract"),
    "hours": lazy_gettext("Hours a week"),
    "working_patterns": lazy_gettext("Working patterns"),
    "workplace": lazy_gettext("Office, hybrid or remote"),
    "office_days": lazy_gettext("Days in the office"),
    "locations": lazy_gettext("Places of work"),
    "welsh_need": lazy_gettext("Welsh language"),
    "welsh_skill": lazy_gettext("Level of Welsh"),
    "closes_at": lazy_gettext("Closing time"),
    "interview_on": lazy_gettext("Interview date"),
    "posts": lazy_gettext("Number of posts"),
    "contact_name": lazy_gettext("Contact’s name"),
    "contact_email": lazy_gettext("Contact’s e-mail address"),
    "contact_phone": lazy_gettext("Contact’s phone number"),
    "english_only_reason": lazy_gettext("Why there is no Welsh version"),
}
CHANGE_KINDS: Mapping[ChangeKind, LazyString] = {
    ChangeKind.CREATED: lazy_gettext("Created"),
    ChangeKind.SUBMITTED: lazy_gettext("Sent for approval"),
    ChangeKind.RETURNED: lazy_gettext("Returned to the author"),
    ChangeKind.PUBLISHED: lazy_gettext("Published"),
    ChangeKind.CHANGED: lazy_gettext("Changed"),
    ChangeKind.EXTENDED: lazy_gettext("Extended"),
    ChangeKind.WITHDRAWN: lazy_gettext("Withdrawn"),
}
