"""Every number a score is made of, in one place.

A score is the weighted sum of four components, each in [0, 1]; the weights sum to 1, so "why 0.71?" is
answered by an addition. Scales come from background text; weights and shapes were chosen on public research data and
fictional CVs, never on applicants.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from matching.profiles import Importance, Strength
from matching.scoring.share import Shape

# Component: what share of the score it makes. Requirements that the author stated are what the work asks; lines only
# found in a pasted advert are guesses, and the whole of the text says more about the work than they do.
STATED = MappingProxyType(
    {
        "requirement-cover": 0.45,  # each requirement against the best evidence for it
        "document-similarity": 0.50,  # how much of what the CV tells is about this work
        "seniority-fit": 0.03,  # years of work told against what the level asks
        "claims": 0.02,  # what the CV only lists: all that keywords, however many, can ever move
    }
)
FOUND = MappingProxyType(STATED | {"requirement-cover": 0.10, "document-similarity": 0.85})
COMPONENTS = tuple(STATED)

# A requirement the vacancy cannot do without counts this much more.
IMPORTANCE = MappingProxyType({Importance.ESSENTIAL: 1.0, Importance.DESIRABLE: 0.4})

# What a passage is worth as support, by what it shows.
STRENGTH = MappingProxyType({Strength.EVIDENCED: 1.0, Strength.CLAIMED: 0.5})

# Share of a requirement's value by how many levels the estimate is below the level asked.
LEVELS_BELOW = (1.0, 0.75, 0.5, 0.35)

# A skill points where its wordings do and, so much more, where sentences that show it without naming it do.
TELLINGS_COUNT = 1.5
# A line in an author's own words borrows, so much, from this many skills nearest to it.
LINE_TELLINGS_COUNT, NEAREST_SKILLS = 0.8, 5
# Closeness of a passage to a requirement (see nearness.py): its straightened cosine, less this much of the mean
# of its so many nearest framework skills, and what shared words add: by rarity (its logarithm above the first,
# up to the second number), more for words that name what is asked, up to a limit; and naming the skill itself.
RIVALS, RIVALS_COUNT = 10, 0.6
COMMON_WORD, RAREST_WORD = 1.0, 5.0
WORD_ADDS, NAME_WORD_ADDS, MOST_BY_WORDS = 0.0136, 0.0085, 0.29
NAMED_ADDS = 0.13
# Welsh put into English words is no English sentence: so much closeness it loses, and is given back.
READING_ADDS = 0.03
# Below the first closeness a passage is no support at all, above the second full support.
CLOSE_NONE, CLOSE_FULL = 0.05, 0.6
# From this closeness on a passage is worth quoting, by what it shows: a list resembles everything a little.
CLOSE_ENOUGH = MappingProxyType({Strength.EVIDENCED: 0.23, Strength.CLAIMED: 0.29})
# What is asked by its own name (a tool, a certificate, a language) is supported at least this much by naming it, ...
NAMED_SUPPORT = 0.75
# ... and at most by this share where only something alike is told, for order; that is never quoted.
ALIKE_SHARE = 0.25
# Where the name is only an example ("or similar"), what does not name it must be nearer by this much.
EXAMPLE_MARGIN = 0.15
# From this closeness on something done is a place to learn from what is asked.
TOUCHING = 0.14
# A second and third quotation must be nearer than enough by the first, and no further than the best by the second.
FURTHER_MARGIN, BESIDE_THE_BEST = 0.06, 0.10

# Half a support is worth a quarter: one requirement squarely shown says more than several touched.
COVER_CURVE = 2.0

# What makes a passage close to a vacancy, each signal in spreads over its background (see closeness.py). The ratio of
# the first two is what a logistic regression finds on O*NET: is this task one of the occupation described?
CLOSENESS = MappingProxyType(
    {
        "meaning": 1.0,  # cosine with the vacancy's direction
        "work": 0.2,  # about the same occupations
        "wording": 0.3,  # the vacancy's rare words
    }
)
# More of a short vacancy's words in one passage than this says no more.
MOST_WORDING = 0.3
# Share of a CV about the work (see share.py), what it tells and what it only claims. The threshold is in the units of
# closeness: about one in ten sentences of other adverts is above it.
WORK = Shape(threshold=1.25, power=1.5, prior=9.0, dilution=4.5, curve=1.0)
CLAIMED = Shape(threshold=1.25, power=1.5, prior=9.0, dilution=4.5, curve=0.5)


@dataclass(frozen=True, slots=True)
class Shaping:
    """How passages are judged against the whole of a vacancy: the weights of the signals and the two shares."""

    closeness: Mapping[str, float]
    work: Shape
    claimed: Shape


SHAPING = Shaping(CLOSENESS, WORK, CLAIMED)

# Sharing this much of the advert's weight of words makes a passage relevant, whatever its meaning.
RELEVANT_OVERLAP = 0.03

# Bands. Ready now: at least this share of the essential requirements met, at most this share absent but learnable.
READY_SHARE, ABSENT_SHARE = 0.8, 0.125
# Ready with training: at least this share of the essentials shown, and every one that is not met learnable. Of
# what a reader finds shown, the matcher finds about three in four; so a third found is about half shown.
TRAINABLE_SHARE = 0.33
# A CV with fewer words than this cannot be judged.
LEAST_WORDS = 30
