"""The equality monitoring questions as codes; their wording is the page's.

They follow the protected characteristics of the Equality Act 2010 that councils in Wales monitor, and Welsh.
"""

PREFER_NOT_TO_SAY = "prefer-not-to-say"

QUESTIONS: dict[str, tuple[str, ...]] = {
    "age": ("16-24", "25-34", "35-44", "45-54", "55-64", "65-or-over", PREFER_NOT_TO_SAY),
    "disability": ("yes", "no", PREFER_NOT_TO_SAY),
    "ethnicity": ("asian", "black", "mixed", "white", "other", PREFER_NOT_TO_SAY),
    "gender": ("woman", "man", "other", PREFER_NOT_TO_SAY),
    "gender-same": ("yes", "no", PREFER_NOT_TO_SAY),
    "religion": (
        "none", "buddhist", "christian", "hindu", "jewish", "muslim", "sikh", "other", PREFER_NOT_TO_SAY,
    ),
    "orientation": ("heterosexual", "gay-or-lesbian", "bisexual", "other", PREFER_NOT_TO_SAY),
    "caring": ("yes", "no", PREFER_NOT_TO_SAY),
    "welsh": ("fluent", "some", "none", PREFER_NOT_TO_SAY),
}  # fmt: skip
