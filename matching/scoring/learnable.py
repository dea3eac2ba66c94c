"""Whether a missing requirement can be learnt on the job: from skills next to it, or from the rest of the job."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from career_framework import Framework
from career_framework.levels import SkillLevel
from matching.profiles import Evidence, Passage, Strength
from matching.scoring.strength import passage_strength

# Skills are neighbours when the roles asking for both are at least this share of the roles asking for either.
SHARED_ROLES = 0.2
MOST_NEIGHBOURS = 6
# One neighbour may be chance; two are a base to build on.
NEIGHBOURS_HELD = 2
# Up to working level a skill is learnt by doing the job, by somebody who shows this share of the rest of it.
REST_SHOWN = 0.6
LEARNT_BY_DOING = SkillLevel.WORKING


@dataclass(frozen=True)
class Neighbours:
    """For each framework skill the skills most often asked for beside it, nearest first."""

    of: dict[str, tuple[str, ...]]

    def held_beside(self, skill_id: str | None, held: frozenset[str]) -> tuple[str, ...]:
        """Return the neighbours of the skill that are held, nearest first."""
        return tuple(other for other in self.of.get(skill_id or "", ()) if other in held)

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


def with_learnable(found: Sequence[Evidence], neighbours: Neighbours, held: frozenset[str]) -> tuple[Evidence, ...]:
    """Mark what is missing but learnable, now that every requirement has been judged.

    Beside what is within one level already: a skill with neighbours among those held or evidenced here, and one
    asked for at working level at the most when the rest of the job is shown. More evidence never unmarks any.
    """
    shown = [item.strength is Strength.EVIDENCED for item in found]
    held |= {item.requirement.skill_id or "" for item, is_shown in zip(found, shown, strict=True) if is_shown}
    return tuple(
        replace(
            item,
            is_learnable=not item.is_met
            and (
                item.is_learnable
                or neighbours.is_next_to(item.requirement.skill_id, held)
                or _by_doing(item, others_shown=sum(shown) - is_shown, others=len(found) - 1)
            ),
            learn_from=() if item.is_met else neighbours.held_beside(item.requirement.skill_id, held),
        )
        for item, is_shown in zip(found, shown, strict=True)
    )


def _by_doing(item: Evidence, *, others_shown: int, others: int) -> bool:
    level = item.requirement.level
    return level is not None and level <= LEARNT_BY_DOING and others > 0 and others_shown / others >= REST_SHOWN
