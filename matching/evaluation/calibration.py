"""Frozen scales on which scores of different kinds may be added.

A usual mix standardises each score over the batch, so that a score moves when another CV comes in. Here mean and
spread are constants, measured once over pairs of background texts, with the bundled model and background 2026.1:
for adverts the 140 adverts of SkillSpan x 500 O*NET occupations with all their tasks, as long as a CV; for labels
500 skill spans of SkillSpan x 2,000 ESCO occupation names (`python -m matching.training.label_scales` prints these).
"""

from enum import StrEnum

from matching.embedding.background import Scale


class Task(StrEnum):
    """What is set against what."""

    ADVERTS = "adverts"  # long adverts against CVs
    LABELS = "labels"  # short titles, phrases or sentences against short labels


# The terms are words in adverts, pieces of words in labels: most pairs of labels share no word at all.
TERMS = {Task.ADVERTS: Scale(0.0370, 0.0213), Task.LABELS: Scale(0.0049, 0.0231)}
MINILM = {Task.ADVERTS: Scale(0.1611, 0.0952), Task.LABELS: Scale(0.1146, 0.0877)}
