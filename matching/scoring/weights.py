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
        "requirement-cover": 0.22,  # each requirement against the best evidence for it
        "document-similarity": 0.73,  # how much of what the CV tells is about this work
        "seniority-fit": 0.03,  # years of work told against what the level asks
        "claims": 0.02,  # what the CV only lists: all that keywords, however many, can ever move
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

# Half a support is worth an eighth: one requirement squarely shown says more than several touched.
COVER_CURVE = 3.0

# What makes a passage close to a vacancy, each signal in spreads over its background (see closeness.py). The ratio of
# the first two is what a logistic regression finds on O*NET: is this task one of the occupation described?
CLOSENESS = MappingProxyType(
    {
        "meaning": 1.0,  # cosine with the vacancy's direction
        "work": 0.2,  # about the same occupations
        "wording": 0.2,  # the vacancy's rare words
    }
)
# More of a short vacancy's words in one passage than this says no more.
MOST_WORDING = 0.3
# Share of a CV about the work (see share.py), what it tells and what it only claims. The threshold is in the units of
# closeness: about one in ten sentences of other adverts is above it.
WORK = Shape(threshold=1.25, power=1.5, prior=4.5, dilution=2.25, curve=1.0)
CLAIMED = Shape(threshold=1.25, power=1.5, prior=4.5, dilution=2.25, curve=0.5)
# Sharing this much of the advert's weight of words makes a passage relevant, whatever its meaning.
RELEVANT_OVERLAP = 0.03

# Bands. Ready now: at least this share of the essential requirements met, none of them absent.
READY_SHARE = 0.8
# Ready with training: at least this share of the essentials shown, and every one that is not met learnable.
TRAINABLE_SHARE = 0.5
# A CV with fewer words than this cannot be judged.
LEAST_WORDS = 30
