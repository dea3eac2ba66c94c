"""How a match is said, to panels and to candidates alike: the same words for both."""

import re

from flask_babel import LazyString, gettext, lazy_gettext, ngettext

from matching.profiles import Band, SectionKind, Strength
from portal.domain.recommendations.services import SCORING_FAILED

BANDS: dict[Band, LazyString] = {
    Band.READY_NOW: lazy_gettext("Ready now"),
    Band.READY_WITH_TRAINING: lazy_gettext("Ready with training"),
    Band.NOT_YET: lazy_gettext("Not yet"),
    Band.NOT_SCORED: lazy_gettext("Not scored: a person must look"),
}
BAND_MEANINGS: dict[Band, LazyString] = {
    Band.READY_NOW: lazy_gettext("The CV shows nearly every essential requirement at the level asked."),
    Band.READY_WITH_TRAINING: lazy_gettext(
        "The CV shows at least a third of the essential requirements, and what is missing can be learnt on the job."
    ),
    Band.NOT_YET: lazy_gettext("The CV does not show enough of the essential requirements."),
    Band.NOT_SCORED: lazy_gettext("There is no score, high or low. Somebody has to read this CV."),
}
BAND_COLOURS: dict[Band, str] = {
    Band.READY_NOW: "govuk-tag--green",
    Band.READY_WITH_TRAINING: "govuk-tag--turquoise",
    Band.NOT_YET: "govuk-tag--grey",
    Band.NOT_SCORED: "govuk-tag--yellow",
}
STRENGTHS: dict[Strength, LazyString] = {
    Strength.EVIDENCED: lazy_gettext("Evidenced"),
    Strength.CLAIMED: lazy_gettext("Claimed"),
    Strength.ABSENT: lazy_gettext("Not found"),
}
STRENGTH_MEANINGS: dict[Strength, LazyString] = {
    Strength.EVIDENCED: lazy_gettext("shown by something the person did"),
    Strength.CLAIMED: lazy_gettext("only named in the CV"),
    Strength.ABSENT: lazy_gettext("nothing in the CV speaks of it"),
}
STRENGTH_COLOURS: dict[Strength, str] = {
    Strength.EVIDENCED: "govuk-tag--green",
    Strength.CLAIMED: "govuk-tag--yellow",
    Strength.ABSENT: "govuk-tag--grey",
}
SECTIONS: dict[SectionKind, LazyString] = {
    SectionKind.HEADER: lazy_gettext("Top of the CV"),
    SectionKind.SUMMARY: lazy_gettext("Summary"),
    SectionKind.EXPERIENCE: lazy_gettext("Experience"),
    SectionKind.EDUCATION: lazy_gettext("Education"),
    SectionKind.SKILLS: lazy_gettext("Skills"),
    SectionKind.CERTIFICATIONS: lazy_gettext("Certificates"),
    SectionKind.PROJECTS: lazy_gettext("Projects"),
    SectionKind.VOLUNTEERING: lazy_gettext("Volunteering"),
    SectionKind.LANGUAGES: lazy_gettext("Languages"),
    SectionKind.INTERESTS: lazy_gettext("Interests"),
    SectionKind.REFERENCES: lazy_gettext("References"),
    SectionKind.OTHER: lazy_gettext("Other text"),
}
COMPONENTS: dict[str, LazyString] = {
    "requirement-cover": lazy_gettext("Requirements: how far the CV shows each of them"),
    "document-similarity": lazy_gettext("Work: how much of the CV is about work like this"),
    "seniority-fit": lazy_gettext("Seniority: years of experience against what the level asks"),
    "claims": lazy_gettext("Claims: what the CV lists without showing it"),
}
NOT_SCORED_REASONS: dict[str | None, LazyString] = {
    None: lazy_gettext("It has not been scored yet. That usually takes a few minutes."),
    "unreadable": lazy_gettext("No readable text was found in the CV."),
    "too-short": lazy_gettext("The CV is too short to be compared with the advert."),
    "unknown-language": lazy_gettext("The CV is in a language the matcher does not know."),
    SCORING_FAILED: lazy_gettext("Something went wrong while scoring it. It is being tried again."),
}
WARNINGS: dict[str, LazyString] = {
    "mostly-welsh": lazy_gettext(
        "Most of this CV is in Welsh. The matcher reads English better, so somebody who reads Welsh should look."
    ),
    "unknown-language": lazy_gettext("Part of this CV is in neither English nor Welsh."),
    "hidden-text": lazy_gettext("The file holds text that a reader cannot see."),
    "keyword-list": lazy_gettext(
        "Part of this CV lists many skills together without saying what was done with them."
    ),
    "instructions": lazy_gettext("A sentence in this CV reads as an instruction to a computer. It had no effect."),
    "very-short": lazy_gettext("This CV is very short."),
    "no-sections": lazy_gettext("No headings such as Experience or Education were found."),
    "no-dates": lazy_gettext("No jobs with dates were found."),
    "copies-the-advert": lazy_gettext(
        "This CV repeats lines of the advert word for word. They were left out of the score."
    ),
    "much-under-references": lazy_gettext(
        "Much stands under References, which the matcher does not read. See whether any of it belongs elsewhere."
    ),
    "repetition": lazy_gettext("This CV says the same thing many times. The repetitions were left out of the score."),
    "look-alike-letters": lazy_gettext(
        "Some words in this CV mix letters of two alphabets that look the same. They were read as they look."
    ),
    "odd-letters": lazy_gettext(
        "Part of this CV is written in unusual letters, figures or spaces. Read what it says, not how it looks."
    ),
    "one-sentence-for-everything": lazy_gettext(
        "This CV says the same sentence of several things the advert asks for, changing only their names. These "
        "sentences count as claims."
    ),
    "partly-welsh": lazy_gettext(
        "Part of this CV is in Welsh. The matcher reads English better, so somebody who reads Welsh should look."
    ),
    "candidate-says-misread": lazy_gettext("The candidate says that their CV was read wrongly."),
}
# Where the scores lie of those whom readers of the golden set found ready, ready with training, and in related work.
STRONG, GOOD, PARTIAL = 0.55, 0.35, 0.12
SURE, LIKELY = 0.6, 0.3


# A mask is blank; so long a gap inside a line is one, or a column's.
MASKED = re.compile(r"[^\S\n]{3,}")


def readable(quotation: str) -> str:
    """Return a quotation of a blind CV as one line, with a mark where something was left out."""
    return " ".join(MASKED.sub(" […] ", quotation.strip()).split())


def score_words(score: float) -> str:
    """Return a score in words."""
    if score >= STRONG:
        return str(gettext("Very close to the advert"))
    if score >= GOOD:
        return str(gettext("Close to the advert"))
    return str(gettext("Partly close to the advert")) if score >= PARTIAL else str(gettext("Far from the advert"))


def points(value: float) -> int:
    """Return a share in [0, 1] as points of 100."""
    return round(value * 100)


def confidence_words(confidence: float) -> str:
    """Say how sure an estimate is."""
    if confidence >= SURE:
        return str(gettext("fairly sure"))
    return str(gettext("likely")) if confidence >= LIKELY else str(gettext("a guess"))


def years_words(years: float) -> str:
    """Return years of experience, rounded."""
    whole = round(years)
    if whole < 1:
        return str(gettext("less than a year"))
    return str(ngettext("about %(num)s year", "about %(num)s years", whole))


def warning_words(code: str) -> str:
    """Return what a warning means; one without words of its own asks somebody to look."""
    return str(WARNINGS.get(code) or gettext("Part of the file was hard to read. Read it with care."))


def not_scored_words(reason: str | None) -> str:
    """Say why there is no score."""
    return str(NOT_SCORED_REASONS.get(reason) or gettext("It could not be scored."))
