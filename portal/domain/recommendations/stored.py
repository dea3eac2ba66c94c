"""A match as the row it is stored in, and back."""

import json
from dataclasses import asdict
from typing import Any

from career_framework import SkillLevel
from matching.profiles import (
    Band,
    Component,
    Evidence,
    Importance,
    Match,
    Passage,
    Requirement,
    SectionKind,
    Strength,
)
from portal.domain.recommendations.models import ApplicationMatch


def values_of(match: Match) -> dict[str, Any]:
    """Return a match as the columns of its row."""
    needed = [item for item in match.evidence if item.requirement.importance is Importance.ESSENTIAL]
    missing = [item.requirement.id for item in needed if not item.is_met]
    return {
        "score": match.score,
        "band": match.band.value,
        "reason": match.reason,
        "essentials_met": len(needed) - len(missing),
        "essentials_total": len(needed),
        "gaps": missing,
        "components": _plain(match.components),
        "evidence": _plain(match.evidence),
        "warnings": list(match.warnings),
        "engine_version": match.engine_version,
        "model_digest": match.model_digest,
        "cv_hash": match.cv_hash,
        "vacancy_hash": match.vacancy_hash,
    }


def match_of_row(row: ApplicationMatch) -> Match:
    """Return the match a row holds."""
    return Match(
        score=row.score,
        band=Band(row.band),
        components=tuple(Component(**item) for item in row.components),
        evidence=tuple(_evidence(item) for item in row.evidence),
        engine_version=row.engine_version,
        model_digest=row.model_digest,
        cv_hash=row.cv_hash,
        vacancy_hash=row.vacancy_hash,
        reason=row.reason,
        warnings=tuple(row.warnings),
    )


def _plain(items: tuple[Any, ...]) -> list[dict[str, Any]]:
    plain: list[dict[str, Any]] = json.loads(json.dumps([asdict(item) for item in items]))
    return plain


def _evidence(data: dict[str, Any]) -> Evidence:
    wanted = data["requirement"]
    return Evidence(
        **data
        | {
            "requirement": Requirement(
                **wanted | {"importance": Importance(wanted["importance"]), "level": _level(wanted["level"])}
            ),
            "strength": Strength(data["strength"]),
            "passages": tuple(
                Passage(**passage | {"section": SectionKind(passage["section"])}) for passage in data["passages"]
            ),
            "estimated_level": _level(data["estimated_level"]),
            "learn_from": tuple(data.get("learn_from", ())),
        }
    )


def _level(number: int | None) -> SkillLevel | None:
    return None if number is None else SkillLevel(number)
