"""Every number a score is made of, in one place.

A score is the weighted sum of four components, each in [0, 1]; the weights sum to 1, so "why 0.71?" is
answered by an addition. The thresholds were set on background text and fictional CVs, never on applicants.
"""

from types import MappingProxyType

from matching.profiles import Importance, Strength
from matching.scoring.share import Shape

# Component: what share of the score it makes.
WEIGHTS = MappingProxyType(
    {
        "requirement-cover": 0.40,  # each requirement against the best evidence for it
        "document-similarity": 0.45,  # how much of what the CV tells is about this work
        "lexical-similarity": 0.10,  # rare words and tools the advert names
        "seniority-fit": 0.05,  # years of work told against what the level asks
    }
)

# A requirement the vacancy cannot do without counts this much more.
IMPORTANCE = MappingProxyType({Importance.ESSENTIAL: 1.0, Importance.DESIRABLE: 0.4})

# What a passage is worth as support, by what it shows.
STRENGTH = MappingProxyType({Strength.EVIDENCED: 1.0, Strength.CLAIMED: 0.5})

# Share of a requirement's value by how many levels the estimate is below the level asked.
LEVELS_BELOW = (1.0, 0.75, 0.5, 0.35)

# Straightened cosine of a passage to a requirement: below the first it is no support at all, above the second
# full support. From COSINE_SUPPORTS on it is evidence worth quoting.
COSINE_NONE, COSINE_FULL = 0.08, 0.42
COSINE_SUPPORTS = 0.20
# A passage in which the framework skill is named supports at least this much.
NAMED_SUPPORT = 0.75

# Share of a CV about the work, in meaning and in words (see share.py).
MEANING = Shape(threshold=0.12, power=1.5, prior=0.1, dilution=0.05, curve=0.5)
WORDING = Shape(threshold=0.01, power=1.0, prior=0.05, dilution=0.001, curve=1.0)
# Sharing this much of the advert's weight of words makes a passage relevant, whatever its meaning.
RELEVANT_OVERLAP = 0.03

# Bands. Ready now: at least this share of the essential requirements met, none of them absent.
READY_SHARE = 0.8
# Ready with training: at least this share of the essentials shown, and every one that is not met learnable.
TRAINABLE_SHARE = 0.5
# A CV with fewer words than this cannot be judged.
LEAST_WORDS = 30
