"""Whether a CV can be talked into a better score: every attack made on fictional CVs, and what it gained."""

from collections.abc import Sequence
from dataclasses import dataclass

from matching.engine import Engine
from matching.evaluation.fairness_cvs import cv
from matching.evaluation.fairness_people import person
from matching.evaluation.gaming_attacks import attacks
from matching.parsing import extract_text, parse_text
from matching.profiles import Match, VacancyProfile

MOST_GAINED = 0.02
# Where a CV ends with its references, what is appended stands among them and is not read at all.
UNREAD = "much-under-references"
# Each attack is made on every so many CVs, files on fewer: they take a third of a second to write and read.
EVERY, EVERY_FILE = 2, 10


@dataclass
class Gain:
    """What one attack gained: pairs tried, the largest and mean gain, how many gained too much or went unmarked."""

    attack: str
    pairs: int = 0
    largest: float = 0.0
    total: float = 0.0
    too_much: int = 0
    unmarked: int = 0

    def add(self, before: Match, after: Match, warnings: Sequence[str]) -> None:
        """Count one CV set against one vacancy without and with the attack."""
        gain = (after.score or 0.0) - (before.score or 0.0)
        self.pairs += 1
        self.largest = max(self.largest, gain)
        self.total += gain
        self.too_much += gain > MOST_GAINED
        self.unmarked += not {*warnings, UNREAD} & set(after.warnings)


def gamed(engine: Engine, asked: Sequence[VacancyProfile], *, cvs: int) -> list[Gain]:
    """Try every attack on fictional CVs, each against one vacancy after another."""
    tried = attacks(engine.framework)
    gains = {name: Gain(name) for name in tried}
    for seed in range(cvs):
        vacancy = asked[seed % len(asked)]
        text = cv(person(seed), seed)
        before = _match(engine, text.encode(), vacancy)
        for place, (name, attack) in enumerate(tried.items()):
            if (seed + place) % (EVERY_FILE if attack.file else EVERY):
                continue
            honest = _match(engine, attack.file(text, []), vacancy) if attack.file else before
            gains[name].add(honest, _match(engine, attack.on(text, vacancy, seed), vacancy), attack.warnings)
    return list(gains.values())


def _match(engine: Engine, file: bytes, vacancy: VacancyProfile) -> Match:
    read = extract_text(file)
    return engine.match(parse_text(read.text, warnings=read.warnings), vacancy)
