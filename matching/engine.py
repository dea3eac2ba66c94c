"""The only assembler: parse, blind, embed, score, explain. Follow a CV through it from top to bottom."""

import hashlib
import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import UTC, date, datetime

import numpy as np
import numpy.typing as npt

from career_framework import Framework, RoleLevel, load_framework
from matching.embedding.background import load_background
from matching.embedding.base import Embedder
from matching.embedding.prepared import PreparedCandidate, SkillPlace, WrongModelError, own_words, prepare
from matching.embedding.quantised import Quantised
from matching.embedding.remembering import RememberingEmbedder
from matching.embedding.transformer import load_transformer
from matching.parsing import canonical_blind_text, language_of, passages
from matching.parsing.adverts.role_levels import vacancy_from_role_level
from matching.parsing.cv.pieces import pieces
from matching.parsing.language.welsh import WELSH, read_as
from matching.parsing.lines.statements import lines
from matching.parsing.marks.repetition import repeated
from matching.parsing.skills.named import LANGUAGE, named_ids
from matching.profiles import (
    Band,
    CandidateProfile,
    Component,
    Evidence,
    Match,
    Passage,
    SectionKind,
    VacancyProfile,
)
from matching.retrieval.pool import Mask, Pool, Rows
from matching.scoring.asking import Asking
from matching.scoring.bands import band
from matching.scoring.findings import evidence_of, marks_of
from matching.scoring.learnable import framework_neighbours
from matching.scoring.nearness import for_readings, rivals
from matching.scoring.readable import why_not_scored
from matching.scoring.role_fit import RoleFit, fit_of
from matching.scoring.score import Asked, judge, scores_of
from matching.scoring.stack import Stack, stack_of

# Raise it with any change that can move a score: stored scores with another version are computed again.
ENGINE_VERSION = "11"
# Shorter lines are too little to tell their language.
LEAST_WELSH_WORDS = 6
# All role levels of the framework, and some vacancies beside them.
MOST_VACANCIES_REMEMBERED = 400

__all__ = [
    "ENGINE_VERSION",
    "Candidate",
    "Engine",
    "PreparedCandidate",
    "Ranked",
    "RoleFit",
    "WrongModelError",
    "build_engine",
    "plain_embedder",
]

Candidate = PreparedCandidate | CandidateProfile
Watched = Callable[[Sequence[RoleLevel]], Iterable[RoleLevel]]


@dataclass(frozen=True, slots=True)
class Ranked:
    """A match and the place of its candidate in the sequence that was ranked."""

    index: int
    match: Match


@dataclass(frozen=True)
class _Wanted:
    """A vacancy made ready once, for every CV set against it."""

    hash: str
    asked: Asked


class Engine:
    """Scores CVs against vacancies with one embedder. A pair's score depends on that pair alone."""

    def __init__(self, embedder: Embedder, framework: Framework | None = None, *, reads_welsh: bool = False) -> None:
        """Take any embedder; the learnt background is used only with the model it was learnt for.

        `reads_welsh` tells that the model knows Welsh, so that Welsh passages are embedded as they are.
        """
        self.embedder = RememberingEmbedder(embedder)
        self.reads_welsh = reads_welsh
        self.framework = framework or load_framework()
        background = load_background()
        self._space = background.space_for(embedder.digest, embedder.dimensions)
        self._wanted: dict[str, _Wanted] = {}
        self._asking = Asking(self.embedder, self.framework, self._space, background.idf)
        self._neighbours = framework_neighbours(self.framework)

    @property
    def edition(self) -> str:
        """Name the rules and the model: what was stored of CVs by one edition is never scored by another."""
        return f"{ENGINE_VERSION} {self.embedder.digest}"

    def prepare(self, profile: CandidateProfile, *, as_of: date | None = None) -> PreparedCandidate:
        """Turn a parsed CV into blind passages with vectors: all that is ever scored or stored of it.

        `as_of` ends the jobs that still last, by its month; today when not given. It is kept with the rest, so
        that the same CV read for the same month scores the same on any day.
        """
        day = as_of or datetime.now(UTC).date()
        cut = pieces(passages(profile, today=day), profile.jobs)
        again = repeated([one.text for one in cut])
        kept = [one for one, is_again in zip(cut, again, strict=True) if not is_again]
        ready = prepare(
            profile,
            [read_as(one, profile.languages) for one in kept],
            canonical_blind_text(profile),
            self.embedder,
            wording=self._wording,
        )
        is_reading = np.asarray([bool(one.reading) and not self.reads_welsh for one in ready.passages], dtype=bool)
        return replace(
            ready,
            skills=(*ready.skills, *_things_named(ready.passages)),
            rivals=tuple(for_readings(rivals(ready.vectors, *self._asking.ways.skills), is_reading).tolist()),
            as_of=day.strftime("%Y-%m"),
            # Cut into pieces a text may repeat itself that does not line by line.
            warnings=tuple(dict.fromkeys([*ready.warnings, *(["repetition"] if any(again) else [])])),
        )

    def match(self, candidate: Candidate, vacancy: VacancyProfile) -> Match:
        """Score one CV against one vacancy.

        Raises WrongModelError when a prepared candidate's vectors come from another model.
        """
        ready = self._ready(candidate)
        return self._match(ready, _stack(ready), self._want(vacancy))

    def rank(self, vacancy: VacancyProfile, candidates: Sequence[Candidate], keep: int | None = None) -> list[Ranked]:
        """Score every candidate in one pass; best first, equals in the order given, the not scored last.

        With `keep`, only so many are explained and returned.
        """
        ready = [self._ready(item) for item in candidates]
        scorable = [not why_not_scored(item.passages, item.languages) for item in ready]
        scored, rest = np.flatnonzero(scorable), np.flatnonzero(np.logical_not(scorable))
        if len(scored):
            scores = self.scores(vacancy, stack_of([ready[index] for index in scored]))
            scored = scored[np.argsort(-scores, kind="stable")]
        return [
            Ranked(index, self.match(ready[index], vacancy)) for index in [*scored.tolist(), *rest.tolist()][:keep]
        ]

    def scores(self, vacancy: VacancyProfile, stack: Stack) -> npt.NDArray[np.float64]:
        """Score (c,) every CV of a stack, exactly as `match` would, without the explanation.

        For thousands of CVs that can be scored: the caller leaves out those with a reason not to be.
        """
        return scores_of(stack, self.asked(vacancy))

    def asked(self, vacancy: VacancyProfile) -> Asked:
        """Return what a score needs of a vacancy; made once and remembered."""
        return self._want(vacancy).asked

    def nearest(self, pool: Pool, vacancy: VacancyProfile, keep: int, allowed: Mask | None = None) -> Rows:
        """Return the rows of the `keep` CVs of a pool nearest to a vacancy, to be scored; see `Pool.nearest`."""
        if pool.model_digest != self.embedder.digest:
            raise WrongModelError(f"a pool of {pool.model_digest}, not {self.embedder.digest}")
        return pool.nearest(self.direction(vacancy), keep, allowed)

    def direction(self, vacancy: VacancyProfile) -> Quantised:
        """Say where the whole of a vacancy points: a straightened unit vector (1, d)."""
        return self.asked(vacancy).direction

    def roles(self, candidate: Candidate, *, watched: Watched = iter) -> list[RoleFit]:
        """Set a CV against every role level of the framework, best first; empty when it cannot be scored.

        `watched` is given the levels and gives them back one by one, to show how far it has come.
        """
        ready = self._ready(candidate)
        stack = _stack(ready)
        levels = [level for role in self.framework.roles.values() for level in role.levels]
        asked = [vacancy_from_role_level(self.framework, level.role_id, level.id) for level in levels]
        # In one go, which is faster than level by level.
        self.embedder.embed([text for vacancy in asked for text in (vacancy.title, *lines(vacancy.text))])
        pairs = zip(watched(levels), asked, strict=True)
        found = [fit_of(level, self._match(ready, stack, self._want(vacancy))) for level, vacancy in pairs]
        return sorted((fit for fit in found if fit is not None), key=lambda fit: -fit.score)

    def _ready(self, candidate: Candidate) -> PreparedCandidate:
        ready = candidate if isinstance(candidate, PreparedCandidate) else self.prepare(candidate)
        if ready.model_digest != self.embedder.digest:
            raise WrongModelError(f"prepared with {ready.model_digest}, not {self.embedder.digest}")
        return ready

    def _match(self, candidate: PreparedCandidate, stack: Stack | None, wanted: _Wanted) -> Match:
        reason = why_not_scored(candidate.passages, candidate.languages)
        if reason or stack is None:
            return self._result(candidate, wanted, band=Band.NOT_SCORED, reason=reason.value if reason else None)
        judged = judge(stack, wanted.asked)
        evidence = evidence_of(candidate, wanted.asked, judged.seen, self._neighbours)
        components = tuple(
            Component(name, float(judged.components[name][0]), weight) for name, weight in judged.weights.items()
        )
        return self._result(
            replace(candidate, warnings=marks_of(candidate, wanted.asked, judged.seen)),
            wanted,
            band=band(evidence),
            score=float(judged.totals[0]),
            components=components,
            evidence=evidence,
        )

    def _wording(self, passage: Passage) -> str:
        """Give the text to embed: Welsh in English words, as far as they are known, unless the model reads Welsh."""
        is_welsh = language_of(passage.text) == WELSH
        return passage.reading if is_welsh and not self.reads_welsh else own_words(passage)

    def _want(self, vacancy: VacancyProfile) -> _Wanted:
        key = vacancy_hash(vacancy)
        if key not in self._wanted:
            if len(self._wanted) >= MOST_VACANCIES_REMEMBERED:
                self._wanted.clear()
            self._wanted[key] = _Wanted(key, self._asking.of(vacancy))
        return self._wanted[key]

    def _result(
        self,
        candidate: PreparedCandidate,
        wanted: _Wanted,
        *,
        band: Band,
        score: float | None = None,
        components: tuple[Component, ...] = (),
        evidence: tuple[Evidence, ...] = (),
        reason: str | None = None,
    ) -> Match:
        return Match(
            score=score,
            band=band,
            components=components,
            evidence=evidence,
            engine_version=ENGINE_VERSION,
            model_digest=self.embedder.digest,
            cv_hash=candidate.text_hash,
            vacancy_hash=wanted.hash,
            reason=reason,
            warnings=candidate.warnings,
        )


def _stack(candidate: PreparedCandidate) -> Stack | None:
    return stack_of([candidate]) if candidate.passages else None


def vacancy_hash(vacancy: VacancyProfile) -> str:
    """SHA-256 (hex) of everything in a vacancy a score depends on."""
    return hashlib.sha256(json.dumps(asdict(vacancy), sort_keys=True).encode()).hexdigest()


def _things_named(found: Sequence[Passage]) -> list[SkillPlace]:
    """Find the tools and languages each passage names; a passage written in Welsh shows Welsh."""
    places = []
    for passage in found:
        named = set(named_ids(passage.said, is_listed=passage.section is SectionKind.LANGUAGES))
        if len(passage.text.split()) >= LEAST_WELSH_WORDS and language_of(passage.text) == WELSH:
            named.add(LANGUAGE + WELSH)
        places += [SkillPlace(id_, passage.start, passage.end) for id_ in sorted(named)]
    return places


def build_engine(model: str | None = None, *, expected_sha256: str | None = None) -> Engine:
    """Load the bundled model, or the one in the folder `model`, and build the engine around it.

    The bundled model reads English. Another one is taken to read Welsh too; `expected_sha256` pins its weights.

    Raises ModelUnavailableError when the model's files are missing or are not the pinned ones.
    """
    return Engine(load_transformer(model, expected_sha256=expected_sha256), reads_welsh=model is not None)


def plain_embedder(model: str | None = None) -> Embedder:
    """Load the same model without the correction that ships with it: what an engine is measured against.

    Raises ModelUnavailableError as `build_engine` does.
    """
    return load_transformer(model, tuned=False)
