"""The engine's word on the golden set, beside the reader's."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from matching.engine import Engine, PreparedCandidate, build_engine
from matching.evaluation.measures import ndcg
from matching.parsing import parse_text
from matching.profiles import Band, Evidence, Match, Passage, Strength
from tests.matching.golden_set import Judgement, chance_judgements, cvs, judgements, vacancies

DEPTH = 5
MOST_QUOTED = 3
# CVs that only say words: keywords, buzzwords, and lines copied from adverts.
ONLY_WORDS = ("advert-copier", "buzzwords", "keywords")


@dataclass(frozen=True, slots=True)
class Verdict:
    """One judgement and what the engine found; `found` is None when it dropped the requirement."""

    judgement: Judgement
    found: Evidence | None

    @property
    def status(self) -> str:
        return self.found.strength.value if self.found else "dropped"

    @property
    def is_right(self) -> bool:
        return self.status == self.judgement.status.value

    @property
    def quotations(self) -> Sequence[Passage]:
        """Return the passages shown as evidence, best first; none for a claim."""
        return self.found.passages if self.found and self.found.strength is Strength.EVIDENCED else ()

    def accepts(self, passage: Passage) -> bool:
        """Whether the passage overlaps a sentence the reader accepts as evidence."""
        text = cvs()[self.judgement.cv]
        places = ((text.index(words), len(words)) for words in self.judgement.evidence)
        return any(start < passage.end and passage.start < start + length for start, length in places)


@cache
def engine() -> Engine:
    return build_engine()


@cache
def matches(vacancy: str) -> Mapping[str, Match]:
    """Return the match of every CV with the vacancy."""
    return {name: engine().match(candidate, vacancies()[vacancy].profile) for name, candidate in _prepared().items()}


@cache
def _prepared() -> Mapping[str, PreparedCandidate]:
    return {name: engine().prepare(parse_text(text)) for name, text in cvs().items()}


def ranking(vacancy: str) -> list[str]:
    """Return the CVs, best first; the not scored last."""
    found = matches(vacancy)
    return sorted(found, key=lambda name: (found[name].score is None, -(found[name].score or 0.0)))


def order_measures() -> dict[str, float]:
    """Return nDCG@5 of each vacancy."""
    return {name: ndcg(ranking(name), vacancy.grades, k=DEPTH) for name, vacancy in vacancies().items()}


@cache
def verdicts() -> tuple[Verdict, ...]:
    return tuple(Verdict(item, _evidence(item)) for item in judgements())


@cache
def chance_verdicts() -> tuple[Verdict, ...]:
    return tuple(Verdict(item, _evidence(item)) for item in chance_judgements())


def _evidence(judgement: Judgement) -> Evidence | None:
    evidence = matches(judgement.vacancy)[judgement.cv].evidence
    return next((item for item in evidence if judgement.names(item.requirement)), None)


def quotations(most: int) -> Iterator[tuple[Verdict, Passage]]:
    """Yield up to `most` passages quoted for each requirement for which the reader has said what shows it."""
    for verdict in verdicts():
        if verdict.judgement.evidence:
            for passage in verdict.quotations[:most]:
                yield verdict, passage


def bands() -> Iterator[tuple[str, str, Band, Band]]:
    """Yield (vacancy, cv, the reader's band, the engine's band) of the clear pairs."""
    for name, vacancy in vacancies().items():
        for cv, band in vacancy.bands.items():
            yield name, cv, band, matches(name)[cv].band


def share(right: Sequence[bool]) -> float:
    """Return the share that is true. Raises ZeroDivisionError when there is nothing to share."""
    return sum(right) / len(right)
