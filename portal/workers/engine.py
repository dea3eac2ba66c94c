"""The worker's matching engine: loaded on first use, once a process, and never in a web process."""

from functools import cache

from matching.embedding.hashing import HashingEmbedder
from matching.engine import Engine, build_engine
from portal.domain.recommendations.engine import EngineScorer
from portal.domain.recommendations.scorer import Scorer
from portal.foundation.settings import Settings

HASHING = "hashing"  # instead of a model's folder: words hashed into vectors, for tests


def scorer_for(settings: Settings) -> Scorer:
    """Return the engine the settings ask for; the first call takes seconds.

    Raises:
        ModelUnavailableError: the model's files are missing or are not the pinned ones.

    """
    return _scorer(settings.embedding_model, settings.embedding_sha256)


@cache
def _scorer(model: str, sha256: str) -> EngineScorer:
    return EngineScorer(
        Engine(HashingEmbedder()) if model == HASHING else build_engine(model or None, expected_sha256=sha256 or None)
    )
