"""What one judged pair says of each requirement, and what a person should look at."""

from collections.abc import Sequence
from dataclasses import replace

from matching.embedding.prepared import PreparedCandidate
from matching.profiles import Evidence
from matching.scoring.learnable import Neighbours, held_skills, with_learnable
from matching.scoring.listed import listed_requirements
from matching.scoring.requirement_cover import evidence_for
from matching.scoring.score import Asked, Seen

# A Welsh CV is read by an English model: what it finds is worth less trust.
WELSH_CONFIDENCE = 0.5


def evidence_of(
    candidate: PreparedCandidate, asked: Asked, seen: Seen, neighbours: Neighbours
) -> tuple[Evidence, ...]:
    """Judge each requirement and quote what speaks for it; `seen` is of this CV alone.

    `neighbours` are the skills that lie next to each of the framework, from which a missing one can be learnt.
    """
    copied = seen.borrowed.copied
    own = [passage for passage, is_copy in zip(candidate.passages, copied, strict=True) if not is_copy]
    held = held_skills(own, [(place.skill_id, place.start, place.end) for place in candidate.skills])
    scores: Sequence[float] = seen.requirement_scores[:, 0].tolist()
    found = [
        evidence_for(requirement, candidate.passages, seen.supports.of_requirement(row), score)
        for row, (requirement, score) in enumerate(zip(asked.requirements, scores, strict=True))
    ]
    return with_learnable([_as_sure_as_read(item, candidate.warnings) for item in found], neighbours, held)


def marks_of(candidate: PreparedCandidate, asked: Asked, seen: Seen) -> tuple[str, ...]:
    """Return the warnings of a pair: those of the CV, and what only shows beside this vacancy."""
    listed = listed_requirements(candidate.passages, asked.requirements)
    return tuple(dict.fromkeys([*candidate.warnings, *seen.borrowed.marks, *([listed] if listed else [])]))


def _as_sure_as_read(item: Evidence, warnings: Sequence[str]) -> Evidence:
    quotes_welsh = bool(item.passages and item.passages[0].reading)
    if "mostly-welsh" in warnings or ("partly-welsh" in warnings and quotes_welsh):
        return replace(item, confidence=item.confidence * WELSH_CONFIDENCE)
    return item
