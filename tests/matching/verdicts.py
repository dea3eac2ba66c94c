"""The engine's word on a graded set, beside the reader's."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from matching.engine import Engine, PreparedCandidate, build_engine
from matching.evaluation.measures import ndcg
from matching.parsing import parse_text
from matching.profiles import Band, Evidence, Match, Passage, Strength
from tests.matching.golden_set import GOLDEN, SECOND, GradedSet, Judgement

DEPTH = 5
MOST_QUOTED = 3
# CVs of the golden set that only say words: keywords, buzzwords, and lines copied from adverts.
ONLY_WORDS = ("advert-copier", "buzzwords", "keywords")


@dataclass(frozen=True, slots=True)
class Verdict:
    """One judgement of the CV `text`, and what the engine found; `found` is None when it dropped the requirement."""

    judgement: Judgement
    found: Evidence | None
    text: str

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

    @property
    def levels_off(self) -> int | None:
        """By how many levels the estimate is too high; None where one of the two gave none."""
        if not self.judgement.level or not self.found or not self.found.estimated_level:
            return None
        return self.found.estimated_level - self.judgement.level

    def accepts(self, passage: Passage) -> bool:
        """Whether the passage overlaps a sentence the reader accepts as evidence."""
        places = ((self.text.index(words), len(words)) for words in self.judgement.evidence)
        return any(start < passage.end and passage.start < start + length for start, length in places)


@cache
def engine() -> Engine:
    return build_engine()


class Verdicts:
    """What the engine says of one graded set, each thing worked out once."""

    def __init__(self, graded: GradedSet) -> None:
        self.graded = graded
        self._matches: dict[str, Mapping[str, Match]] = {}

    def matches(self, vacancy: str) -> Mapping[str, Match]:
        """Return the match of every CV with the vacancy."""
        if vacancy not in self._matches:
            profile = self.graded.vacancies[vacancy].profile
            self._matches[vacancy] = {name: engine().match(one, profile) for name, one in self.prepared.items()}
        return self._matches[vacancy]

    @cached_property
    def prepared(self) -> Mapping[str, PreparedCandidate]:
        return {name: engine().prepare(parse_text(text)) for name, text in self.graded.cvs.items()}

    def ranking(self, vacancy: str) -> list[str]:
        """Return the CVs, best first; the not scored last."""
        found = self.matches(vacancy)
        return sorted(found, key=lambda name: (found[name].score is None, -(found[name].score or 0.0)))

    def order_measures(self) -> dict[str, float]:
        """Return nDCG@5 of each vacancy."""
        graded = self.graded.vacancies.items()
        return {name: ndcg(self.ranking(name), vacancy.grades, k=DEPTH) for name, vacancy in graded}

    @cached_property
    def all(self) -> tuple[Verdict, ...]:
        return tuple(map(self._verdict, self.graded.judgements))

    @cached_property
    def drawn(self) -> tuple[Verdict, ...]:
        """Return the verdicts on what was drawn by chance."""
        return tuple(map(self._verdict, self.graded.drawn))

    def _verdict(self, judgement: Judgement) -> Verdict:
        evidence = self.matches(judgement.vacancy)[judgement.cv].evidence
        found = next((item for item in evidence if judgement.names(item.requirement)), None)
        return Verdict(judgement, found, self.graded.cvs[judgement.cv])

    def quotations(self, most: int, *, false_ones: bool = False) -> Iterator[tuple[Verdict, Passage]]:
        """Yield up to `most` passages quoted for each requirement for which the reader has said what shows it.

        With `false_ones` also for those of which the reader says that nothing shows them.
        """
        for verdict in self.all:
            if verdict.judgement.evidence or (false_ones and verdict.judgement.status is not Strength.EVIDENCED):
                for passage in verdict.quotations[:most]:
                    yield verdict, passage

    def bands(self) -> Iterator[tuple[str, str, Band, Band]]:
        """Yield (vacancy, cv, the reader's band, the engine's band) of the clear pairs."""
        for name, vacancy in self.graded.vacancies.items():
            for cv, band in vacancy.bands.items():
                yield name, cv, band, self.matches(name)[cv].band


golden = Verdicts(GOLDEN)
second = Verdicts(SECOND)


def share(right: Sequence[bool]) -> float:
    """Return the share that is true. Raises ZeroDivisionError when there is nothing to share."""
    return sum(right) / len(right)
