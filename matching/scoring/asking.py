"""A vacancy made ready to be set against CVs: what it asks, how much each of it counts, and in which words."""

from collections.abc import Sequence

import numpy as np

from career_framework import Framework, Skill
from matching.embedding.background import Idf, VectorSpace
from matching.embedding.base import Embedder
from matching.embedding.quantised import quantised
from matching.embedding.skill_vectors import base_name, skill_wordings
from matching.embedding.wanted import STATEMENT_POWER, direction
from matching.parsing.adverts.vacancies import is_found
from matching.parsing.lines.statements import lines
from matching.parsing.skills.named import Need, needed
from matching.profiles import Requirement, VacancyProfile
from matching.scoring.copies import copies_of
from matching.scoring.nearness import word_weights
from matching.scoring.score import Asked
from matching.scoring.seniority_fit import years_asked
from matching.scoring.terms import term_weights
from matching.scoring.ways import Way, Ways, way_of
from matching.scoring.weights import FOUND, IMPORTANCE, STATED

# A line of an advert less likely than this to ask for anything is left out: benefits, history, how to apply.
LEAST_LIKELY = 0.3


class Asking:
    """Reads vacancies with one embedder against one background."""

    def __init__(self, embedder: Embedder, framework: Framework, space: VectorSpace, idf: Idf) -> None:
        """Take the parts; `space` belongs to the embedder."""
        self._embedder = embedder
        self._framework = framework
        self._space = space
        self._idf = idf
        self.ways = Ways(embedder, space, framework.skills.values())
        self._skill_words: dict[str, dict[str, int]] = {}

    def of(self, vacancy: VacancyProfile) -> Asked:
        """Make one vacancy ready."""
        stated = {item.text: IMPORTANCE[item.importance] for item in vacancy.requirements if not item.is_guess}
        if vacancy.title:
            stated[vacancy.title] = 1.0
        advert = lines(vacancy.text)
        towards = direction(advert, stated, self._embedder, self._space, whole=vacancy.text)
        kept = self._weighed(vacancy.requirements)
        requirements = tuple(item for item, _ in kept)
        ways = [self._way(item) for item in requirements]
        queries, owners = self.ways.put(ways)
        towards_whole = quantised(towards.vector)
        names = self._names(requirements)
        return Asked(
            weights=FOUND if all(map(is_found, requirements)) else STATED,
            direction=towards_whole,
            work=self._space.occupations.roots(towards_whole)[0],
            scales=self._space.scales,
            terms=term_weights(towards.weights, self._idf),
            years=years_asked(vacancy),
            requirements=requirements,
            importance=np.asarray([weight for _, weight in kept], dtype=np.float64),
            queries=queries,
            owners=owners,
            wording=tuple(self._words(item) for item in requirements),
            kin=tuple(self._kin(item) for item in requirements),
            needs=tuple(Need() if item.skill_id else needed(item.text) for item in requirements),
            copies=copies_of(
                [*vacancy.text.splitlines(), *advert, *stated, *names],
                names=names,
                explained=self._published(requirements),
            ),
        )

    def _weighed(self, requirements: Sequence[Requirement]) -> list[tuple[Requirement, float]]:
        """Weigh each requirement. Lines found in an advert count by how likely they ask for anything."""
        likely = self._space.states_skill(self._embedder.embed([item.text for item in requirements]))
        weighed = []
        for item, guess in zip(requirements, likely.tolist(), strict=True):
            if not item.is_guess:
                weighed.append((item, IMPORTANCE[item.importance]))
            elif guess >= LEAST_LIKELY:
                weighed.append((item, IMPORTANCE[item.importance] * guess**STATEMENT_POWER))
        return weighed

    def _way(self, requirement: Requirement) -> Way:
        """Put a requirement in every way that is compared with a CV: its text, and what is known of the skill."""
        skill = self._skill(requirement)
        if skill is None:
            return Way((requirement.text,))
        known = way_of(skill)
        return Way(tuple(dict.fromkeys([requirement.text, *known.wordings])), known.tellings)

    def _published(self, requirements: Sequence[Requirement]) -> list[str]:
        """Return what the framework says of the skills asked, where anybody can copy it."""
        skills = self._skills(requirements)
        return [text.en for skill in skills for text in skill.explanations]

    def _names(self, requirements: Sequence[Requirement]) -> list[str]:
        """Return what is asked by the names it goes by: in full, without its role, in Welsh."""
        names = [name for skill in self._skills(requirements) for name in (skill.name.en, skill.name.cy)]
        return [*(item.text for item in requirements), *names, *map(base_name, names)]

    def _skills(self, requirements: Sequence[Requirement]) -> list[Skill]:
        return [skill for skill in map(self._skill, requirements) if skill is not None]

    def _skill(self, requirement: Requirement) -> Skill | None:
        return self._framework.skills.get(requirement.skill_id or "")

    def _words(self, requirement: Requirement) -> dict[str, int]:
        """Weigh the words a requirement is put in; the other names of a skill are names of it too."""
        skill = self._skill(requirement)
        if skill is None:
            return word_weights([requirement.text], (), self._idf)
        if skill.id not in self._skill_words:
            names = [skill.name.en, *skill.aliases]
            self._skill_words[skill.id] = word_weights(names, skill_wordings(skill), self._idf)
        return self._skill_words[skill.id]

    def _kin(self, requirement: Requirement) -> frozenset[str]:
        """Find the skills that differ only by the role in brackets, as in "User focus (content design)"."""
        skill = self._skill(requirement)
        if skill is None:
            return frozenset()
        name = base_name(skill.name.en)
        return frozenset(other.id for other in self._framework.skills.values() if base_name(other.name.en) == name)
