"""Whether a missing skill is next to skills a person has, so that it can be learnt on the job."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from career_framework import Framework
from matching.profiles import Passage, Strength
from matching.scoring.strength import passage_strength

# Skills are neighbours when the roles asking for both are at least this share of the roles asking for either.
SHARED_ROLES = 0.2
MOST_NEIGHBOURS = 6
# One neighbour may be chance; two are a base to build on.
NEIGHBOURS_HELD = 2


@dataclass(frozen=True)
class Neighbours:
    """For each framework skill the skills most often asked for beside it, nearest first."""

    of: dict[str, tuple[str, ...]]

    def is_next_to(self, skill_id: str | None, held: frozenset[str]) -> bool:
        """Whether enough neighbours of the skill are held (all of them where it has only one)."""
        near = self.of.get(skill_id or "", ())
        return bool(near) and len(held.intersection(near)) >= min(NEIGHBOURS_HELD, len(near))


def framework_neighbours(framework: Framework) -> Neighbours:
    """Derive neighbours from which roles ask for which skills. Ours, not published by the framework."""
    roles = {
        skill_id: frozenset(level.role_id for level, _ in framework.roles_needing(skill_id))
        for skill_id in framework.skills
    }
    asked = {skill_id: asking for skill_id, asking in roles.items() if asking}
    return Neighbours({skill_id: _nearest(skill_id, asked) for skill_id in asked})


def _nearest(skill_id: str, asked: dict[str, frozenset[str]]) -> tuple[str, ...]:
    own = asked[skill_id]
    shares = {other: len(own & asking) / len(own | asking) for other, asking in asked.items() if other != skill_id}
    near = [other for other, share in shares.items() if share >= SHARED_ROLES]
    return tuple(sorted(near, key=lambda other: (-shares[other], other))[:MOST_NEIGHBOURS])


def held_skills(passages: Sequence[Passage], places: Iterable[tuple[str, int, int]]) -> frozenset[str]:
    """Framework skills named in a passage that shows something done; `places` are (skill, start, end)."""
    done = [passage for passage in passages if passage_strength(passage) is Strength.EVIDENCED]
    return frozenset(
        skill_id
        for skill_id, start, end in places
        if any(start < passage.end and passage.start < end for passage in done)
    )
