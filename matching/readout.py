"""A match in plain English lines, for the command line: the sum, the band, each requirement with its quotations."""

from collections.abc import Iterator

from career_framework import SkillLevel, load_framework
from matching.explanation import ReasonCode, addends, reasons
from matching.profiles import Band, Evidence, Match
from matching.scoring.bands import to_learn

UNSURE = {
    "mostly-welsh": "the CV is mostly in Welsh, which the model does not read itself",
    "very-short": "the CV is very short",
    "no-dates": "no job has dates",
    "no-sections": "the CV has no headings",
}


def read_out(match: Match) -> Iterator[str]:
    """Yield the lines that say why a match is what it is. A match without a score says why it has none."""
    if match.band is Band.NOT_SCORED or match.score is None:
        yield f"not scored ({match.reason}): a person must look"
        return
    parts = " + ".join(f"{line.name} {line.value:.2f} x {line.weight:.2f}" for line in addends(match))
    yield f"{match.score:.3f} = {parts}"
    for item in match.evidence:
        yield from _requirement(item)
    learn = [_to_learn(item) for item in to_learn(match.evidence)]
    if learn:
        yield "to learn, nearest first: " + "; ".join(learn)
    doubts = [reason.detail for reason in reasons(match) if reason.code is ReasonCode.UNSURE]
    if doubts:
        yield "less sure, because " + ", ".join(UNSURE[code] for code in doubts if code)


def _requirement(item: Evidence) -> Iterator[str]:
    asked = f", asked {item.requirement.level.code}" if item.requirement.level else ""
    shown = f", shown {_level(item.estimated_level, item.confidence)}" if item.estimated_level else ""
    mark = "met" if item.is_met else "to learn" if item.is_learnable else "not met"
    wanted = item.requirement
    yield f"[{item.strength.value}, {mark}] {wanted.text} ({wanted.importance.value}{asked}{shown})"
    for passage in item.passages:
        yield f'    "{" ".join(passage.text.split())}" ({passage.section.value}, {passage.start}-{passage.end})'


def _level(level: SkillLevel, confidence: float) -> str:
    return f"{level.code} at {confidence:.0%} confidence"


def _to_learn(item: Evidence) -> str:
    skills = load_framework().skills
    beside = [skills[skill_id].name.en for skill_id in item.learn_from if skill_id in skills]
    return f"{item.requirement.text} (from {', '.join(beside)})" if beside else item.requirement.text
