"""CVs and vacancies for tests of the matcher, small enough to reason about by hand."""

from collections.abc import Sequence

from career_framework import SkillLevel
from matching.embedding.base import Embedder
from matching.embedding.prepared import PreparedCandidate, prepare
from matching.profiles import CandidateProfile, Importance, Passage, Requirement, SectionKind, VacancyProfile

FILLER = (
    "Kept the weekly rota of the village hall and unlocked it for the choir on Thursday evenings",
    "Grew leeks, onions and beans for the autumn show and carried the chairs back afterwards",
    "Drove the minibus to the coast twice every summer with flasks of tea for the pensioners",
)


def passages(texts: Sequence[str], section: SectionKind, years: float | None = None) -> list[Passage]:
    """Lay texts one after another, each a passage of one section."""
    found, start = [], 0
    for text in texts:
        found.append(Passage(text, start, start + len(text), section, 0.0, years))
        start += len(text) + 1
    return found


def prepared(
    embedder: Embedder,
    texts: Sequence[str],
    *,
    section: SectionKind = SectionKind.EXPERIENCE,
    years: float | None = 2.0,
    filler: Sequence[str] = FILLER,
) -> PreparedCandidate:
    """A CV of the given lines and some that have nothing to do with technology."""
    everything = [*texts, *filler]
    text = "\n".join(everything)
    return prepare(
        CandidateProfile(text=text, blind_text=text, languages=("en",)),
        passages(everything, section, years),
        text,
        embedder,
    )


def requirement(text: str, **changes: object) -> Requirement:
    """An essential requirement in the author's words."""
    fields = {"id": text.casefold().replace(" ", "-"), "text": text, "importance": Importance.ESSENTIAL}
    return Requirement(**(fields | changes))  # type: ignore[arg-type]  # fields are overridden by name


def vacancy(*requirements: str, title: str = "Developer", level: SkillLevel | None = None) -> VacancyProfile:
    """A vacancy that asks for the given lines."""
    return VacancyProfile(
        title=title, text="", requirements=tuple(requirement(text, level=level) for text in requirements)
    )
